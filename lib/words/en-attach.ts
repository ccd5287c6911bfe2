/** Words of the part that puts the letter into the page. */
export const attach = {
  look: 'Look again for upload fields',
  noTarget: 'This page has no upload field. Open the page where your insurer takes appeals, or download the letter.',
  holds: (file: string) => `Holds “${file}” now.`,
  stopped: 'The page wanted to send its form by itself. Grounds stopped it: check everything, then send it yourself.',
  unseen: 'The page shows the letter',
  other: {
    claim: (page: string, own: string) => `This page is about claim ${page}. Your letter is about claim ${own}.`,
    reference: (page: string, own: string) => `This page is about ${page}. Your letter is about ${own}.`,
    member: (page: string, own: string) => `This page is for member ${page}. Your letter is for member ${own}.`,
    patient: (page: string, own: string) => `This page is about ${page}. Your letter is about ${own}.`,
  },
  anyway: 'It is the right page, go on',
  reason: {
    heading: 'Reason box on this page',
    about: (label: string) =>
      `The page also asks: “${label}”. Grounds can write a short statement there, made of sentences from your letter.`,
    which: 'Text box on this page',
    draft: 'Words for the box',
    count: (n: number, most: number | null) => (most === null ? `${n} characters` : `${n} of ${most} characters`),
    wordCount: (n: number, most: number) => `${n} of ${most} words`,
    long: 'The words are longer than the page takes. Shorten them.',
    none: 'No sentence of the letter fits into this box. Write your own words.',
    fill: 'Put these words in the box',
    filling: 'Writing …',
    replace: 'Replace the words that are there',
    done: (label: string) => `The words are in “${label}”. Check them there.`,
  },
};
