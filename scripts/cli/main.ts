import { letterCommand } from './letter';
import { triageCommand } from './triage';

const COMMANDS: Record<string, (args: string[], cwd: string) => Promise<number>> = { triage: triageCommand, letter: letterCommand };

/** Runs one command and gives its exit status: 0 done, 2 something could not be read or was asked wrongly. */
export async function main([name, ...args]: string[], cwd: string): Promise<number> {
  const command = COMMANDS[name ?? ''];
  if (!command) {
    process.stderr.write(`Unknown command. Commands: ${Object.keys(COMMANDS).join(', ')}.\n`);
    return 2;
  }
  return command(args, cwd);
}
