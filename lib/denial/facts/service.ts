import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { rowVerdict } from './codes';
import type { Entry, View } from './view';

const VIA: Record<Entry['via'], number> = { cell: 1, colon: 0.98, below: 0.95, prose: 0 };
const same = (a: string, b: string) => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x.includes(y) || y.includes(x);
};

/** What was denied, short and in the document's own words. */
export function readService(view: View): Fact<string> | null {
  return choose(
    view,
    [...labelled(view), ...rows(view), ...cells(view), ...listed(view), ...coded(view), ...headed(view), ...prose(view), ...title(view)],
    same,
  );
}

const JUNK =
  /^(?:(?:dates?|amount|billed|provider|you|your|we|the following|see|totals?(?= (?:for|billed|amount|charge)|$)|codes?|description|denied|not approved|approved|yes|no|none|n\/a|above|below|listed|line|and|or|of|is|was|are|type|number|explanation of)\b|\d+$|\$)/i;

/** The service at the start of a value: without its codes, its quantity and what comes after. */
export function readServiceName(text: string): { value: string; start: number; end: number } | null {
  const start =
    /^[\s:–—•*.-]*(?:\d{1,2}[.)]\s)?(?:(?:CPT|HCPCS|code|procedure)s?\s)?(?:(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])(?:-\d{2})?\s?(?:x\s?\d{1,3})?[\s,:–—-]{1,4})?/i.exec(
      text,
    )?.[0].length ?? 0;
  const rest = text.slice(start, start + 220);
  const stop =
    /\s?\((?=[^)]{0,60}(?:\b\d{5}\b|\b[A-Z]\d{4}\b|\b\d{4}[A-Z]\b|CPT|HCPCS|NDC|revenue|code))|,?\s(?:CPT|HCPCS|NDC|ICD)\b|,?\s(?:procedure )?codes?\s(?=\d|[A-Z]\d)|,\s?(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])\b|\s(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])(?:\s|$)|,\s(?:quantity|qty|#?\d+ (?:tablets?|capsules?|vials?|pens?|units?|visits?|injections?|per)|one unit|\d+ per)\b|\s(?:every|per) \d+|\sDx\b|\s[–—]\s(?=denied|not)|[.;](?:\s|$)|\son (?=[A-Z][a-z]+ \d|\d)|\s(?:was|is|were|are|has|have|for the following|because|which|that you)\b|\s(?:from|with) Dr\b/i.exec(
      rest,
    );
  let name = rest
    .slice(0, stop?.index ?? rest.length)
    .replace(/[\s,:;–—-]+$/, '')
    .replace(/\s\($/, '');
  if (/\)$/.test(name) && !name.includes('(')) name = name.slice(0, -1);
  if (name.length < 4 || name.length > 140 || JUNK.test(name) || !/[A-Za-z]{3}/.test(name)) return null;
  return { value: name, start, end: start + name.length };
}

function labelled(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if ((entry.kind !== 'service' && entry.kind !== 'serviceSecond') || entry.via === 'prose') continue;
    const block = view.doc.blocks[entry.block];
    if (block?.kind === 'row' && block.header) continue;
    const text = block?.text.slice(entry.start, Math.min(entry.end, entry.start + 260)) ?? '';
    const name = readServiceName(text);
    if (!name) continue;
    const rank = entry.kind === 'serviceSecond' ? 0.62 : 0.97;
    found.push({
      value: name.value,
      block: entry.block,
      start: entry.start + name.start,
      end: entry.start + name.end,
      confidence: entry.weight * VIA[entry.via] * rank,
    });
  }
  return found;
}

/** The description cell of the denied line. */
function rows(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    const block = view.doc.blocks[entry.block];
    const described =
      entry.kind === 'service' ||
      entry.kind === 'serviceSecond' ||
      (entry.kind === 'procedureCodes' && /[A-Za-z]{4}/.test(block?.text.slice(entry.start, entry.end) ?? ''));
    if (!described || entry.via !== 'cell' || block?.kind !== 'row' || !block.header) continue;
    const name = readServiceName(block.text.slice(entry.start, entry.end));
    if (!name || /\btotals?\b/i.test(name.value)) continue;
    const verdict = rowVerdict(block);
    if (verdict === 'no') continue;
    found.push({
      value: name.value,
      block: entry.block,
      start: entry.start + name.start,
      end: entry.start + name.end,
      confidence: verdict === 'yes' ? 0.93 : 0.84,
    });
  }
  return found;
}

