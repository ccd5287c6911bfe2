/** The mark: a sheet with its ground line, in the ink of the text around it. Decoration; the name stands beside it. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M5 2.5h9.5L19 7v10H5z" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" />
      <path d="M8.5 8h4M8.5 12h7" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
      <path d="M2 20.8h20" stroke="var(--accent)" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  );
}
