import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { addCase } from '@/lib/cases/add';
import { exportCases, importCases } from '@/lib/cases/backup';
import { database } from '@/lib/cases/database';
import { addExhibit, changeExhibit, exhibitFiles, moveExhibit, removeExhibit } from '@/lib/cases/exhibits';
import { deleteCase, deleteEverything, getCase, updateCase } from '@/lib/cases/store';
import { readText } from '@/lib/intake/text';
import type { Exhibit } from '@/lib/packet/model';

const exhibit = (name: string, sha: string, count = 3): Exhibit => ({
  id: crypto.randomUUID(),
  file: `${name}.pdf`,
  size: 4,
  sha256: sha.repeat(64),
  kind: 'pdf',
  count,
  title: name,
  why: '',
  document: null,
  rotate: 0,
  pages: '',
});
const bytes = (...of: number[]) => new Uint8Array(of);

beforeEach(deleteEverything);

async function withTwo() {
  const id = await addCase(readText('Claim Number: NF-2026-0451\nYour claim was denied as experimental.'));
  const [a, b] = [exhibit('Notes', 'a'), exhibit('Report', 'b', 1)];
  await addExhibit(id, a, 'application/pdf', bytes(1, 2));
  await addExhibit(id, b, 'application/pdf', bytes(3));
  return { id, a, b };
}
const entryOf = async (id: string) => {
  const entry = await getCase(id);
  if (!entry) throw new Error('no case');
  return entry;
};

test('exhibits keep their order and bytes, and the letter names them', async () => {
  const { id, a, b } = await withTwo();
  await updateCase(id, moveExhibit(b.id, -1));
  await updateCase(id, moveExhibit(b.id, -1));
  await updateCase(id, changeExhibit(a.id, { pages: '1, 3', title: 'Visit notes' }));
  const entry = await entryOf(id);
  expect(entry.details.exhibits).toEqual([
    { title: 'Report', pages: 1 },
    { title: 'Visit notes', pages: 2 },
  ]);
  expect((await exhibitFiles(entry)).map(({ exhibit: one, bytes: own }) => [one.title, [...(own ?? [])]])).toEqual([
    ['Report', [3]],
    ['Visit notes', [1, 2]],
  ]);
});

test('a change that no exhibit can have is refused', async () => {
  const { id, a } = await withTwo();
  await expect(updateCase(id, changeExhibit(a.id, { rotate: 45 as never }))).rejects.toThrow();
  expect((await entryOf(id)).exhibits[0]?.rotate).toBe(0);
});

test('a removed exhibit takes its bytes with it, unless another exhibit has the same', async () => {
  const { id, a, b } = await withTwo();
  const twin = exhibit('Twin', 'a');
  await addExhibit(id, twin, 'application/pdf', bytes(1, 2));
  await removeExhibit(id, a.id);
  expect(await database.files.count()).toBe(2);
  await removeExhibit(id, twin.id);
  expect(await database.files.count()).toBe(1);
  expect((await entryOf(id)).exhibits.map(({ id: own }) => own)).toEqual([b.id]);
});

test('a case that is deleted leaves no bytes behind', async () => {
  const { id } = await withTwo();
  await deleteCase(id);
  expect(await database.files.count()).toBe(0);
});

test('a backup brings exhibits back with their bytes', async () => {
  const { id } = await withTwo();
  const text = await exportCases();
  await deleteEverything();
  expect(await importCases(text)).toMatchObject({ ok: true, added: 1 });
  const files = await exhibitFiles(await entryOf(id));
  expect(files.map(({ bytes: own }) => [...(own ?? [])])).toEqual([[1, 2], [3]]);
});
