import { squash } from '@/lib/document/blocks';
import { visible } from '@/lib/intake/clean';

const TEXT_TYPES = /^(?:text|tel|email|number|date|datetime-local|month|week|time|url|)$/;

/** Words as they are seen, on one line. */
const shown = (words: string | null) => squash(visible(words ?? ''));

/**
 * True for a part of the page that a person writes in (a message box, an editor), with everything inside: a draft is nothing that
 * the plan said. What only looks like a text box and cannot be changed is read.
 */
export function isDraft(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null) return /^(?:true|plaintext-only|)$/i.test(editable.trim());
  return element.getAttribute('role') === 'textbox' && element.getAttribute('aria-multiline') === 'true' && !isFixed(element);
}

function isFixed(element: Element): boolean {
  return ['aria-readonly', 'aria-disabled'].some((name) => element.getAttribute(name) === 'true');
}

/**
 * The value a form control shows, '' when it shows none worth reading. Passwords, search boxes and what a person is
 * writing in a free text box are never read.
 */
export function shownValue(control: Element): string {
  if (control.tagName === 'INPUT') {
    const input = control as HTMLInputElement;
    return TEXT_TYPES.test((input.getAttribute('type') ?? '').toLowerCase()) ? shown(input.value) : '';
  }
  if (control.tagName === 'SELECT') {
    const chosen: string[] = [];
    for (const option of (control as HTMLSelectElement).options) {
      if (option.selected && (option.value !== '' || !option.hasAttribute('value'))) chosen.push(shown(option.textContent));
      if (chosen.length > 20) break;
    }
    return chosen.join(', ');
  }
  if (control.tagName === 'TEXTAREA') {
    const box = control as HTMLTextAreaElement;
    return box.readOnly || box.disabled ? shown(box.value) : '';
  }
  return '';
}

/** What a label of its own page element is to do: it labels a shown value, an option that is not chosen, or neither. */
export function labelTarget(label: Element, root: Document | ShadowRoot): { value: boolean; unchosen: boolean } {
  const id = label.getAttribute('for');
  const control = id ? root.getElementById(id) : label.querySelector('input, select, textarea');
  if (!control) return { value: false, unchosen: false };
  const type = control.getAttribute('type')?.toLowerCase();
  const toggle = type === 'checkbox' || type === 'radio';
  return {
    value: Boolean(id) && !label.contains(control) && shownValue(control) !== '',
    unchosen: toggle && !(control as HTMLInputElement).checked,
  };
}

/** The words that label a control from outside the flow around it: `<label for>`, `aria-label`, `aria-labelledby`. */
export function labelOf(control: Element, root: Document | ShadowRoot, labels: Map<string, Element>): string {
  const own = control.id ? labels.get(control.id) : undefined;
  if (own && !own.contains(control)) return shown(own.textContent).slice(0, 200);
  const by = control.getAttribute('aria-labelledby');
  if (by)
    return shown(
      by
        .split(/\s+/)
        .map((id) => root.getElementById(id)?.textContent ?? '')
        .join(' '),
    ).slice(0, 200);
  return shown(control.getAttribute('aria-label')).slice(0, 200);
}