/** In a table without headings: the words of a row that also has a procedure code or a charge. */
function cells(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind !== 'row' || block.header || block.cells.length < 3 || rowVerdict(block) === 'no') continue;
    if (!block.cells.some((cell) => /^(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])(?:[-\s]\w{2})?$/.test(cell))) continue;
    const i = block.cells.findIndex(
      (cell) => /[A-Za-z]{4}/.test(cell) && !/^\d+ units?$|\b(?:denied|approved|pending)\b|^[A-Z]\d/i.test(cell),
    );
    const name = i < 0 ? null : readServiceName(block.cells[i] ?? '');
    const start = block.starts[i] ?? 0;
    if (name) found.push({ value: name.value, block: index, start: start + name.start, end: start + name.end, confidence: 0.76 });
  }
  return found;
}

const CODE = '(?:CPT |HCPCS |codes? |procedure (?:code )?)?(?:\\d{5}|[A-Z]\\d{4}|\\d{4}[A-Z])\\b';
/** "... Emergency room, level 4 (99284)", "97110 Therapeutic exercises", "N822 Office visit, established patient: this ..." */
const CODED: [RegExp, number][] = [
  [
    new RegExp(
      `(?:^|\\b(?:for|of|cover|approve|pay for|the|deny|denied) (?:the |a |an |your )?)(?=[A-Za-z][^.;:()$]{4,90}? \\(${CODE})`,
      'g',
    ),
    0.78,
  ],
  [/^(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])(?:-\w{2})?\s{1,3}(?=[A-Z][a-z]{3})/g, 0.72],
  [/^(?:(?:CO|PR|OA|PI)[- ]?\d{1,3}[\s,]{1,2})?(?:(?:N|MA?)\d{1,3}[\s,]{1,2})(?=[A-Z][a-z][^.:;]{5,80}: [a-z])/g, 0.7],
  [/^Message for claim \S{4,30} \((?=[A-Z])/g, 0.78],
];

function coded(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences) {
    const block = view.doc.blocks[sentence.block];
    if (!block || sentence.text.length > 1500 || block.kind === 'row') continue;
    const text = sentence.text.replace(/^\(\d{1,2}\)\.?\s/, (lead) => ' '.repeat(lead.length));
    for (const [pattern, confidence] of CODED) {
      for (const match of text.matchAll(pattern)) {
        const from = match.index + match[0].length;
        const rest = text.slice(from, from + 160).replace(/: .*$/, '');
        const name = readServiceName(rest.replace(/\).*$/, ''));
        if (!name || VAGUE.test(name.value) || /\b(?:we|you|our|request|claim)\b/i.test(name.value)) continue;
        const start = sentence.start + from + name.start;
        found.push({ value: name.value, block: sentence.block, start, end: start + name.value.length, confidence });
      }
    }
  }
  return found;
}

/** "Solid tumor gene panel, 5-50 genes: these tests must be approved ...": the service before the reason. */
function headed(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const known = new Set(view.entries.filter((one) => one.via === 'cell').map((one) => one.block));
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind !== 'pair' || !block.joined || known.has(index) || block.value.length < 60) continue;
    if (block.label.split(' ').length < 3 || NOT_TITLE.test(block.label) || /^(?:to|for|when|how|if|in|as)\b/i.test(block.label)) continue;
    if (view.inBlock[index]?.[0]?.topic) continue;
    const name = readServiceName(block.label);
    if (name) found.push({ value: name.value, block: index, start: name.start, end: name.end, confidence: 0.62 });
  }
  return found;
}

const NOT_TITLE =
  /\b(?:claims?|notice|denial|denied|explanation|details?|summary|status|decision|appeal|request|authori[sz]ation|member|welcome|benefits?|plan|health|insurance|not|we|you|your|what|why|how|bill|overview|message|letter|page|home|reason|documents?|costs?|medicaid|medicare|program|information|rejected|approved|pending|important|remittance|payment)\b/i;

