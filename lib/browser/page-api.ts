import type { AttachResult, FoundTargets } from '@/lib/attach/model';
import type { SourceDocument } from '@/lib/document/model';

export interface AttachOrder {
  id: number;
  label: string;
  replace: boolean;
  name: string;
  type: string;
  base64: string;
}

/** What the script injected for a click offers to the extension, in the page's isolated world. The page cannot see it. */
export interface PageApi {
  read(): Promise<SourceDocument>;
  /** Scrolls to the words and highlights them without touching the DOM; false when the page no longer has them. */
  highlight(words: string): boolean;
  targets(): FoundTargets;
  attach(order: AttachOrder): Promise<AttachResult>;
}

declare global {
  var groundsPage: PageApi | undefined;
}
