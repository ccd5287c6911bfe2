import type { Candidate } from './candidate';
import { cut, readServiceName } from './service-name';
import { serviceWords } from './service-words';
import type { View } from './view';

const LIST_LEAD =
  /(?:\bpay for|\bcover|\bapprove|\b(?:request|order|referral|bill|coverage|claim|authorization)(?: (?:from|by|of) [^;:]{3,60}?)? for)\s?:?$|\b(?:listed below|the following|listed here|drug\(s\)|service\(s\)|items?|below)\b[^.]*:$/i;

/** How every such lead ends: most blocks end otherwise. */
const LEADS_ON = /:$|(?:for|cover|approve)\s?:?$/i;

/** The line below "We denied the services listed below:". */
export function listed(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const [index, block] of view.doc.blocks.entries()) {
    if (
      !LEADS_ON.test(block.text.slice(-12)) ||
      !LIST_LEAD.test(block.text) ||
      !/\b(?:den(?:y|ied)|not (?:pay|approved?|covered?)|request(?:ed)?|asked|order|referral)\b/i.test(block.text)
    )
      continue;
    // A list of papers that are asked for.
    if (
      /\b(?:needs? the following|have not (?:come|been received|arrived)|not received|we asked for|cannot decide|items below, which|send|documents?|records|information|papers|we need)\b[^.]*$/i.test(
        block.text,
      )
    )
      continue;
    const next = view.doc.blocks[index + 1];
    if (!next || next.text.length > 220 || (next.kind === 'pair' && next.joined)) continue;
    const from = next.kind === 'pair' ? next.valueStart : 0;
    const text = next.text.slice(from);
    const name = readServiceName(text) ?? readServiceName(cut(text));
    if (name && (serviceWords(name.value) > 0 || /:$/.test(block.text)))
      found.push({
        value: name.value,
        block: index + 1,
        start: from + name.start,
        end: from + name.end,
        confidence: /services?\/items|following (?:prescription )?drug|Part B drug/i.test(block.text) ? 0.95 : 0.88,
      });
  }
  return found;
}
