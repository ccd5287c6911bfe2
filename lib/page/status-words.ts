/** What became of a claim, as lists of claims print it. */
const STATUS =
  /^(?:(?:claim )?status:? )?(?:(?:partially |not )?(?:denied|paid|approved|covered|certified|allowed|payable)|rejected|declined|pended|pending|finalized|in (?:process|progress|review)|under review|process(?:ed|ing)|closed|completed?|received|submitted|partial (?:approval|denial)|paid in full|withdrawn|needs? (?:more )?info(?:rmation)?|(?:more )?info(?:rmation)? (?:needed|requested)|appealed|on hold)$/i;
const DENIED = /\b(?:denied|denial|rejected|declined|not (?:covered|approved|certified|paid|payable|allowed)|partial(?:ly)?)\b/i;
const LAST =
  /(?:^|[\s:|\u00b7\u2022-])((?:partially |not )?(?:denied|paid|approved|covered|certified|payable)|rejected|declined|pended|pending|finalized|in (?:process|progress|review)|under review|processed)[.!]?$/i;
const LONGEST = 40;
const LONGEST_LINE = 160;

/** True for words that are the status of a claim and nothing else. */
export function isStatus(words: string): boolean {
  return words.length <= LONGEST && STATUS.test(words);
}

/** True for a status that is never the label of a date or sum, as "Completed" and "Allowed" are. */
export function isVerdict(words: string): boolean {
  return isStatus(words) && !/^(?:completed?|received|submitted|allowed|payable|covered)$/i.test(words);
}

/** True when a status says that the claim, or a part of it, was refused. */
export function isRefusal(status: string): boolean {
  return DENIED.test(status);
}

/** A quick look for words that may refuse; the elements of a line may stand together without a space. */
export function mayRefuse(words: string): boolean {
  return /denied|denial|reject|declin|not (?:cov|app|cert|pa|all)|partial/i.test(words);
}

/** The status with which a line of a list ends ("08/01/2026 Office visit Denied"); '' when it ends with none. */
export function lastStatus(line: string): string {
  return line.length <= LONGEST_LINE ? (LAST.exec(line)?.[1] ?? '') : '';
}
