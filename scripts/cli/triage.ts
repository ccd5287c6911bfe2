import { triage } from '@/lib/triage';
import { triageLine } from '@/lib/triage-line';
import { tellNotes } from './notes';
import { parse, SAID_OPTIONS, saidFrom, UsageError } from './options';
import { readPath } from './read-path';

/** `triage [--today D] [--received D] [--track ID] FILE...`: one JSON object a line for each denial found. */
export async function triageCommand(args: string[], cwd: string): Promise<number> {
  let status = 0;
  try {
    const { values, positionals } = parse({ args, options: SAID_OPTIONS, allowPositionals: true });
    const said = saidFrom(values);
    if (positionals.length === 0) throw new UsageError('Name at least one file to read.');
    for (const file of positionals) {
      const read = await readPath(file, cwd);
      if (read.ok) {
        tellNotes(file, read.documents);
        for (const doc of read.documents) process.stdout.write(`${JSON.stringify(triageLine(file, triage(doc, said), doc.notes))}\n`);
      } else {
        status = 2;
        process.stderr.write(`${file}: ${read.problem.message}\n`);
      }
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  return status;
}
