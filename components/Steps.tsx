import type { Step } from '@/lib/plan/model';

/** Advice, one point a line; what says the law carries its citation. */
export function Steps({ steps, ordered = false }: { steps: Step[]; ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List>
      {steps.map((step) => (
        <li key={step.text}>
          {step.text}
          {step.citation && <cite className="citation">{step.citation}</cite>}
        </li>
      ))}
    </List>
  );
}
