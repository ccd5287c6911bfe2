import type { Candidate } from './candidate';
import { labelled } from './date-places';
import { findDates } from './dates';
import type { View } from './view';

/** The day of a statement or a remittance, which has no letter's day: when it was run, printed or paid. */
export const statementDays = (view: View): Candidate<string>[] => [...runs(view), ...printed(view), ...paid(view)];

const RUN = /(?:^|\s|\|)(?:run|generated|produced|(?:payment|pay|check|eft|remit(?:tance)?) date)(?: on| date)?:?\s$/i;
/** "NOTICE OF PAYMENT  Run 05/15/26 09:12", "PAYMENT DATE 20260708": among others in the first lines of a statement without a letter. */
function runs(view: View): Candidate<string>[] {
  if (view.salutation > 0) return [];
  return view.doc.blocks.slice(0, 8).flatMap((block, index) =>
    block.kind === 'row' || block.text.length > 200
      ? []
      : findDates(block.text, true)
          .filter((date) => RUN.test(block.text.slice(Math.max(0, date.start - 30), date.start)))
          .map((date) => ({ value: date.iso, block: index, start: date.start, end: date.end, confidence: 0.62 })),
  );
}

const PAYMENT = /\b(?:pay(?:ment)?|paid|check|chk|eft|remit\w*|warrant|issue)\b.{0,12}\b(?:date|dt|cycle)\b/i;
const PAID_ON = /\b(?:che?c?k|payment|pmt|eft|remit(?:tance)?)(?: |\/)(?:date|dt)\b[:.]? (?=\d)/i;
/** A remittance without a day of its own goes out on the day of the payment. */
function paid(view: View): Candidate<string>[] {
  if (view.salutation > 0) return [];
  return view.doc.blocks.slice(0, 40).flatMap((block, index) => {
    // "PAY DATE 2026-04-30" in a line without a sign between the two
    const line = block.kind === 'paragraph' && block.text.length <= 40 ? findDates(block.text)[0] : undefined;
    if (line && line.end === block.text.length && PAYMENT.test(block.text.slice(0, line.start)))
      return [{ value: line.iso, block: index, start: line.start, end: line.end, confidence: 0.64 }];
    // "NPI 1093348821 Chk date 03/27/26 Chk # 0": among other fields of one line
    const field = block.kind !== 'row' && block.text.length <= 120 ? PAID_ON.exec(block.text) : null;
    const day = field ? findDates(block.text.slice(field.index, field.index + 40), true)[0] : undefined;
    if (field && day && day.start <= field[0].length + 1)
      return [{ value: day.iso, block: index, start: field.index + day.start, end: field.index + day.end, confidence: 0.64 }];
    if (block.kind !== 'pair' || block.label.length > 30 || !PAYMENT.test(block.label)) return [];
    const date = findDates(block.value.slice(0, 30), true)[0];
    if (!date || date.start > 1) return [];
    return [{ value: date.iso, block: index, start: block.valueStart + date.start, end: block.valueStart + date.end, confidence: 0.64 }];
  });
}

/** "printed 04-11-2026", below the title of a statement that has no other day at its head. */
function ofStatement(view: View, one: Candidate<string>): boolean {
  const block = view.doc.blocks[one.block];
  return (
    view.salutation === 0 &&
    one.block <= 5 &&
    (block?.text.length ?? 99) <= one.end - one.start + 16 &&
    /\b(?:explanation|statement|notice|summary) of\b|\b(?:claims? (?:detail|summary|report|history)|remittance|eob|eop)\b/i.test(
      view.doc.blocks
        .slice(0, 6)
        .map(({ text }) => text.slice(0, 80))
        .join(' '),
    )
  );
}

/** The day of printing stands for the notice's only where nothing else does. */
function printed(view: View): Candidate<string>[] {
  return labelled(view, 'otherDate', 1)
    .filter((one) => /\b(?:print|run\b)/i.test(view.doc.blocks[one.block]?.text.slice(Math.max(0, one.start - 24), one.start) ?? ''))
    .map((one) => ({ ...one, confidence: ofStatement(view, one) ? 0.74 : 0.5 }));
}
