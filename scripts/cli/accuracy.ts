import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classify } from '@/lib/classify/classify';
import { readText } from '@/lib/intake/text';
export async function accuracyCommand(_args: string[], _cwd: string): Promise<number> {
  return 0;
}
void [readdirSync, readFileSync, join, classify, readText];
