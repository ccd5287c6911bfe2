import { attach } from './en-attach';
import {
  denial,
  facts,
  kindDoubt,
  kindDoubtNext,
  kindNext,
  kinds,
  reason,
  reasonNames,
  shortDoubt,
  shortKinds,
  trackNames,
} from './en-denial';
import { intake } from './en-intake';
import { letter } from './en-letter';
import { packet } from './en-packet';
import { deadlines, documents, strategy } from './en-plan';
/**
 * Every word the screens say, in one place and ready to be translated. What a template says (advice, law, letters) lives in
 * `templates/`. Plain language: short sentences, no jargon without its meaning, nothing promised.
 */
export const en = {
  name: 'Grounds',
  notAdvice: 'Grounds helps you prepare an appeal. It is not legal or medical advice.',
  private: 'Nothing leaves this device.',

  popup: {
    title: 'Grounds',
    readPage: 'Read this page',
    paste: 'Paste or drop a letter',
    write: 'Write the letter',
    writeAgain: 'Write it again',
    download: 'Download PDF',
    attach: 'Attach to this page',
    start: 'Is a denial on your screen? Read it. Is it on paper or in a file? Paste it or drop it.',
    reading: 'Reading the page …',
    openPanel: 'See the whole plan in the side panel',
    otherCase: 'Start with another denial',
    missing: 'Still missing',
    missingNone: 'Nothing is missing.',
    missingHelp: 'Fill in what you can. What stays empty is printed as a clear blank for you to fill by hand.',
    kind: 'Letter',
    signer: 'Who signs?',
    target: 'Upload field on this page',
    looking: 'Looking for upload fields …',
    attaching: 'Attaching …',
    attached: (file: string, label: string) =>
      `Attached: ${file} is in “${label}”. Check it, then press the portal’s own send button. Grounds never does.`,
    attachedSeen: (file: string, label: string) =>
      `Attached: the page took ${file} at “${label}” and shows it. Check it, then press the portal’s own send button. Grounds never does.`,
    replace: 'Replace the file that is there',
    blanks: (n: number) => (n === 1 ? '1 blank is left in the letter.' : `${n} blanks are left in the letter.`),
    writing: 'Writing …',
    preview: 'The letter',
    notDenial: 'This does not look like a denial, so there is no letter to write.',
    details: 'Your details for the letter',
    instead: (kind: string) => `Write this instead: ${kind}`,
    cannotWrite: 'This letter cannot be written for this case.',
  },

  letter,

  attach,

  panel: {
    title: 'Your denial, step by step',
    denial: 'Denial',
    reason: 'Reason',
    strategy: 'Strategy',
    documents: 'Documents',
    deadlines: 'Deadlines',
    nextSteps: 'Next steps',
    cases: 'Case',
    newCase: 'Add another denial',
    removeCase: 'Remove this case',
    readPage: 'Read the page in this tab',
    jump: 'Sections',
    toLetter: 'Go on to the letter',
    toLetterHelp: 'The letter is in the Grounds window: click the Grounds button in the browser’s toolbar.',
  },

  intake,

  kinds,
  kindDoubt,
  kindDoubtNext,
  shortDoubt,
  shortKinds,
  kindNext,
  sayDenial: 'It is a denial. Go on',

  denial,

  facts,

  reason,

  strategy,

  documents,

  deadlines,

  help: {
    title: 'Who can help',
    lead: 'These help for free.',
    file: 'Who may file the appeal',
    phone: 'Phone',
    source: 'Where this is from',
  },

  reminder: { title: 'Grounds', message: 'A date in one of your cases is near. Open Grounds to see it.' },

  data: {
    heading: 'Your data',
    where: 'Your cases are kept in this browser, on this device, and nowhere else.',
    export: 'Export all cases',
    exportNote: 'The file is not locked. Keep it somewhere safe.',
    import: 'Import a backup',
    imported: (added: number, replaced: number) => `Imported: ${added} new, ${replaced} updated.`,
    deleteAll: 'Delete everything',
    deleteAsk: 'Delete all cases from this device? This cannot be undone.',
    deleteYes: 'Yes, delete everything',
    deleteNo: 'Keep my cases',
    deleted: 'Everything is deleted.',
  },

  letterKinds: {
    'internal-appeal': 'Appeal to the plan',
    'second-level': 'Second appeal to the plan',
    expedited: 'Fast (expedited) appeal',
    'external-review': 'External review by an outside reviewer',
    'claim-file-request': 'Request for the claim file',
    'authorization-request': 'Request for approval',
    'peer-to-peer-request': 'Request for a doctor-to-doctor call',
    'medical-necessity-letter': 'Doctor’s letter of medical necessity',
    'corrected-claim': 'Corrected claim',
  },
  signers: { patient: 'The patient', provider: 'The doctor or provider', representative: 'A representative' },

  details: {
    name: 'Your name',
    relationship: 'Your relationship to the patient',
    address: 'Postal address',
    phone: 'Phone',
    treating: 'Name of the treating doctor',
    authority: 'Your right to act for the patient',
    authorities: {
      '': 'Not said yet',
      appointed: 'The patient appointed me in writing',
      parent: 'I am the patient’s parent',
      guardian: 'I am the legal guardian',
      'power-of-attorney': 'I hold a power of attorney',
      attorney: 'I am the patient’s attorney',
      other: 'Other papers',
    },
    providerName: 'Name of the doctor or provider who signs',
    credentials: 'Credentials (MD, DO, NP …)',
    npi: 'NPI',
    practice: 'Practice or facility',
    clinical: 'Medical points for the letter, one a line',
    clinicalHelp: 'Write only what the medical record says, with dates. Grounds never adds medical facts.',
  },

  reasonNames,
  trackNames,

  packet,

  problems: {
    noTab: 'There is no tab to read.',
    noTabNext: 'Open the denial in a tab of this window, then try again.',
    unexpected: 'Something went wrong in Grounds. Your cases are safe.',
    unexpectedNext: 'Close this and open it again. If it happens again, please report it without any personal details.',
  },
} as const;
