import { squash } from '@/lib/document/blocks';
import { isStatus } from './status-words';

const LONGEST = 200;

/** The status that a picture stands for ("Denied"), by the name that it has for those who cannot see it; '' for any other element. */
export function statusIcon(element: Element, tag: string): string {
  const picture = tag === 'img' || tag === 'svg';
  if (!picture && (element.firstChild || (tag !== 'i' && tag !== 'span' && element.getAttribute('role') !== 'img'))) return '';
  if (element.getAttribute('aria-hidden') === 'true') return '';
  const name = squash(nameOf(element, tag).slice(0, LONGEST));
  if (name === '' || !isStatus(name)) return '';
  // The same word beside the picture is enough.
  const beside = (element.parentElement?.textContent ?? '').slice(0, LONGEST).toLowerCase();
  return tag !== 'svg' && beside.includes(name.toLowerCase()) ? '' : name;
}

function nameOf(element: Element, tag: string): string {
  const drawn = tag === 'svg' ? element.querySelector('title')?.textContent : element.getAttribute('alt');
  return element.getAttribute('aria-label') || drawn || element.getAttribute('title') || '';
}
