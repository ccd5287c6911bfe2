import { useEffect, useState } from 'react';
import { AttachBox } from '@/components/AttachBox';
import { ReasonBox } from '@/components/ReasonBox';
import type { AttachResult, FileTarget, FillResult, FoundTargets, TextTarget } from '@/lib/attach/model';
import { type Other, otherCase } from '@/lib/attach/same-case';
import { attachTo, fillOn, type Outgoing, type PageProblem, readPageOf, targetsOf } from '@/lib/browser/page';
import { extractFacts } from '@/lib/denial/extract';
import type { Facts } from '@/lib/denial/model';
import type { LetterDoc } from '@/lib/letter/model';
import { shortStatement } from '@/lib/letter/short-statement';

interface PageDeliveryProps {
  tab: number;
  letter: LetterDoc;
  /** Blanks that the letter still has. */
  blanks: number;
  /** The case's facts, to notice a page that is about another case. */
  facts: () => Facts;
  /** Asks what has to be asked before a letter is finished, then goes on. */
  gate: (go: () => void) => void;
  /** The files to attach, made when they are wanted. */
  files: () => Promise<Outgoing[]>;
  onAttached: (files: Outgoing[], field: string) => Promise<void>;
}

/** A page without a field is looked at again: the person may be opening the part that has it. */
const LOOK_AGAIN = 2_000;
const MOST_LOOKS = 90;

/** The page in the tab: where it takes the letter's files and a reason, and what came of putting them there. */
export function PageDelivery({ tab, letter, blanks, facts, gate, files, onAttached }: PageDeliveryProps) {
  const [found, setFound] = useState<FoundTargets | null>(null);
  const [busy, setBusy] = useState<'attaching' | 'filling' | null>(null);
  const [result, setResult] = useState<AttachResult | null>(null);
  const [filled, setFilled] = useState<FillResult | null>(null);
  const [other, setOther] = useState<Other | null>(null);
  const [sent, setSent] = useState<Outgoing[]>([]);

  const look = async () => {
    const page = await targetsOf(tab);
    setFound(page.ok ? page.value : { targets: [], texts: [], notes: [sentences(page.problem)], path: '', closed: [], route: '' });
  };
  const lookAfresh = () => {
    setFound(null);
    setResult(null);
    setOther(null);
    void look();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is another page
  useEffect(lookAfresh, [tab]);
  const empty = found !== null && found.targets.length === 0;
  useEffect(() => {
    if (!empty) return;
    let left = MOST_LOOKS;
    const timer = setInterval(() => {
      if (left-- <= 0) clearInterval(timer);
      else if (document.visibilityState === 'visible') void look();
    }, LOOK_AGAIN);
    return () => clearInterval(timer);
  });

  /** What is on the page now that belongs to another case; null when nothing does. */
  const strange = async (): Promise<Other | null> => {
    const page = await readPageOf(tab);
    return page.ok ? otherCase(page.value, extractFacts(page.value), facts()) : null;
  };
  const attach = async (target: FileTarget, { replace, anyway }: { replace: boolean; anyway: boolean }) => {
    setBusy('attaching');
    setResult(null);
    const another = anyway || replace ? null : await strange();
    setOther(another);
    if (another) return setBusy(null);
    const outgoing = await files();
    if (outgoing.length === 0) return setBusy(null);
    const order = { id: target.id, label: target.label, replace, route: target.frameId === 0 ? (found?.route ?? '') : '' };
    const page = await attachTo(tab, target.frameId, outgoing, order);
    const outcome: AttachResult = page.ok ? page.value : { ok: false, code: 'no-access', message: sentences(page.problem) };
    setSent(outgoing);
    setBusy(null);
    setResult(outcome);
    if (outcome.ok) await onAttached(outgoing, outcome.label);
  };
  const seen = async (target: FileTarget) => {
    await onAttached(sent, target.label);
    const [first] = sent;
    if (first) setResult({ ok: true, name: first.name, size: first.bytes.length, label: target.label, seen: 'page', stopped: false });
  };
  const fill = async (target: TextTarget, statement: string, replace: boolean) => {
    setBusy('filling');
    setFilled(null);
    const order = {
      id: target.id,
      label: target.label,
      words: statement,
      replace,
      route: target.frameId === 0 ? (found?.route ?? '') : '',
    };
    const page = await fillOn(tab, target.frameId, order);
    setBusy(null);
    setFilled(page.ok ? page.value : { ok: false, code: 'no-access', message: sentences(page.problem) });
  };
  return (
    <>
      <AttachBox
        found={found}
        busy={busy === 'attaching'}
        result={result}
        other={other}
        blanks={blanks}
        onLook={lookAfresh}
        onAttach={(target, how) => gate(() => void attach(target, how))}
        onSeen={(target) => void seen(target)}
      />
      <ReasonBox
        texts={found?.texts ?? []}
        statementFor={({ characters, words }) => shortStatement(letter, { characters, words })}
        busy={busy === 'filling'}
        result={filled}
        onFill={(target, statement, replace) => void fill(target, statement, replace)}
      />
    </>
  );
}

function sentences({ message, next }: PageProblem): string {
  return `${message} ${next}`;
}
