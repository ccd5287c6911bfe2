/** A command loads only what it needs: triage of one letter should not wait for the PDF library. */
const COMMANDS: Record<string, () => Promise<(args: string[], cwd: string) => Promise<number>>> = {
  triage: async () => (await import('./triage')).triageCommand,
  letter: async () => (await import('./letter')).letterCommand,
  accuracy: async () => (await import('./accuracy')).accuracyCommand,
  teach: async () => (await import('./teach')).teachCommand,
  bench: async () => (await import('./bench')).benchCommand,
};

/** Runs one command and gives its exit status: 0 done, 2 something could not be read or was asked wrongly. */
export async function main([name, ...args]: string[], cwd: string): Promise<number> {
  const load = COMMANDS[name ?? ''];
  if (!load) {
    process.stderr.write(`Unknown command. Commands: ${Object.keys(COMMANDS).join(', ')}.\n`);
    return 2;
  }
  const command = await load();
  return command(args, cwd);
}
