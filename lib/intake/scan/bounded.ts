/** A page that takes longer is given up. Milliseconds. */
const PAGE_TIME = 120_000;

/** The work on one page, or why it was not waited for. */
export async function bounded<T>(work: Promise<T>, signal: AbortSignal | undefined, time = PAGE_TIME): Promise<T | 'late' | 'stopped'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: () => void = () => undefined;
  const end = new Promise<'late' | 'stopped'>((resolve) => {
    timer = setTimeout(() => resolve('late'), time);
    stop = () => resolve('stopped');
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
