/** With its thousands set apart. */
const number = (n: number) => n.toLocaleString('en-US');

/** Words about showing Grounds a denial: pasting, files, pictures, passwords, and the list when there are many. */
export const intake = {
  heading: 'Show Grounds the denial',
  lead: 'Paste the letter, drop the file, or read the page that is open in this tab.',
  text: 'Denial letter text',
  textHelp: 'Paste the whole letter, from the date to the last page. The more you paste, the more Grounds can find.',
  read: 'Read letter',
  file: 'Letter file',
  fileHelp:
    'PDF, photo or scan, Word, HTML, text, 835 or FHIR. Choose it, or drop it anywhere here. Several photos can be the pages of one letter.',
  empty: 'There is nothing to read yet. Paste the words of the letter first.',
  reading: 'Reading …',
  progress: (done: number, total: number) => `Reading: ${number(done)} of ${number(total)} …`,
  keeping: (done: number, total: number) => `Keeping ${number(done)} of ${number(total)} denials …`,
  cancel: 'Stop reading',
  waiting: (names: string[]) => `Read next: ${names.join(', ')}.`,
  stopped: 'Reading was stopped.',
  stoppedKept: (kept: number, found: number) =>
    kept === found
      ? `${kept === 1 ? '1 denial was' : `${number(kept)} denials were`} kept.`
      : `${number(kept)} of ${number(found)} denials were kept.`,
  stoppedUnread: (names: string[]) => `Not read to the end: ${names.join(', ')}.`,
  dismiss: 'Dismiss',
  listed: (n: number) => `This page lists ${n} denials. Each is a case of its own: choose one at the top of the panel.`,
  mixed: 'This page shows more than one claim, and Grounds cannot tell their facts apart. Open the one claim and read it again.',
  othersListed: 'This page also lists other claims. They were left out. Open the one you want and read it.',
  ofFile: (name: string, message: string) => `${name}: ${message}`,

  password: {
    label: 'Password of the file',
    help: 'The email or page that the file came with often says what it is. It is used once, here, and not kept.',
    wrong: 'That password does not open the file. Try again.',
    open: 'Open the file',
    cancel: 'Do not open it',
  },

  pictures: {
    question: (n: number) => `Are these ${n} pictures the pages of one letter?`,
    order: 'They would be read in this order:',
    together: 'Yes, one letter',
    apart: 'No, each is its own letter',
    cancel: 'Read none of them',
  },

  source: {
    page: (n: number) => `Page ${n}`,
    unclear: (n: number) =>
      n === 1 ? 'One word was hard to read. It is underlined below.' : `${n} words were hard to read. They are underlined below.`,
  },

  list: {
    heading: 'Your cases',
    all: (n: number) => `All ${number(n)} cases`,
    several: (n: number) => `${number(n)} denials were found. Each is a case of its own. Choose the one to work on.`,
    search: 'Search the cases',
    searchHelp: 'A name, a claim number, a service, a code or an amount.',
    reason: 'Reason',
    anyReason: 'All reasons',
    noReason: 'No reason found',
    order: 'Order',
    orders: { added: 'Last added first', amount: 'Highest amount first', date: 'Oldest service first' },
    showing: (shown: number, found: number) =>
      shown === found ? `${number(found)} found` : `${number(shown)} of ${number(found)} found are shown`,
    none: 'No case fits. Take a word out of the search.',
    more: (n: number) => `Show ${n} more`,
    back: 'Back to the case',
  },
} as const;
