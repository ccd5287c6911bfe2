import type { PageReading, Picture } from '@/lib/intake/scan/recognize';
import { openScanner } from '@/lib/intake/scan/scanner';

/** What the worker is asked, and what it answers, one page at a time. */
export type ScanQuestion = Picture;
export type ScanAnswer = { reading: PageReading | null } | { error: string };

const scanner = openScanner();
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ScanQuestion>) => void) | null;
  postMessage(answer: ScanAnswer): void;
};

scope.onmessage = ({ data }) => {
  scanner.read(data).then(
    (reading) => scope.postMessage({ reading }),
    (error: unknown) => scope.postMessage({ error: String(error) }),
  );
};
