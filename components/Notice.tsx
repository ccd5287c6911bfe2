import type { ReactNode } from 'react';

interface NoticeProps {
  tone: 'plain' | 'warn' | 'bad' | 'good';
  /** Announced by screen readers when it appears. */
  live?: boolean;
  children: ReactNode;
}

/** A short message that stands out. What its colour says, its words say too. */
export function Notice({ tone, live = false, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} {...(live ? { role: tone === 'bad' ? 'alert' : 'status' } : {})}>
      {children}
    </div>
  );
}
