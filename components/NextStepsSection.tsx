import type { ReactNode } from 'react';
import { words } from '@/lib/words';
import { Section } from './Section';

/** What to do now, in order; `children` is the way on to the letter. */
export function NextStepsSection({ steps, children }: { steps: string[]; children: ReactNode }) {
  return (
    <Section id="next-steps" title={words.panel.nextSteps}>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {children}
    </Section>
  );
}
