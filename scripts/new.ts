import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * `npm run new -- KIND ID`: the empty file of a new service, payer, rule, portal adapter or portal page, with the fixture that goes with it.
 * Never writes over a file. What to fill in is said in the files; the build says what is still missing.
 */
const FACTS = [
  'insurer',
  'patient',
  'memberId',
  'groupNumber',
  'claimNumber',
  'referenceNumber',
  'provider',
  'service',
  'procedureCodes',
  'diagnosisCodes',
  'carc',
  'rarc',
  'ndc',
  'serviceDate',
  'noticeDate',
  'amount',
  'appealWindow',
  'appealFax',
  'appealPhone',
  'appealAddress',
];

const SKELETONS: Record<string, (id: string) => Record<string, string>> = {
  service: (id) => ({
    [`templates/services/${id}.md`]: `---
name: ${title(id)}
phrase: ${title(id).toLowerCase()}
# drug, test, imaging, procedure, device, therapy, stay, behavioral, transport, emergency or screening
kind: procedure
names:
  - ${title(id).toLowerCase()}
codes: []
# Papers that this service needs beside those of the reason. holder: office, laboratory, pharmacy, plan, other, or you.
documents:
  - id: ${id}-record
    text: TODO the paper, as a patient would name it
    why: TODO why it matters
    from: The doctor’s office
    holder: office
    required: false
---
## Why it happens
- TODO: why plans refuse this service, in plain words. {id: ${id}-why}

## Strategy
- TODO: what wins for this service, strongest first. {id: ${id}-strategy}
`,
  }),
  payer: (id) => ({
    [`templates/payers/${id}.md`]: `---
name: ${title(id)}
# insurer, benefit-manager or reviewer
kind: insurer
names: [${title(id)}]
policies: TODO where its coverage policies are published, or "ask ${title(id)} for a free copy"
---
## Strategy
- TODO: what is different with this payer, or leave the section out. {id: ${id}-strategy}
`,
  }),
  rule: (id) => ({
    [`templates/rules/${id}.yaml`]: `# TODO: read the text first. Without a source that was read, a rule does not ship.
kind: right
tracks: []
says: TODO one plain sentence, 8th grade, no more than the text says.
letter: TODO the firmer sentence for letters.
citation: TODO
source: TODO
read: TODO the key of docs/sources.md
checked: TODO
mark: V1
`,
  }),
  portal: (id) => ({
    [`templates/portals/${id}.yaml`]: `# TODO: which portal this is, and what the generic reader gets wrong on it. If it reads the page right, no adapter is needed.
name: ${title(id)}
hosts: [TODO.example]
# Where its labels were really seen: a public repository with its file and commit.
source:
  repository: TODO/TODO
  file: TODO
  commit: TODO
checked: TODO
# A label as the portal prints it, in small letters, and the usual name for it (templates/labels/ has the names).
labels: {}
# Only where labels do not do: parts with one label and one value, and parts that are not about the claim.
pairs: []
skip: []
`,
    [`tests/portal-adapters/${id}.html`]: '<!doctype html>\n<title>TODO the page, with invented people and numbers</title>\n',
    [`tests/portal-adapters/${id}.json`]: '{\n  "host": "TODO.example",\n  "lines": ["TODO label = value"],\n  "without": []\n}\n',
  }),
  page: (id) => ({
    [`tests/corpus/pages/dev/${id}.html`]: '<!doctype html>\n<title>TODO the portal page, with invented people and numbers</title>\n',
    [`tests/corpus/pages/dev/${id}.json`]: `${JSON.stringify(
      {
        isDenial: true,
        kind: 'denial',
        partial: false,
        level: 'initial',
        urgent: false,
        reasons: [],
        track: { id: 'unknown', candidates: [] },
        facts: Object.fromEntries(FACTS.map((name) => [name, null])),
      },
      null,
      2,
    )}\n`,
  }),
};

const [kind = '', id = ''] = process.argv.slice(2);
const skeleton = SKELETONS[kind];
if (!skeleton || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
  console.error(`npm run new -- KIND ID, with KIND one of ${Object.keys(SKELETONS).join(', ')} and ID in small letters with hyphens.`);
  process.exit(2);
}
for (const [file, text] of Object.entries(skeleton(id))) {
  if (existsSync(file)) {
    console.error(`${file} is already there.`);
    process.exitCode = 2;
    continue;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`Wrote ${file}. Fill in every TODO, then run npm test.`);
}

function title(of: string): string {
  return of.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
}
