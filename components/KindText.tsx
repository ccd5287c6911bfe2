import type { Classification } from '@/lib/denial/model';
import { words } from '@/lib/words';

/** What a document that is taken for no denial is, and what to do with it; where it may be one all the same, that nobody can tell. */
export function KindText({ classification: { kind, doubtful } }: { classification: Classification }) {
  return (
    <>
      <strong>{doubtful ? words.kindDoubt : words.kinds[kind]}</strong> {doubtful ? words.kindDoubtNext : words.kindNext[kind]}
    </>
  );
}
