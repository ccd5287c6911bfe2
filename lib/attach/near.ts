import { squash } from '@/lib/document/blocks';

const MOST_WORDS = 700;
const FIELDS = 'input[type="file"], textarea, [contenteditable]:not([contenteditable="false"])';

/**
 * The group that belongs to one field alone: the widest element around it that holds no other field of the kind and
 * few words. What the page says about the field (its limits, the file it holds) stands there.
 */
export function groupOf(field: Element): Element | ShadowRoot {
  let group: Element | ShadowRoot = field;
  for (let up = 0; up < 5; up++) {
    const parent: Element | ShadowRoot | null = 'host' in group ? (group as ShadowRoot).host.parentElement : around(group as Element);
    if (!parent || ('localName' in parent && /^(?:body|html|main)$/.test(parent.localName))) break;
    if ((parent.textContent ?? '').length > MOST_WORDS || countFields(parent, field) > 1) break;
    group = parent;
  }
  return group;
}

/** The element around an element, or the shadow tree whose top it is. */
function around(element: Element): Element | ShadowRoot | null {
  const root = element.getRootNode();
  return element.parentElement ?? ('host' in root ? (root as ShadowRoot) : null);
}

function countFields(parent: Element | ShadowRoot, field: Element): number {
  const fields = [...parent.querySelectorAll(FIELDS)];
  return fields.length + (fields.includes(field as HTMLElement) ? 0 : 1);
}

/** What the page says beside a field, piece by piece: its described-by text and the lines of its group. */
export function linesNear(field: Element): string[] {
  const root = field.getRootNode() as Document | ShadowRoot;
  const described = (field.getAttribute('aria-describedby') ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 5)
    .map((id) => squash(root.getElementById?.(id)?.textContent ?? ''));
  const group = groupOf(field);
  const lines = group === field ? [] : linesOf(group);
  // Words in front of the group may speak for it: "PDF only, up to 25 MB each." and then the zone.
  const before = 'host' in group ? null : (group as Element).previousElementSibling;
  if (before && /^(?:p|small|span|div)$/.test(before.localName) && !before.querySelector('input')) lines.push(...linesOf(before));
  return [...described, ...lines].filter((line) => line !== '' && line.length <= 300).slice(0, 60);
}

const INLINE = /^(?:a|abbr|b|bdi|code|em|i|kbd|label|mark|small|span|strong|sub|sup|u|var)$/;

/** The words of an element, one line for each block in it. */
function linesOf(element: Element | ShadowRoot): string[] {
  const lines: string[] = [''];
  const visit = (node: Node): void => {
    if (node.nodeType === 3) lines[lines.length - 1] += (node as Text).data;
    if (
      (node.nodeType !== 1 && node.nodeType !== 11) ||
      /^(?:script|style|template|option)$/.test((node as Element).localName ?? '') ||
      lines.length > 200
    )
      return;
    const apart = !INLINE.test((node as Element).localName ?? '');
    if (apart) lines.push('');
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
    if (apart) lines.push('');
  };
  visit(element);
  return lines.map(squash).filter(Boolean);
}