/** A claim's page often has the service as its title. */
function title(view: View): Candidate<string>[] {
  const claim = view.entries.some((one) => ['claimNumber', 'referenceNumber', 'serviceDate'].includes(one.kind) && one.via !== 'prose');
  if (view.salutation > 0 || !claim) return [];
  for (const [index, block] of view.doc.blocks.slice(0, 12).entries()) {
    if (block.kind !== 'heading' || block.text.length > 80 || NOT_TITLE.test(block.text)) continue;
    const name = readServiceName(block.text);
    if (!name || name.value.length < 6 || block.text === block.text.toUpperCase()) continue;
    return [
      {
        value: name.value,
        block: index,
        start: name.start,
        end: name.end,
        confidence: block.level === 1 ? 0.89 : block.level === 2 ? 0.72 : 0.6,
      },
    ];
  }
  return [];
}

const LIST_LEAD = /\b(?:listed below|the following|listed here|drug\(s\)|service\(s\)|items?|below)\b[^.]*:$/i;

/** The line below "We denied the services listed below:". */
function listed(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const [index, block] of view.doc.blocks.entries()) {
    if (!LIST_LEAD.test(block.text) || !/\b(?:den(?:y|ied)|not (?:approved?|covered?)|requested|request|asked)\b/i.test(block.text))
      continue;
    const next = view.doc.blocks[index + 1];
    if (!next || next.text.length > 220 || (next.kind === 'pair' && next.joined)) continue;
    const from = next.kind === 'pair' ? next.valueStart : 0;
    const name = readServiceName(next.text.slice(from));
    if (name)
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

const PROSE: [RegExp, number][] = [
  [/\b(?:billed|submitted|coded|requested) as (?:an? |the )?(?=[A-Za-z])/gi, 0.66],
  [
    /\b(?:request|authorization|approval|coverage|precertification|referral|payment|benefits?|claim|asked(?: us)?(?: to (?:pay|cover|approve))?|pay|cover|approve|authorize|deny|denied|denying|denies) (?:for|of|to cover|coverage (?:of|for)|payment (?:of|for)|your|the|your request for|the request for|the claim for|your claim for|a request for|an? authorization for|authorization for|approval for) (?:the |your |a |an )?(?=[A-Za-z0-9])/gi,
    0.72,
  ],
  [
    /\b(?:request(?:ed)?|asked) (?:for )?(?:coverage|authorization|approval|payment|prior authorization|precertification) (?:of|for) (?:the |your |a |an )?(?=[A-Za-z0-9])/gi,
    0.78,
  ],
  [
    /^(?:the )?(?=[A-Z]?[A-Za-z][\w -]{4,60} (?:is|was|are|were) (?:not (?:covered|approved|medically|considered)|denied|considered))/g,
    0.6,
  ],
];
const VAGUE =
  /^(?:the |your |this |that )?(?:following|services?|request|claim|drug|coverage|payment|medication|treatment|item|decision|care|it|this|these|those|you|us|review|an? |appeal|service\(s\)|services\/items|medical services|listed|benefits?|authorization|denial|information|records|reasons?|date|dates|your doctor|costs?|charges?|more|any|all|part|help|external|expedited|independent|standard|fast|copies|copy|free|days?|above|below|same|one|two|new|other|certain|some|such|not|no|by|in|on|to|from|health|plan|member)\b/i;

function prose(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences) {
    if (sentence.text.length > 1500 || (sentence.topic !== null && sentence.block > view.salutation + 1)) continue;
    for (const [pattern, confidence] of PROSE) {
      for (const match of sentence.text.matchAll(pattern)) {
        const from = match.index + match[0].length;
        const name = readServiceName(cut(sentence.text.slice(from, from + 200)));
        if (!name || VAGUE.test(name.value) || name.value.length > 110) continue;
        const start = sentence.start + from + name.start;
        found.push({ value: name.value, block: sentence.block, start, end: start + name.value.length, confidence });
      }
    }
  }
  return found;
}

/** A service named in a sentence ends where the sentence goes on to somebody or some time. */
function cut(text: string): string {
  const stop =
    /\s(?:for (?:your|you|the|an?|his|her|their)\b|by\b|from\b|at\b|on\b|to treat|because|since|under|as\b|provided|performed|that\b|which\b|who\b|dated|received|submitted|requested|beginning|did|does|do|and (?:we|have|made)|in (?:the|your|our)\b|with dates?)\b|[.;:!?]/i.exec(
      text,
    );
  return stop ? text.slice(0, stop.index) : text;
}
