/** What an office that hears appeals is named for, for use in a regular expression. */
export const APPEAL =
  '(?:appeals?|reviews(?= )|review(?= (?:line|desk|team|unit|office|phone))|complaints(?= (?:line|desk|team|unit|office))|grievances?|reconsiderations?|redeterminations?|disputes?|hearings?)';
const OFFICE =
  '(?:line|desk|unit|number|department|dept\\.?|team|people|office|coordinator|clerk|analyst|secretary|center|hotline|phone|staff|specialist|area|questions?)';
/** "Grievance line 505-555-0114", "our appeals desk,", "appeal team's line is", and at the beginning "Fast appeals:" */
export const LINE = new RegExp(
  `(?:\\b${APPEAL}(?:['’]s|s['’])?(?: and ${APPEAL})? ${OFFICE}(?:['’]s)?(?: (?:line|number|phone))?|^\\s*(?:[A-Za-z-]+ ){0,2}${APPEAL}(?: and ${APPEAL})?)(?:,? (?:is|at|on))?[\\s:,(?–—-]{1,3}$`,
  'i',
);
/** "ask for an urgent appeal at": what is no fax there is a phone. */
export const AT = /\b(?:appeal|grievance)s? at\s*$/i;
export const OFFICE_LINE = new RegExp(`^\\s?\\(${APPEAL}(?: and ${APPEAL})? (?:line|desk|unit|department|team|hours|only)`, 'i');
