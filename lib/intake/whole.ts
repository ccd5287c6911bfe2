import type { Block } from '@/lib/document/model';
import { isGreeting } from '@/lib/document/shapes';

const TITLE =
  /\b(?:notice of|explanation of (?:benefits|payment)|adverse (?:benefit )?determination|denial|denied|determination|decision)\b/i;
const CLOSING =
  /^(?:sincerely|thank you|respectfully|regards|atentamente|yours)\b|\bpage \d|\bpg\.? \d|©|\bform (?:no|cms|odm|number)|\bCMS-\d|enclosure/i;
const RIGHTS = /\b(?:appeal|grievance|reconsideration|fair hearing|state hearing|external review|independent review|dispute|apelaci[oó]n)/i;

/**
 * True when blocks plausibly are a whole letter: it greets someone or has a title, says something about rights or comes
 * to a close, and is longer than an excerpt. Claims about what a notice lacks are made only then.
 * A portal's page has titles of its own, so there only a greeting shows that the letter itself is on it.
 */
export function isWhole(blocks: Block[], needsGreeting = false): boolean {
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (length < 500 || blocks.length < 4) return false;
  const head = blocks.slice(0, 40);
  const opens = head.some((block) => isGreeting(block.text) || (!needsGreeting && block.text.length <= 90 && TITLE.test(block.text)));
  if (!opens) return false;
  const tail = blocks.slice(-Math.max(12, Math.ceil(blocks.length / 2)));
  return tail.some((block) => CLOSING.test(block.text) || RIGHTS.test(block.text));
}
