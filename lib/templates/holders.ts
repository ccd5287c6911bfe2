/** Who can hold a document that an appeal needs, besides the person. Each has a request letter in `templates/requests/`. */
export const HOLDERS = ['office', 'laboratory', 'pharmacy', 'plan', 'other'] as const;
export type Holder = (typeof HOLDERS)[number];
