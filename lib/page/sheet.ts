/**
 * Style of documents that are not laid out (saved files, parsed text): what their own `<style>` elements and `style`
 * attributes say about being shown. A small part of CSS, enough for what hides things and for flex and grid.
 */

const PROPERTIES = new Set([
  'display',
  'visibility',
  'opacity',
  'position',
  'left',
  'top',
  'clip',
  'clip-path',
  'width',
  'height',
  'max-height',
  'overflow',
  'overflow-y',
  'text-indent',
  'white-space',
  'font-size',
  'content-visibility',
  // Tells what can be clicked.
  'cursor',
]);
const MAX_RULES = 4_000;
const MAX_MATCHES = 300_000;
const MAX_CSS = 2_000_000;
/** The window that width queries are answered for. */
const WINDOW = 1280;

interface Declared {
  value: string;
  rank: number;
}
export type StyleMap = Map<Element, Map<string, Declared>>;

/** What the style elements directly in `root` (a document or a shadow root) declare for the elements of that root. */
export function declaredIn(root: ParentNode): StyleMap {
  const map: StyleMap = new Map();
  let rules = 0;
  let matches = 0;
  for (const style of root.querySelectorAll('style')) {
    if (/\bprint\b/.test(style.getAttribute('media') ?? '')) continue;
    for (const { selector, body } of rulesOf((style.textContent ?? '').slice(0, MAX_CSS))) {
      const found = declarations(body);
      if (found.length === 0 || ++rules > MAX_RULES) continue;
      for (const one of selector.split(/,(?![^(]*\))/)) {
        const rank = specificity(one) * MAX_RULES + rules;
        for (const element of select(root, one.trim())) {
          if (++matches > MAX_MATCHES) return map;
          const own: Map<string, Declared> = map.get(element) ?? new Map();
          map.set(element, own);
          put(own, found, rank);
        }
      }
    }
  }
  return map;
}

/** The declared value of a property: the `style` attribute first, then the sheet. */
export function declaredFor(element: Element, map: StyleMap | undefined): (property: string) => string {
  const own = map?.get(element);
  const attribute = element.getAttribute('style');
  if (!attribute) return own ? (property) => own.get(property)?.value ?? '' : () => '';
  const all = new Map(own);
  put(all, declarations(attribute), Number.MAX_SAFE_INTEGER / 4);
  return (property) => all.get(property)?.value ?? '';
}

function put(into: Map<string, Declared>, found: [string, string][], rank: number): void {
  for (const [property, raw] of found) {
    const important = raw.endsWith('!important');
    const weight = important ? rank + Number.MAX_SAFE_INTEGER / 2 : rank;
    const before = into.get(property);
    if (!before || before.rank <= weight) into.set(property, { value: important ? raw.slice(0, -10).trim() : raw, rank: weight });
  }
}

function select(root: ParentNode, selector: string): Iterable<Element> {
  try {
    return root.querySelectorAll(selector);
  } catch {
    return []; // A selector this engine does not know: no page depends on it to be read.
  }
}

function declarations(body: string): [string, string][] {
  const out: [string, string][] = [];
  for (const one of body.split(';')) {
    const colon = one.indexOf(':');
    if (colon < 0) continue;
    const property = one.slice(0, colon).trim().toLowerCase();
    if (PROPERTIES.has(property))
      out.push([
        property,
        one
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      ]);
  }
  return out;
}

function* rulesOf(css: string): Generator<{ selector: string; body: string }> {
  const text = withoutComments(css);
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    if (open === -1) return;
    // Statements without a block (@import ...;) may stand before the selector.
    const before = text.slice(at, open);
    const head = before.slice(before.lastIndexOf(';') + 1).replace(/^[}\s]+/, '');
    if (head.startsWith('@')) {
      if (/^@(?:media|supports|layer|container|scope)/.test(head) && mediaMatches(head)) {
        at = open + 1; // Its rules are read as if they stood outside.
        continue;
      }
      at = blockEnd(text, open);
      continue;
    }
    const close = text.indexOf('}', open);
    if (close === -1) return;
    yield { selector: head, body: text.slice(open + 1, close) };
    at = close + 1;
  }
}

function withoutComments(css: string): string {
  let out = '';
  let at = 0;
  for (let open = css.indexOf('/*'); open !== -1; open = css.indexOf('/*', at)) {
    out += css.slice(at, open);
    const close = css.indexOf('*/', open + 2);
    if (close === -1) return out;
    at = close + 2;
  }
  return out + css.slice(at);
}

function blockEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}

function mediaMatches(head: string): boolean {
  if (/^@media[^{]*\bprint\b/.test(head)) return false;
  for (const [, bound, size, unit] of head.matchAll(/\b(min|max)-width\s*:\s*([\d.]{1,8})(px|em|rem)/g)) {
    const width = Number(size) * (unit === 'px' ? 1 : 16);
    if (bound === 'min' ? WINDOW < width : WINDOW > width) return false;
  }
  return !/prefers-color-scheme\s*:\s*dark|forced-colors\s*:\s*active/.test(head);
}

function specificity(selector: string): number {
  const ids = selector.split('#').length - 1;
  const classes = (selector.match(/[.[:](?!:)/g) ?? []).length;
  const tags = (selector.match(/(?:^|[\s>+~])[a-z]/gi) ?? []).length;
  return Math.min(ids, 20) * 10_000 + Math.min(classes, 90) * 100 + Math.min(tags, 90);
}
