import type { LetterDoc, Run } from '@/lib/letter/model';

const t = (text: string): Run => ({ text, source: 'template' });
const b = (text: string): Run => ({ text: `[${text}]`, blank: text, source: 'blank' });
const long =
  'The notice does not say which part of the plan document it applies, nor which clinical criteria the reviewer used. Without them nobody can answer the decision point by point, and that is what the regulation exists to allow.';

/** A letter with every kind of node, long enough for three pages. */
export function sampleLetter(): LetterDoc {
  return {
    kind: 'internal-appeal',
    signer: 'patient',
    title: 'Appeal of a denial, claim 40218-A',
    lang: 'en-US',
    date: '2026-11-22',
    running: 'Appeal of a denial · Łukasz Nguyễn · Claim 40218-A',
    todo: [],
    nodes: [
      {
        kind: 'lines',
        role: 'sender',
        part: 'sender',
        lines: [[t('Łukasz Nguyễn')], [t('12 Hàng Bông Street, Springfield, IL 62701')], [t('(217) 555-0142')]],
      },
      { kind: 'lines', role: 'date', part: 'date', lines: [[t('November 22, 2026')]] },
      {
        kind: 'lines',
        role: 'addressee',
        part: 'addressee',
        lines: [[t('Meridian Health')], [t('Appeals Department')], [t('P.O. Box 6560')], [t('Spring Hill, FL 34611')]],
      },
      { kind: 'heading', level: 1, part: 'subject', text: 'Appeal of an adverse benefit determination' },
      {
        kind: 'references',
        part: 'references',
        rows: [
          { label: 'Patient', value: [t('Łukasz Nguyễn')] },
          { label: 'Member ID', value: [t('MH*123-456')] },
          { label: 'Claim', value: [t('40218-A')] },
          { label: 'Notice date', value: [b('date of the notice')] },
          { label: 'Service', value: [t('Comprehensive genomic profiling of a tumor, solid organ neoplasm'), t(' (81455)')] },
          { label: 'Provider', value: [t('Ελένη Παπαδοπούλου, MD')] },
          { label: 'Date of service', value: [t('March 4, 2026')] },
        ],
      },
      {
        kind: 'paragraph',
        part: 'request',
        runs: [t('I ask Meridian Health to reverse its denial of '), b('date of the notice'), t(' and to cover the service. '), t(long)],
      },
      {
        kind: 'quote',
        part: 'reason',
        runs: [t('The requested service is considered experimental, investigational or unproven for the diagnosis submitted.')],
      },
      { kind: 'heading', level: 2, part: 'rebuttal', text: 'Why the denial is wrong' },
      {
        kind: 'list',
        ordered: true,
        part: 'rebuttal',
        items: Array.from({ length: 12 }, (_, i) => [t(`${i + 1 === 3 ? 'Юлія Шевченко. 漢字 ' : ''}${long}`)]),
      },
      { kind: 'heading', level: 2, part: 'rights', text: 'Rights' },
      { kind: 'list', ordered: false, part: 'rights', items: [[t(long), t(' (29 CFR 2560.503-1(h)(2)(iii))')], [t(long)]] },
      { kind: 'paragraph', part: 'ask', runs: [t(`${long} ${long}`)] },
      {
        kind: 'lines',
        role: 'signature',
        part: 'signature',
        lines: [[t('Sincerely,')], [t('Signature: ______________________________   Date: ______________')], [t('Łukasz Nguyễn')]],
      },
      { kind: 'pageBreak', part: 'criteria' },
      { kind: 'heading', level: 2, part: 'criteria', text: 'Exhibit A: Coverage criteria and the record' },
      {
        kind: 'table',
        part: 'criteria',
        caption: 'Each criterion as the payer states it, and where the record meets it.',
        header: ['The payer’s criterion', 'The record that meets it'],
        rows: Array.from({ length: 14 }, (_, i) => [
          [t(`${i + 1}. ${long}`)],
          i % 3 ? [t(`Pathology report, page ${i}. ${long}`)] : [b('record that meets this criterion')],
        ]),
      },
    ],
  };
}
