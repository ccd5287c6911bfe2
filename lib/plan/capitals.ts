/** Small words inside a name. */
const SMALL = new Set(['of', 'the', 'and', 'for', 'with', 'without', 'to', 'in', 'on', 'at', 'by', 'per', 'or', 'a', 'an']);
/** Words so long or longer are words and not short forms ("TRICARE" and the like are names of their own). */
const WORD = 4;
const OWN =
  /^(?:TRICARE|MHBP|GEHA|UPMC|HMSA|BCBS|HCSC|CVS|AARP|SNRI|SSRI|CPAP|BIPAP|HIPAA|ERISA|EPSDT|STAR|CHIP|CHAMPVA|LLC|LLP|PLLC|IMRT|SBRT|HCPCS|DEXA|DRG|EEG|EKG|[IVX]+|.*\d.*)$/;

/** A name that a notice prints in capitals only, as a sentence of a letter would have it; any other text as it is. */
export function withoutShouting(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < 6 || letters !== letters.toUpperCase() || !/\p{Lu}{4}/u.test(text)) return text;
  let first = true;
  return text.replace(/[\p{L}\p{N}’']+/gu, (word) => {
    const small = word.toLowerCase();
    const opens = first;
    first = false;
    if (SMALL.has(small) && !opens) return small;
    if (word.length < WORD || OWN.test(word)) return word;
    return small.charAt(0).toUpperCase() + small.slice(1);
  });
}
