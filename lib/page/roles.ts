/** The element that an ARIA role stands for, as far as reading needs it. */
const AS: Record<string, string> = {
  table: 'table',
  grid: 'table',
  treegrid: 'table',
  rowgroup: 'tbody',
  row: 'tr',
  cell: 'td',
  gridcell: 'td',
  columnheader: 'th',
  rowheader: 'th',
  list: 'ul',
  listitem: 'li',
  term: 'dt',
  definition: 'dd',
  main: 'main',
  article: 'article',
  banner: 'header',
  contentinfo: 'footer',
};

/** Parts of a page that steer it and say nothing about a claim. */
const STEERING =
  /^(?:navigation|search|menu|menubar|menuitem|toolbar|tablist|tooltip|tree|scrollbar|slider|progressbar|combobox|listbox|option|switch)$/;
const COOKIES = /(?:^|[-_ ])(?:cookies?|onetrust|truste|gdpr|usercentrics|cc-window|cookiebot|didomi)(?:$|[-_ ])/i;

/** The element name that counts for reading: the ARIA role's, where it has one that matters. */
export function readAs(element: Element, tag: string): string {
  if (tag === 'legend' || tag === 'caption') return 'h4';
  // Words in a drawing: each stands where it was put.
  if (tag === 'text') return 'p';
  const role = element.getAttribute('role');
  if (!role) return tag;
  if (role === 'heading') return `h${Math.min(6, Math.max(1, Number(element.getAttribute('aria-level')) || 3))}`;
  if (role === 'presentation' || role === 'none') return tag === 'table' ? 'layout' : tag;
  return AS[role] ?? tag;
}

/** Navigation, search, menus, cookie banners. */
export function isSteering(element: Element, tag: string): boolean {
  if (tag === 'nav' || tag === 'menu') return true;
  const role = element.getAttribute('role');
  if (role && STEERING.test(role)) return true;
  if (tag === 'a' && /^skip to\b/i.test((element.textContent ?? '').slice(0, 60).trim())) return true;
  return COOKIES.test(element.id) || COOKIES.test(element.getAttribute('class')?.slice(0, 200) ?? '');
}
