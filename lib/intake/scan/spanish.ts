const SPANISH = new Set(
  'de la el los las que para por con una su sus usted del en un es no se y o al como este esta puede plazo carta aviso apelación apelacion servicio servicios seguro médico medico reclamo denegado denegada hemos ha'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the of and to you your for is this in that we not with on are be our or by from was have an if may can as at it date plan claim appeal notice service'.split(
    ' ',
  ),
);

/** Whether a page's words are Spanish (true) or English (false), by its small words; null when there are too few to say. */
export function isSpanish(words: string[]): boolean | null {
  let spanish = 0;
  let english = 0;
  for (const word of words) {
    const bare = word.toLowerCase().replace(/[^\p{L}]/gu, '');
    if (SPANISH.has(bare)) spanish++;
    if (ENGLISH.has(bare)) english++;
  }
  if (spanish + english < 8) return null;
  return spanish > english;
}
