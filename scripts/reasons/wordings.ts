import { existsSync, readFileSync } from 'node:fs';
import { classify } from '@/lib/classify/classify';
import { codes } from '@/lib/classify/tables';
import { readText } from '@/lib/intake/text';
import type { Share } from './measure';

/**
 * The official wordings of adjustment codes as one more set: `file` is a CSV of code, wording. The words alone are read,
 * without their code; right is the reason that templates/codes/carc.yaml gives for it (or its second one). Codes of cost
 * sharing, contract and other adjustments that deny nothing are left out. `null` when there is no such file.
 */
export function wordingShare(file: string | undefined): Share | null {
  if (!file || !existsSync(file)) return null;
  let right = 0;
  let of = 0;
  for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const found = /^"?([A-Z0-9]{1,4})"?,(?:"((?:[^"]|"")*)"|([^,]*))/.exec(line);
    const entry = codes.carc.get(found?.[1] ?? '');
    const words = (found?.[2] ?? found?.[3] ?? '').replaceAll('""', '"');
    if (!entry || !words || ['not-denial', 'none', 'already-appealed'].includes(entry.reason)) continue;
    of++;
    const said = classify(readText(words)).reasons[0]?.id;
    if (said === entry.reason || (entry.also && said === entry.also)) right++;
  }
  return { right, of };
}
