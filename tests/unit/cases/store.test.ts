import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { addCase, addCases } from '@/lib/cases/add';
import { exportCases, importCases } from '@/lib/cases/backup';
import { database } from '@/lib/cases/database';
import * as edit from '@/lib/cases/edits';
import { getFile, keepFile } from '@/lib/cases/files';
import { deleteCase, deleteEverything, getCase, listCases, onCasesChanged, recentCases, updateCase } from '@/lib/cases/store';
import { viewCase } from '@/lib/cases/view';
import { readText } from '@/lib/intake/text';

const LETTER = `Northfield Health Plan
March 20, 2026
Claim Number: NF-2026-0451
Your claim was denied because the service is considered experimental or investigational.`;

const add = () => addCase(readText(LETTER));

beforeEach(deleteEverything);

describe('keeping cases', () => {
  test('what was read and what the person said are kept apart', async () => {
    const id = await add();
    await updateCase(id, edit.correctFact('claimNumber', 'NF-2026-9999'));
    const entry = await getCase(id);
    expect(entry?.denial.facts.claimNumber?.value).toBe('NF-2026-0451');
    if (!entry) throw new Error('no case');
    expect(viewCase(entry, '2026-03-21').denial.facts.claimNumber).toMatchObject({ value: 'NF-2026-9999', said: true });
    await updateCase(id, edit.restoreFact('claimNumber'));
    const restored = await getCase(id);
    if (!restored) throw new Error('no case');
    expect(viewCase(restored, '2026-03-21').denial.facts.claimNumber?.value).toBe('NF-2026-0451');
  });

  test('a change that is not a case is refused and leaves the case as it was', async () => {
    const id = await add();
    await expect(updateCase(id, () => ({ sent: [{ nonsense: true }] as never }))).rejects.toThrow();
    expect((await getCase(id))?.sent).toEqual([]);
  });

  test('name and address carry over to the next case, medical words never', async () => {
    const id = await add();
    await updateCase(id, (entry) => ({
      details: { ...entry.details, sender: { ...entry.details.sender, name: 'Łukasz Nguyễn' }, clinical: ['Stage III'] },
    }));
    const next = await getCase(await addCase(readText(LETTER.replace('0451', '0452'))));
    expect(next?.details.sender.name).toBe('Łukasz Nguyễn');
    expect(next?.details.clinical).toEqual([]);
  });
});

describe('reading the same denial again', () => {
  test('is the same case, and the person’s word stays', async () => {
    const id = await add();
    await updateCase(id, edit.correctFact('claimNumber', 'MINE'));
    expect(await add()).toBe(id);
    expect(await listCases()).toHaveLength(1);
    expect((await getCase(id))?.corrections).toEqual({ claimNumber: 'MINE' });
  });

  test('a page of the same portal about another claim is another case', async () => {
    const page = (number: string) => ({ ...readText(LETTER.replace('0451', number)), source: 'page' as const, host: 'portal.example' });
    const first = await addCase(page('0451'));
    expect(await addCase(page('0999'))).not.toBe(first);
    expect(await addCase({ ...page('0451'), notes: ['seen again'] })).toBe(first);
  });
});

describe('many at once', () => {
  const letters = (n: number) => Array.from({ length: n }, (_, i) => readText(LETTER.replace('0451', `1${i}`)));

  test('are kept in their order, told as they are written, and found again', async () => {
    const told: number[] = [];
    const ids = await addCases(letters(120), { onProgress: (done) => told.push(done) });
    expect(new Set(ids).size).toBe(120);
    expect(told).toEqual([50, 100]);
    expect((await listCases()).map(({ id }) => id)).toEqual(ids);
    const { count, recent } = await recentCases(3);
    expect(count).toBe(120);
    expect(recent.map(({ id }) => id)).toEqual(ids.slice(0, 3));
    expect(await addCases(letters(120))).toEqual(ids);
    expect((await recentCases(1)).count).toBe(120);
  }, 60_000);

  test('stopped, those understood until then are kept and counted', async () => {
    const stop = new AbortController();
    const ids = await addCases(letters(120), { onProgress: () => stop.abort(), signal: stop.signal });
    expect(ids).toHaveLength(50);
    expect((await listCases()).map(({ id }) => id)).toEqual(ids);
  });

  test('whoever shows cases hears of changes until it asks no more', async () => {
    let heard = 0;
    const undo = onCasesChanged(() => heard++);
    await add();
    expect(heard).toBeGreaterThan(0);
    undo();
    const before = heard;
    await addCases(letters(1));
    expect(heard).toBe(before);
  });
});

describe('backup', () => {
  test('comes back exactly', async () => {
    await add();
    const before = await listCases();
    const text = await exportCases();
    await deleteEverything();
    expect(await listCases()).toEqual([]);
    expect(await importCases(text)).toEqual({ ok: true, added: 1, replaced: 0 });
    expect(await listCases()).toEqual(before);
  });

  test('carries the exact bytes of what was sent, and deleting a case deletes them', async () => {
    const id = await add();
    const bytes = new Uint8Array([37, 80, 68, 70, 0, 255, 128]);
    const sha256 = 'a'.repeat(64);
    await keepFile(id, { sha256, name: 'letter.pdf', type: 'application/pdf', bytes });
    const text = await exportCases();
    await deleteCase(id);
    expect(await getFile(id, sha256)).toBeUndefined();
    expect(await importCases(text)).toEqual({ ok: true, added: 1, replaced: 0 });
    expect(await getFile(id, sha256)).toMatchObject({ name: 'letter.pdf', bytes });
    await deleteEverything();
    expect(await getFile(id, sha256)).toBeUndefined();
  });

  test('of an earlier version of Grounds is taken in', async () => {
    await add();
    const { files: _files, ...old } = JSON.parse(await exportCases());
    await deleteEverything();
    for (const name of ['letters', 'exhibits', 'packet']) delete old.cases[0][name];
    expect(await importCases(JSON.stringify({ ...old, version: 1 }))).toEqual({ ok: true, added: 1, replaced: 0 });
    expect((await listCases())[0]?.letters).toEqual({});
  });

  test('an older copy never replaces a newer one', async () => {
    const id = await add();
    const old = await exportCases();
    await updateCase(id, edit.correctFact('claimNumber', 'NEWER'));
    expect(await importCases(old)).toEqual({ ok: true, added: 0, replaced: 0 });
    expect((await getCase(id))?.corrections).toEqual({ claimNumber: 'NEWER' });
  });

  test.each([
    ['', /not complete JSON/],
    ['{"format":"grounds-backup","version":1,"cases":[', /not complete JSON/],
    ['[]', /not a Grounds backup/],
    ['{"format":"grounds-backup","version":9,"cases":[]}', /another version/],
    ['{"format":"grounds-backup","version":1,"cases":[{"id":"x"}]}', /case 1/],
  ])('a bad file changes nothing and says what is wrong: %j', async (text, message) => {
    await add();
    const before = await database.cases.toArray();
    const result = await importCases(text);
    expect(result).toMatchObject({ ok: false });
    expect(result.ok ? '' : result.message).toMatch(message);
    expect(result.ok ? '' : result.message).toMatch(/Nothing was changed/);
    expect(await database.cases.toArray()).toEqual(before);
  });

  test('one damaged case among good ones: none is taken in', async () => {
    await add();
    const good = JSON.parse(await exportCases());
    await deleteEverything();
    good.cases.push({ ...good.cases[0], id: crypto.randomUUID(), denial: null });
    expect(await importCases(JSON.stringify(good))).toMatchObject({ ok: false });
    expect(await listCases()).toEqual([]);
  });
});
