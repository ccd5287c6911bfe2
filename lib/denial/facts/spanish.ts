import { matchesOf } from '@/lib/document/matches';
import type { AppealWindow } from '../model';
import { findDates } from './dates';
import type { Sentence, View } from './view';
import { type Found, foundAt } from './window-sentences';

/** Spanish notices say the same things as English ones in sentences of another build: what is read from them stands here. */

/** An appeal, by the words that only Spanish has for it. */
const APPEAL = /\b(?:apel(?:ar|e|aci[oó]n(?:es)?)|reconsideraci[oó]n|querellas?|quejas? formal(?:es)?)\b/i;

const VALUES = new Map(
  Object.entries({
    ...{ un: 1, uno: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, doce: 12 },
    ...{ catorce: 14, quince: 15, veinte: 20, veintiún: 21, veintiuno: 21, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60 },
    ...{ setenta: 70, ochenta: 80, noventa: 90, cien: 100, ciento: 100, trescientos: 300, y: 0 },
  }),
);
const WORD = `(?:${[...VALUES.keys()].join('|')})`;
/** "180 días", "ciento ochenta (180) días calendario", "65 (sesenta y cinco) días", "seis meses". */
const SPAN = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<digits>\\d{1,3})(?:\\s?\\([a-záéíóúñ ]{3,30}\\))?|(?<words>${WORD}(?:\\s${WORD}){0,4})(?:\\s?\\((?<exact>\\d{1,3})\\))?)\\s(?<unit>d[ií]as?|mes(?:es)?|años?)(?!\\p{L})`,
  'giu',
);

/** The plan's own clock, in the words before a span. */
const OURS =
  /\b(?:decidiremos|responderemos|contestaremos|enviaremos|notificaremos|informaremos|resolveremos|tomaremos|daremos|avisaremos|tenemos|nuestra (?:decisi[oó]n|respuesta|determinaci[oó]n)|recibir[aá] (?:una |la |nuestra )?(?:decisi[oó]n|respuesta|carta|notificaci[oó]n)|el plan (?:debe|decidir[aá]|responder[aá]|tiene|tomar[aá]|notificar[aá])|(?:una|la) (?:decisi[oó]n|respuesta))\b(?:(?!apel|pued|podr|usted|debe)[^.;]){0,70}$/i;
/** Another matter than the time for asking: care that goes on, papers, records, fast answers. */
const OTHER =
  /\b(?:continu|seguir recibiendo|mientras|expedientes?|r[eé]cords?|copias?|informaci[oó]n adicional|r[aá]pid|acelerad|expedit|urgent|suministro|receta|visitas|terapia)/i;
/** Words right before the span of the person who appeals, and right behind it from when it counts. */
const WITHIN =
  /\b(?:dentro|tiene|plazo|t[eé]rmino|per[ií]odo|hasta|cuenta con|m[aá]ximo|en|antes)\s(?:(?:de|del|un|una|los|las|hasta|m[aá]ximo)\s){0,4}$/i;
const FROM =
  /^[^.;]{0,40}\b(?:a partir|desde|siguientes|despu[eé]s|contados|posteriores|de la fecha|del recibo|de haber recibido|de recibir|de recibid[ao]|para (?:apelar|presentar|pedir|solicitar|radicar))\b/i;
/** Words right before the printed last day. */
const UNTIL =
  /\b(?:a m[aá]s tardar|antes de|hasta|no m[aá]s tarde de|(?:fecha l[ií]mite|[uú]ltimo d[ií]a|plazo)\b[^.;]{0,50}\b(?:es|vence|termina|ser[aá]))(?:l| el)?(?: d[ií]a)?:?\s$/i;
/** A review by somebody else, or one that follows the plan's answer to an appeal. */
const OUTSIDE = /\b(?:revisi[oó]n|organizaci[oó]n|apelaci[oó]n) (?:externa|independiente)|\bdepartamento de seguros\b/i;
const HEARING = /\baudiencia\b/i;

/** The spans and last days of Spanish sentences that are a time to appeal. */
export function spanishWindows(view: View): Found[] {
  return view.sentences.flatMap((sentence) => {
    const { text, topic } = sentence;
    if (text.length > 2000 || !/[a-z]{2} (?:de|el|la|una?|los) /.test(text)) return [];
    const own = APPEAL.test(text);
    if (!own && topic !== 'appeal' && topic !== 'hearing') return [];
    return [...spansIn(sentence, own), ...daysIn(sentence, own)];
  });
}

function spansIn(sentence: Sentence, own: boolean): Found[] {
  const { text } = sentence;
  return matchesOf(text, SPAN).flatMap((match) => {
    const value = windowOf(match);
    const before = text.slice(Math.max(0, match.index - 140), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 90);
    // The clause alone: what stands behind a comma may be somebody else's time.
    if (!value || OURS.test(before) || (OTHER.test(`${before.slice(-70)}${after}`) && !(own && FROM.test(after)))) return [];
    if ('days' in value && value.days <= 15 && /continu|seguir recibiendo|mientras/i.test(text)) return [];
    const from = FROM.test(after);
    if (!from && !WITHIN.test(before)) return [];
    return foundAt(sentence, match.index, match[0].length, value, (own ? 0.93 : 0.86) - (from ? 0 : 0.08), stepOf(sentence));
  });
}

function daysIn(sentence: Sentence, own: boolean): Found[] {
  const { text } = sentence;
  if (!own) return [];
  return findDates(text).flatMap((date) => {
    const before = text.slice(Math.max(0, date.start - 90), date.start);
    if (!UNTIL.test(before) || OURS.test(before) || OTHER.test(before)) return [];
    return foundAt(sentence, date.start, date.end - date.start, { date: date.iso }, 0.95, stepOf(sentence));
  });
}

function stepOf({ text, topic }: Sentence): Found['step'] {
  if (OUTSIDE.test(text) || topic === 'external') return 'external';
  return HEARING.test(text) || topic === 'hearing' ? 'hearing' : 'internal';
}

function windowOf({ groups }: RegExpMatchArray): AppealWindow | null {
  const digits = groups?.digits ?? groups?.exact;
  const count = digits
    ? Number(digits)
    : (groups?.words ?? '')
        .toLowerCase()
        .split(' ')
        .reduce((sum, word) => sum + (VALUES.get(word) ?? 0), 0);
  const unit = (groups?.unit ?? '').toLowerCase();
  if (unit.startsWith('d')) return count >= 3 && count <= 730 ? { days: count } : null;
  if (unit.startsWith('m')) return count >= 1 && count <= 24 ? { months: count } : null;
  return count >= 1 && count <= 3 ? { months: count * 12 } : null;
}

const CALL = /\b(?:llam(?:e|ar|ando)|por tel[eé]fono|comun[ií](?:quese|c[aá]ndose)|tel[eé]fono)\b/i;
/** Lines for anything else, in the words around a number. */
const OTHER_LINE =
  /\b(?:preguntas?|dudas?|idiomas?|int[eé]rprete|ayuda|asistencia|copias?|TTY|servicios? (?:al|para)|departamento de seguros|externa|abogado|legal|m[eé]dico a m[eé]dico)\b[^.;]{0,60}$|\bfax\b\D{0,20}$/i;

const ONLY_CALL = /^\W*(?:puede )?(?:llame|llamar|ll[aá]menos)(?: gratis)? al(?: n[uú]mero)?:? $/i;
const OR_WRITE =
  /^,? (?:\(?TTY[ :]{1,2}[\d-]{3,14}\)?,? )?o (?:por (?:fax|correo|escrito)|escriba|escr[ií]banos|env[ií]e|mande)(?![a-zé])/i;

/** True when a Spanish sentence has appeals made by a call to the number that stands between these words. */
export function isCalledToAppeal({ text, topic }: Sentence, before: string, after: string): boolean {
  // "Llame al 1-800-..., o escriba a ...": beside the other way to do what the passage tells.
  if (topic === 'appeal' && ONLY_CALL.test(before) && OR_WRITE.test(after)) return true;
  if (!APPEAL.test(text) || !CALL.test(before.slice(-70)) || OTHER_LINE.test(before.slice(-90))) return false;
  const behind = after.split(/[.;]/)[0] ?? '';
  return APPEAL.test(behind) || /\b(?:apelar|apelaci[oó]n)\b[^.]{0,90}$/i.test(before);
}

/** Spanish nouns by which a number is known, in the words of English notices. */
const NAMES: [RegExp, string][] = [
  [/^(?:reclam|factura)/, 'claim'],
  [/^(?:grup)/, 'group'],
  [/^(?:miembro|afiliad|asegurad|beneficiari|suscriptor|identificaci|contrato)/, 'member'],
  [/^(?:autorizaci|preautorizaci)/, 'authorization'],
  [/^(?:caso|expediente)/, 'case'],
  [/^solicitud/, 'request'],
  [/^referencia/, 'reference'],
  [/^apelaci/, 'appeal'],
];
const NOUN =
  '(reclam\\w*|reclamaci[oó]n|grupo|miembro|afiliad[oa]|asegurad[oa]|beneficiari[oa]|suscriptor|identificaci[oó]n|contrato|autorizaci[oó]n|preautorizaci[oó]n|caso|expediente|solicitud|referencia|apelaci[oó]n)';
const SIGN = '(?:n[uú]mero|n[uú]m\\.?|n\\.?\\s?[º°o]\\.?|nro\\.?)';
const NUMBER_OF = new RegExp(
  `(?<!\\p{L})${SIGN} (?:de |del |de la |de su ){1,2}(?:identificaci[oó]n (?:de |del )(?:la )?)?${NOUN}(?: previa)?(?!\\p{L})`,
  'giu',
);
const NOUN_NUMBER = new RegExp(`(?<!\\p{L})${NOUN},? (?:con (?:el )?)?${SIGN}(?!\\p{L})`, 'giu');

/** "su número de miembro es" as "your member number is": the name of a number as English notices write it. Other words stay. */
export function numbersInEnglish(words: string): string {
  if (!/n[uú]m|\bn\.?\s?[º°]|nro/i.test(words)) return words;
  const english = (noun: string) => `${NAMES.find(([is]) => is.test(noun.toLowerCase()))?.[1] ?? noun} number`;
  return words
    .replace(NUMBER_OF, (_, noun: string) => english(noun))
    .replace(NOUN_NUMBER, (_, noun: string) => english(noun))
    .replace(/\bes(?=[\s:]*$)/i, 'is');
}
