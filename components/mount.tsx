import { Component, type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { words } from '@/lib/words';
import { Notice } from './Notice';

/** Shows a screen in the page's root element. A bug shows a sentence instead of an empty window; nothing is logged. */
export function mount(screen: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root element.');
  createRoot(root, { onCaughtError: () => {}, onUncaughtError: () => {} }).render(
    <StrictMode>
      <Safe>{screen}</Safe>
    </StrictMode>,
  );
}

class Safe extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="panel">
        <Notice tone="bad" live>
          <p>
            <strong>{words.problems.unexpected}</strong> {words.problems.unexpectedNext}
          </p>
        </Notice>
      </main>
    );
  }
}
