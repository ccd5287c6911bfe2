let begun = false;

/** Loads the printing press while the person reads, so that the first letter prints as fast as the next. */
export function warmUp(): void {
  if (begun) return;
  begun = true;
  setTimeout(() => {
    void Promise.all([import('@/lib/letter/pdf/render'), import('@/lib/letter/fonts')]).then(async ([{ warmPress }, { letterFonts }]) =>
      warmPress(await letterFonts()),
    );
  }, 100);
}
