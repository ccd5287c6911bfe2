import type { Facts } from '../model';
import { type Candidate, choose } from './candidate';
import { type CodeSpot, ROUTINE, reasonCodes } from './reason-codes';
import { remarkCodes } from './remark-codes';
import { rowVerdict } from './row-verdict';
import type { View } from './view';

const SAME = (a: string[], b: string[]) => a.join() === b.join();

/** Claim adjustment reason codes (without their group) and remittance remark codes. Pharmacy reject codes are neither. */
export function readAdjustments(view: View): Pick<Facts, 'carc' | 'rarc'> {
  const labelled = new Set(view.entries.filter((one) => one.kind === 'adjustmentCodes' && one.via !== 'prose').map((one) => one.block));
  // Every code has a digit, and most blocks have none; a line that was paid refuses nothing.
  const blocks = view.doc.blocks.flatMap((block, index) =>
    /\d/.test(block.text) && !(block.kind === 'row' && rowVerdict(block) === 'no') ? [index] : [],
  );
  const withCarc = new Set<number>();
  const own = new Set<string>();
  const found = blocks.flatMap((index) => {
    const here = reasonCodes(view, index, labelled.has(index));
    if (here.length > 0) withCarc.add(index);
    const key = here.length > 0 ? ownKey(view.doc.blocks[index]?.text.slice(0, 600) ?? '') : null;
    if (key) own.add(key);
    return here;
  });
  const carc = found.filter((one) => !own.has(one.code));
  const rarc = blocks.flatMap((index) =>
    remarkCodes(
      view,
      index,
      withCarc.has(index) || labelled.has(index),
      withCarc.has(index - 1) || withCarc.has(index - 2) || withCarc.has(index + 1),
      withCarc.size > 0,
    ),
  );
  const refusing = carc.filter((one) => !ROUTINE.has(one.code));
  return { carc: choose(view, gather(refusing.length > 0 ? refusing : carc), SAME), rarc: choose(view, gather(rarc), SAME) };
}

/** "P2  The plan has no benefits for ... (Standard code: PI-242)": the payer's own code, beside the one that it stands for. */
function ownKey(text: string): string | null {
  const key = /^\(?([A-Z]?\d{1,3})\b/.exec(text)?.[1];
  const stands = key ? STANDARD.exec(text)?.[1] : undefined;
  return key && stands && stands !== key ? key : null;
}
const STANDARD =
  /\b(?:standard|HIPAA|ANSI|CARC|industry|national)\b[^.;\d]{0,24}?\b(?:CO|PR|OA|PI|CR)[\s:/-]{0,2}(\d{1,3}|[ABPWY]\d{1,2})\b/i;

function gather(spots: CodeSpot[]): Candidate<string[]>[] {
  const first = [...spots].sort((a, b) => b.weight - a.weight || a.block - b.block || a.start - b.start)[0];
  if (!first) return [];
  const ordered = [...spots].sort((a, b) => a.block - b.block || a.start - b.start);
  return [
    {
      value: [...new Set(ordered.map((one) => one.code))].slice(0, 40),
      block: first.block,
      start: first.start,
      end: first.end,
      confidence: first.weight,
    },
  ];
}
