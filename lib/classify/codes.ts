import type { ReasonId } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import type { CodeEntry } from '@/lib/templates/codes';
import { codes } from './tables';

/** An adjustment, remark or reject code that stands in the source. */
export interface FoundCode {
  system: 'carc' | 'rarc' | 'ncpdp';
  code: string;
  /** CO, PR, OA, PI or CR; null when none stands beside it. */
  group: string | null;
  entry: CodeEntry;
  block: number;
  start: number;
  end: number;
}

const DIGITS: Record<string, string> = { O: '0', o: '0', l: '1', I: '1', i: '1', Z: '2', z: '2', S: '5', B: '8' };
const GROUPED = /\b(C[O0]|PR|[O0]A|P[I1l]|CR)[ \t]{0,2}[-\u2013]?[ \t]{0,2}([AB]\d{1,2}|[0-9OolIZSB]{1,3})(?![\w]|[.,]\d|\/\d)/g;
const NAMED =
  /\b(?:CARCs?|[Aa]djustment (?:[Rr]eason )?[Cc]odes?|[Rr]eason [Cc]odes?|REASON CODES?|ADJUSTMENT CODES?|CAS|RSN|ARC)[ \t:#-]{0,3}((?:CO|PR|OA|PI)[ -]?)?([AB]\d{1,2}|[0-9OolIZSB]{1,3})(?![\w]|[.,]\d|\/\d)/g;
const REMARK = /\b(MA?\d{1,3}|N\d{1,3})(?![\w]|\.\d)/g;
const REJECT =
  /\b(?:NCPDP(?: reject)?(?: code)?|[Rr]eject(?:ion)?(?: [Cc]odes?)?|REJ(?:ECT)?(?: CODES?)?|RJ|Rej(?:ect)?|rej(?:ect)?|DUR)[ \t:#.-]{0,3}(?:code )?(\d{2,3}|MR|9G|A[5-6CG]|AG)(?![\w]|[.,]\d|\/\d\d\b)/g;
const FOLLOWING = /^[ \t]{0,2}(?:[/,&+]|and)[ \t]{0,2}(\d{2,3}|MR|9G|TD|ID|AG)\b(?!\/|\.\d)/;
const BARE = /(?<![\w-])(?:[AB]\d{1,2}|\d{1,3})(?![\w-])/g;
const PLAIN_REJECT = /^(MR|AG|9G|\d{2,3}\/608|70)\b(?=[ \t/:-])/;

/** What every one of the expressions above needs, but for the plain reject and remarks: most lines of a letter have none of it. */
const TRACE = /(?:C[O0R]|PR|[O0]A|P[I1l])[ \t\u2013\-0-9ABOolIZS]|[Cc]ode|CODE|CARC|CAS|RSN|ARC|NCPDP|[Rr]ej|REJ|RJ|DUR/;
const REMARK_TRACE = /M\d|MA\d|N\d/;

/** Every code we know in a Document, in reading order. Optical confusions (C0-l97) are mended; quotes keep the source's own characters. */
export function findCodes(doc: SourceDocument): FoundCode[] {
  const found: FoundCode[] = [];
  doc.blocks.forEach((source, block) => {
    const text = source.text;
    const add = (system: FoundCode['system'], raw: string, group: string | null, start: number, end: number) => {
      const code = system === 'carc' ? mend(raw) : raw;
      const entry = codes[system].get(code);
      if (entry) found.push({ system, code, group, entry, block, start, end });
    };
    const traced = TRACE.test(text);
    if (traced) {
      for (const match of text.matchAll(GROUPED)) {
        const group = (match[1] ?? '').replace('0', 'O').replace(/[1l]/, 'I');
        const following = text.slice(match.index + match[0].length);
        if (isStateAndZip(text, match.index)) continue;
        add('carc', match[2] ?? '', group, match.index, match.index + match[0].length);
        let at = match.index + match[0].length;
        for (let rest = following, n = 0; n < 4; n++) {
          const more = /^[ \t]?[,/&][ \t]?(\d{1,3})(?![\w.]|\/)/.exec(rest);
          if (!more?.[1] || !codes.carc.has(more[1])) break;
          add('carc', more[1], group, at + more[0].length - more[1].length, at + more[0].length);
          at += more[0].length;
          rest = rest.slice(more[0].length);
        }
      }
      for (const match of text.matchAll(NAMED)) {
        const end = match.index + match[0].length;
        if (!found.some((one) => one.block === block && one.end === end))
          add('carc', match[2] ?? '', match[1]?.slice(0, 2) ?? null, end - (match[2] ?? '').length, end);
      }
      for (const match of text.matchAll(REJECT)) {
        const end = match.index + match[0].length;
        add('ncpdp', match[1] ?? '', null, match.index, end);
        const more = FOLLOWING.exec(text.slice(end));
        if (more) add('ncpdp', more[1] ?? '', null, end, end + more[0].length);
      }
    }
    // A data file lists its adjustment codes in a field of their own, with a group or without.
    if (source.kind === 'pair' && source.label === 'Denial codes' && doc.source === 'fhir')
      for (const match of source.value.matchAll(BARE))
        add('carc', match[0], null, source.valueStart + match.index, source.valueStart + match.index + match[0].length);
    const plain = PLAIN_REJECT.exec(text);
    if (plain?.[1]) for (const one of plain[1].split('/')) add('ncpdp', one, null, 0, plain[0].length);
    if (!REMARK_TRACE.test(text)) return;
    const coded = found.some((one) => one.block === block && one.system === 'carc') || /remark|RARC|rmk|\bRSN\b|MA01/i.test(text);
    if (coded) for (const match of text.matchAll(REMARK)) add('rarc', match[1] ?? '', null, match.index, match.index + match[0].length);
  });
  return found;
}

/** "DENVER CO 802": a state is not a group code. */
function isStateAndZip(text: string, at: number): boolean {
  return /[a-zA-Z],[ ]?$/.test(text.slice(Math.max(0, at - 4), at)) && /^(?:CO|PR)[ ]\d{5}/.test(text.slice(at, at + 9));
}

function mend(raw: string): string {
  if (/^[AB]\d/.test(raw) || /^\d+$/.test(raw)) return raw.replace(/^0+(?=\d)/, '');
  return raw.replace(/[OolIiZzSB]/g, (char) => DIGITS[char] ?? char).replace(/^0+(?=\d)/, '');
}

/** How much a code says: an adjustment code names the reason, a generic one or a remark only leans. */
export function weightOf(found: FoundCode): number {
  if (found.system === 'rarc') return 1.2;
  if (found.system === 'carc' && ['16', '96', '23', '24', '204', '109', '129'].includes(found.code)) return 2;
  return 3;
}

/** The reasons a code stands for, heaviest first; none for cost sharing. */
export function reasonsOf(found: FoundCode): ReasonId[] {
  const { reason, also } = found.entry;
  if (reason === 'not-denial' || reason === 'none' || reason === 'already-appealed') return [];
  return also ? [reason, also] : [reason];
}
