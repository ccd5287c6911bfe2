import type { Candidate } from './candidate';
import { readFirm } from './firms';
import type { View } from './view';

/** "Cabinet for Health and Family Services" over "Department for Medicaid Services"; "Coordinated care organization: Tamarack CCO". */
export function agency(view: View): Candidate<string>[] {
  const desks = view.lines.slice(1, 5).flatMap((line, i) => {
    const above = view.lines[i]?.text ?? '';
    return AGENCY.test(line.text) && PAYS.test(line.text) && ABOVE.test(above)
      ? [{ value: line.text, block: line.block, start: line.start, end: line.end, confidence: 0.89 }]
      : [];
  });
  const runsIt = view.doc.blocks.slice(0, 8).flatMap((block, index) => {
    if (
      block.kind !== 'pair' ||
      !/^(?:(?:your )?(?:coordinated|managed|accountable) care (?:organization|plan)|CCO|MCO)$/i.test(block.label)
    )
      return [];
    const name = readFirm(block.value);
    return name
      ? [{ ...name, block: index, start: block.valueStart + name.start, end: block.valueStart + name.end, confidence: 0.89 }]
      : [];
  });
  return [...desks, ...runsIt];
}
const AGENCY = /^(?:Department|DEPARTMENT|Agency|AGENCY) (?:of|for|OF|FOR) \p{Lu}[\p{L}& -]{4,60}$/u;
const PAYS =
  /\b(?:Medicaid|Medical Assistance|Health Care (?:Financing|Administration|Services|Policy)|Health Benefits|Medical Services)\b/i;
const ABOVE = /^(?:the )?(?:cabinet|executive office)\b|^state of .{4,60}\bagency$/i;
