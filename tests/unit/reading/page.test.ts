import { describe, expect, it } from 'vitest';
import { claimsOf } from '@/lib/page/claim-list';
import { notesToSay } from '@/lib/page/gaps';
import { locate } from '@/lib/page/locate';
import { locateField } from '@/lib/page/locate-field';
import { readPage } from '@/lib/page/read';
import { settled } from '@/lib/page/settle';
import { words } from '@/lib/words';
import { brokenLines, lines, parseHtml } from './show';

const page = (body: string, head = '') => parseHtml(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
const read = (body: string, head = '') => lines(readPage(page(body, head), { parse: parseHtml }));

describe('pairs on a page', () => {
  it.each([
    [
      'definition list',
      '<dl><dt>Claim number</dt><dd>C-1</dd><div><dt>Group</dt><dd>G-2</dd></div></dl>',
      ['Claim number = C-1', 'Group = G-2'],
    ],
    [
      'table of two columns',
      '<table><tr><td>Member ID:</td><td>M 1</td></tr><tr><td>Provider:</td><td>Helix</td></tr></table>',
      ['Member ID = M 1', 'Provider = Helix'],
    ],
    ['row headers', '<table><tr><th>Why</th><td>No approval.</td></tr></table>', ['Why = No approval.']],
    [
      'four columns',
      '<table><tr><td>Patient</td><td>H. Ostrow</td><td>Status</td><td>Denied</td></tr><tr><td>Plan</td><td>HMO</td><td>Diagnosis</td><td>M48</td></tr></table>',
      ['Patient = H. Ostrow', 'Status = Denied', 'Plan = HMO', 'Diagnosis = M48'],
    ],
    [
      'spans side by side',
      '<div><div><span>Claim #:</span><span>C-1</span></div><div><span>Plan:</span><span>PPO</span></div></div>',
      ['Claim # = C-1', 'Plan = PPO'],
    ],
    [
      'blocks taking turns',
      '<div><p class=a>Claim ID</p><p class=b>C-1</p><p class=a>Seen at</p><p class=b>Cobalt Point</p></div>',
      ['Claim ID = C-1', 'Seen at = Cobalt Point'],
    ],
    [
      'table drawn with boxes, its one row',
      '<div><div class=h><span>Service</span><span>Code</span><span>Plan paid</span></div><div class=r><span>Crown</span><span>D2740</span><span>$0.00</span></div></div>',
      ['Crown | D2740 | $0.00', 'Service = Crown', 'Code = D2740', 'Plan paid = $0.00'],
    ],
    ['bold labels in one line', '<p><b>Claim:</b> C-1 <b>Member:</b> M-2</p>', ['Claim = C-1', 'Member = M-2']],
    ['prose with a label', '<p>Reference ID : X-9</p>', ['Reference ID = X-9']],
    [
      'lines',
      '<p>Status: Denied<br>Member ID: M-1<br>Mail: Plan<br>P.O. Box 1<br>Salina, KS 67401</p>',
      ['Status = Denied', 'Member ID = M-1', 'Mail = Plan P.O. Box 1 Salina, KS 67401'],
    ],
    ['label, then a paragraph', '<p>Claim ID:</p><p>C-1</p>', ['Claim ID = C-1']],
    ['label and output', '<div class=r><label for=o>Claim #</label><output id=o>C-1</output></div>', ['Claim # = C-1']],
    ['a read-only field', '<label for=i>Member ID</label><input id=i readonly value="M-1">', ['Member ID = M-1']],
    [
      'labels around their fields',
      '<p><label>Member ID <input readonly value="M-1"></label> <label>Reason <textarea readonly>The scan is not covered.</textarea></label></p>',
      ['Member ID = M-1', 'Reason = The scan is not covered.'],
    ],
    ['a chosen option', '<label for=s>Plan</label><select id=s><option>A<option selected>B</select>', ['Plan = B']],
    ['amounts above their names', '<div><div><b>$410.00</b><span>Billed</span></div></div>', ['Billed = $410.00']],
    ['facts on one line', '<p>Visited on 09/03/2026 &middot; For Everett Tandy</p>', ['Visited on = 09/03/2026', 'For Everett Tandy']],
    ['text kept as typed', '<pre>CLAIM NO......: G-1     STATUS....: DENIED</pre>', ['CLAIM NO = G-1', 'STATUS = DENIED']],
  ])('%s', (_name, body, expected) => {
    expect(read(body)).toEqual(expected);
  });

  it.each([
    ['a definition in prose', '<p><b>Allowed amount</b> is the most your plan pays.</p>', ['Allowed amount is the most your plan pays.']],
    ['a badge', '<div><span class=b>Denied</span><p>Claim for a visit</p></div>', ['Denied', 'Claim for a visit']],
    [
      'a hint under a label',
      '<form><label>Phone or email</label><p>In case we have a question about it.</p></form>',
      ['Phone or email', 'In case we have a question about it.'],
    ],
    ['words in a link', '<p>Use <a href="#">the form</a>, fax it, or mail it.</p>', ['Use the form, fax it, or mail it.']],
  ])('is not misled by %s', (_name, body, expected) => {
    expect(read(body)).toEqual(expected);
  });
});

describe('tables on a page', () => {
  it('keeps the headings with every row, and reads a single row as pairs too', () => {
    const doc = readPage(
      page(
        '<table><thead><tr><th>Service</th><th>Code</th><th>Not covered</th></tr></thead><tr><td>Panel</td><td>81455</td><td>$4,860.00</td></tr></table>',
      ),
    );
    expect(doc.blocks[0]).toMatchObject({
      kind: 'row',
      header: ['Service', 'Code', 'Not covered'],
      cells: ['Panel', '81455', '$4,860.00'],
    });
    expect(lines(doc)).toContain('Not covered = $4,860.00');
  });

  it('unwraps tables that only lay the page out', () => {
    expect(
      read('<table><tr><td><table><tr><td>Claim #</td><td>C-1</td></tr></table></td><td><h2>Why</h2><p>No approval.</p></td></tr></table>'),
    ).toEqual(['Claim # = C-1', '# Why', 'No approval.']);
  });

  it('knows which lines a cell has', () => {
    const doc = readPage(
      page(
        '<table><tr><th>Service<th>Claim<th>Status</tr><tr><td><a>Office visit</a><small>Lantern Bay</small><td>C-1<td>Paid</tr><tr><td>MRI<td>C-2<td>Denied</tr></table>',
      ),
    );
    expect(doc.blocks[0]).toMatchObject({ cells: ['Office visit Lantern Bay', 'C-1', 'Paid'], breaks: [13] });
  });
});

describe('what is read', () => {
  it('reads only what is shown', () => {
    const head =
      '<style>.off{display:none} .gone{visibility:hidden} .clip{position:absolute;left:-9999px} @media print{.shown{display:none}}</style>';
    const body = `<p class=off>A</p><p class=gone>B</p><p class=clip>C</p><p hidden>D</p><p style="display:none">E</p><div aria-hidden=true>F</div>
      <template>G</template><script>H</script><dialog>I</dialog><p style="position:absolute;width:1px;height:1px;overflow:hidden">J</p>
      <div class=gone><span style="visibility:visible">Seen</span></div><p class=shown>Shown</p><input type=password value=K><input type=hidden value=L>`;
    expect(read(body, head)).toEqual(['Seen', 'Shown']);
  });

  it('opens sections that a control can open, but no menus and no other member', () => {
    const body = `<header><button aria-expanded=false aria-controls=m aria-label="Switch member">A</button></header><div id=m hidden><p>June Tandy</p></div>
      <main><h3><button aria-expanded=false aria-controls=w>Why we said no</button></h3><div id=w hidden><p>It was not approved.</p></div>
      <button aria-expanded=false aria-controls=g>What the words mean</button><div id=g hidden><p>Timely filing is a limit.</p></div>
      <details><summary>Appeal</summary><p>Write within 180 days.</p></details></main>`;
    expect(read(body)).toEqual(['# Why we said no', 'It was not approved.', '# What the words mean', '# Appeal', 'Write within 180 days.']);
  });

  it('leaves out what inherits its invisibility, and the words of a switch between members', () => {
    const head = '<style>.gone{visibility:hidden}</style>';
    expect(
      read('<div class=gone><p>A <b>B</b></p></div><button aria-expanded=false aria-label="Switch member">June</button><p>Seen</p>', head),
    ).toEqual(['Seen']);
  });

  it('opens sections by controls that say what they open in words only', () => {
    const body = `<a href="#n" data-toggle=collapse>Notes</a><div id=n hidden><p>It was late.</p></div><button>Show details</button><div hidden><p>By 12 days.</p></div><button>Print</button><div hidden><p>Never.</p></div>`;
    expect(read(body)).toEqual(['Notes', 'It was late.', 'By 12 days.']);
  });

  it('leaves navigation out and puts the page’s header and footer last', () => {
    expect(
      read('<header>Sample Plan</header><nav>Home Claims</nav><main><p>The claim was denied.</p></main><footer>Fax 207-555-0142</footer>'),
    ).toEqual(['The claim was denied.', 'Sample Plan', 'Fax = 207-555-0142']);
  });

  it('leaves out choices nobody made and words somebody is writing', () => {
    expect(
      read(
        '<label><input type=radio> Not medically necessary</label><label><input type=radio checked> Other</label><textarea>My own words</textarea>',
      ),
    ).toEqual(['Other']);
  });

  it('names links that lead to the letter', () => {
    const doc = readPage(
      page('<a href="#">Denial letter (PDF)</a> <button>View EOB</button> <a href="#">Privacy notice</a> <a href="#">Pay a bill</a>'),
    );
    expect(doc.letterLinks).toEqual(['Denial letter (PDF)', 'View EOB']);
  });

  it('names links by their icon’s name, and by the name of the paper with its short form', () => {
    const doc = readPage(
      page(
        '<a href="#" aria-label="Download your denial letter"><svg></svg></a> <a href="#">Explanation of benefits (EOB)</a> <span role=link>View notice</span>',
      ),
    );
    expect(doc.letterLinks).toEqual(['Download your denial letter', 'Explanation of benefits (EOB)', 'View notice']);
  });

  it('says that a PDF or a picture of a page stands in the page', () => {
    const notes = (body: string) => readPage(page(body)).notes;
    expect(notes('<embed type="application/pdf" src="x" title="Your letter">')).toEqual([
      'There is a PDF in this page (“Your letter”). It may be the letter. Save it and drop it here.',
    ]);
    expect(notes('<object data="letter.pdf?x=1"></object>')).toHaveLength(1);
    expect(notes('<iframe src="/files/letter.pdf"></iframe>')).toHaveLength(1);
    expect(notes('<img src="scan.png" width=600 height=800>')).toEqual([
      'There is a large picture in this page. If it is the letter, save it and drop it here.',
    ]);
    expect(notes('<img src="banner.png" width=900 height=300><img src="logo.png" width=90 height=90>')).toEqual([]);
    expect(notes(`<div><canvas width=600 height=800></canvas><div>${'The words of a letter. '.repeat(20)}</div></div>`)).toEqual([]);
  });

  it('opens every section that a control names, and none of other members', () => {
    const body = `<button aria-expanded=false aria-controls="a b">Notes</button><div id=a hidden><p>One.</p></div><div id=b hidden><p>Two.</p></div>
      <button aria-expanded=false aria-controls=c>Claims for Piet Marlow</button><div id=c hidden><p>Piet’s visit</p></div>
      <details><summary>Other family members</summary><p>Piet Marlow</p></details><details open><summary>Family</summary><p>Seen anyway.</p></details>
      <div onclick="x()">Why did we deny it?</div><div style="display:none"><p>It was late.</p></div>`;
    expect(read(body)).toEqual(['# Notes', 'One.', 'Two.', '# Family', 'Seen anyway.', 'Why did we deny it?', 'It was late.']);
  });

  it('opens sections whose title only a script listens to, and those that a ticked box opens', () => {
    const head = '<style>.head{cursor:pointer}.body{display:none}input:checked ~ .body{display:block}</style>';
    const section = (title: string, text: string) => `<div class=head>${title}</div><div class=body><p>${text}</p></div>`;
    expect(read(section('Reason for denial', 'It was late.'), head)).toEqual(['Reason for denial = It was late.']);
    expect(
      read('<div><input type=checkbox id=k><label for=k>Appeal rights</label><div class=body><p>Write.</p></div></div>', head),
    ).toEqual(['Write.']);
    // Nothing to click, other people, words in general, menus, and what is not about a claim.
    for (const [title, text] of [
      ['Claims for Piet Marlow', 'Piet’s visit'],
      ['What these codes mean', 'Timely filing is a limit.'],
      ['Ann Sample', 'Sign out'],
    ] as const)
      expect(read(section(title, text), head)).toEqual([title]);
    expect(read('<div>Claim details</div><div class=body><p>Never.</p></div>', head)).toEqual(['Claim details']);
    expect(
      read(`<nav>${section('Claims', 'All claims')}</nav><div class=head>Claims</div><ul role=menu class=body><li>All</ul>`, head),
    ).toEqual(['Claims']);
    expect(read(`<div class=head>Claim details</div><template><p>Never.</p></template>`, head)).toEqual(['Claim details']);
  });

  it('keeps a word whole that a mark or a soft hyphen stands in', () => {
    expect(read('<p>Claim number: QP-44<mark>0917</mark>2</p>')).toEqual(['Claim number = QP-4409172']);
    expect(read('<p>Member ID: QPM77&shy;4410</p>')).toEqual(['Member ID = QPM774410']);
    expect(read('<p>It is not medically necess<u>ary</u>.</p>')).toEqual(['It is not medically necessary.']);
    expect(read('<p><b>Ann Sample</b>Subscriber</p>')).toEqual(['Ann Sample', 'Subscriber']);
  });

  it('reads a number without the marks in it that nobody sees', () => {
    const id = (value: string) => read(`<dl><dt>Claim number</dt><dd>${value}</dd></dl>`);
    for (const one of ['CQ-77&#8203;120', '&#8234;CQ-77120&#8236;', 'CQ&#8209;77120', '&#8206;CQ-77&#8288;120'])
      expect(id(one)).toEqual(['Claim number = CQ-77120']);
    expect(read('<label for=i>Member ID</label><input id=i readonly value="M&#8209;1&#8203;2">')).toEqual(['Member ID = M-12']);
  });

  it('leaves out what the person writes in an editor', () => {
    const box = (attributes: string) => read(`<p>We said no.</p><div ${attributes}><p>My own words.</p></div>`);
    for (const one of ['contenteditable', 'contenteditable=TRUE', 'contenteditable=plaintext-only', 'role=textbox aria-multiline=true'])
      expect(box(one)).toEqual(['We said no.']);
    for (const one of ['contenteditable=false', 'role=textbox aria-multiline=true aria-readonly=true'])
      expect(box(one)).toEqual(['We said no.', 'My own words.']);
  });

  it('reads the words of a drawing, line by line, and none of an icon', () => {
    const text = '<text x=1 y=9><tspan x=1>The scan is not</tspan><tspan x=1 dy=9>medically necessary.</tspan></text>';
    expect(read(`<svg><title>Letter</title><defs><text>Never</text></defs><g>${text}<path d="M0 0"/></g></svg>`)).toEqual([
      'The scan is not medically necessary.',
    ]);
    expect(read('<p>Paid <svg><title>Info</title><path d="M0 0"/></svg></p>')).toEqual(['Paid']);
  });

  it('leaves out letters of no size, and keeps what is larger inside', () => {
    expect(read('<div style="font-size:0">Never<p style="font-size:14px">Seen</p></div>')).toEqual(['Seen']);
    expect(read('<style>.x{font-size:0px}</style><p>Seen</p><p class=x>Never <b>never</b></p>')).toEqual(['Seen']);
  });

  it('reads the tabs that a group of buttons opens without a script', () => {
    const tabs = (second: string) =>
      `<style>.c{display:none}#a:checked~.d,#b:checked~.e{display:block}</style><div><input type=radio id=a name=t checked><label for=a>Summary</label>
      <input type=radio id=b name=t><label for=b>${second}</label><div class="c d" style="display:block">One scan.</div><div class="c e">It was not approved.</div></div>`;
    expect(read(tabs('Decision'))).toEqual(['Summary', 'One scan.', 'It was not approved.']);
    for (const other of ['Switch member', 'Glossary', 'Contact us']) expect(read(tabs(other))).toEqual(['Summary', 'One scan.']);
  });

  it('reads a closed box that says why, and no form', () => {
    const box = (name: string, words: string, attributes = 'aria-haspopup=dialog aria-controls=d') =>
      read(`<p>Denied</p><button ${attributes}>${name}</button><dialog id=d>${words}</dialog>`);
    expect(box('Explain', '<p>It was not approved.</p>')).toEqual(['Denied', 'It was not approved.']);
    expect(box('Why was this denied?', '<p>It was not approved.</p>', 'data-bs-toggle=modal data-bs-target="#d"')).toHaveLength(2);
    expect(box('Why?', '<p>It was not approved.</p>', 'popovertarget=d')).toHaveLength(2);
    expect(box('Appeal this decision', '<p>Tell us why.</p>')).toEqual(['Denied']);
    expect(box('Denial notes', '<p>Your note: <input></p>')).toEqual(['Denied']);
    expect(box('Choose a member', '<p>June Tandy</p>')).toEqual(['Denied']);
  });

  it('says what it could not read, and that a list goes on', () => {
    const notes = (body: string) => readPage(page(body)).notes;
    const closed = (title: string, words: string) => notes(`<p>Denied</p><h3>${title}</h3><div hidden>${words}</div>`);
    const reason = 'The scan was not covered because nobody asked before.';
    expect(closed('Reason', reason)).toEqual([expect.stringContaining('closed parts')]);
    expect(closed('More', reason)).toHaveLength(1);
    expect(closed('More', 'Thank you for being a member of our plan.')).toEqual([]);
    expect(closed('Switch member', reason)).toEqual([]);
    expect(notesToSay(closed('Reason', reason), true)).toEqual([]);
    expect(notesToSay(closed('Reason', reason), false)).toHaveLength(1);

    const rows = '<tr><th>Claim<th>Status<tr><td>CQ-1001<td>Paid<tr><td>CQ-1002<td>Paid';
    for (const list of [
      `<table aria-rowcount=40>${rows}</table>`,
      `<p>Showing 1-2 of 40 claims</p><table>${rows}</table>`,
      `<table>${rows}</table><button>Load more</button>`,
    ])
      expect(notes(list)).toEqual([expect.stringContaining('only a part of its list')]);
    for (const whole of [
      `<table aria-rowcount=3>${rows}</table>`,
      `<p>1-2 of 2</p><table>${rows}</table>`,
      '<p>Visits 1-8 of 20 were paid.</p><button>Show more</button>',
    ])
      expect(notes(whole)).toEqual([]);
  });

  it('reads a message with the whole letter as whole, a claim page not', () => {
    const words = 'We have decided not to pay for the service named above. '.repeat(12);
    expect(
      readPage(page(`<h1>Our decision</h1><p>Dear Ann Sample:</p><p>${words}</p><p>You may appeal within 180 days.</p><p>Sincerely,</p>`))
        .whole,
    ).toBe(true);
    expect(readPage(page(`<h1>Claim denied</h1><p>${words}</p><p>You may appeal within 180 days.</p><p>Thanks</p>`)).whole).toBe(false);
  });
});

describe('frames and shadow trees', () => {
  it('merges frames and names them', () => {
    const doc = readPage(page('<p>Outside</p><iframe title="Decision" srcdoc="<p>Claim #: C-1</p>"></iframe>'), { parse: parseHtml });
    expect(doc.blocks.map((block) => [block.frame, block.text])).toEqual([
      [undefined, 'Outside'],
      ['Decision', 'Claim #: C-1'],
    ]);
  });

  it('says which frame it could not read', () => {
    expect(readPage(page('<p>Outside</p><iframe title="Decision" src="https://elsewhere.test/"></iframe>')).notes.join()).toContain(
      '“Decision”',
    );
  });

  it('reads open roots, closed ones it is given, and slots in their place', () => {
    const document = page('<x-a><b slot=v>C-1</b></x-a><x-b></x-b>');
    const [a, b] = [...document.body.children];
    if (!a || !b) throw new Error('the page lost its elements');
    a.attachShadow({ mode: 'open' }).innerHTML = '<p><span>Claim #:</span> <slot name=v></slot></p><style>p{color:red}</style>';
    const closed = b.attachShadow({ mode: 'closed' });
    closed.innerHTML = '<p>Status: Denied</p>';
    expect(lines(readPage(document))).toEqual(['Claim # = C-1']);
    expect(lines(readPage(document, { openRoot: (element) => (element === b ? closed : null) }))).toEqual([
      'Claim # = C-1',
      'Status = Denied',
    ]);
  });

  it('reads declared shadow trees of a saved page', () => {
    expect(read('<x-a><template shadowrootmode=open><p>Why: <slot></slot></p></template>No approval</x-a>')).toEqual(['Why = No approval']);
  });
});

describe('limits', () => {
  it('stops at its limits and says so', () => {
    const doc = readPage(page('<p>one</p>'.repeat(500)), { limits: { nodes: 100 } });
    expect(doc.blocks.length).toBeLessThan(110);
    expect(doc.notes.join()).toContain('very large');
    expect(doc.whole).toBe(false);
  });

  it('survives a tree deeper than any page', () => {
    const document = page('');
    let at: Element = document.body;
    for (let i = 0; i < 1_000; i++) at = at.appendChild(document.createElement('div'));
    at.textContent = 'Claim number: C-1';
    expect(readPage(document).notes).toHaveLength(1);
  });
});

describe('finding a quote again', () => {
  const document = page('<p>Your <b>appeal</b> may be\n sent <i>by fax</i>.</p><p>Claim 50 and claim 5012</p><x-a></x-a>');
  const host = document.querySelector('x-a') as Element;
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>Denied for <em>want</em> of approval</p>';

  it.each(['Your appeal may be sent by fax', 'Denied for want of approval', 'Claim 50'])('%s', (quote) => {
    const before = document.documentElement.outerHTML;
    const [range] = locate(document, quote);
    expect(range?.toString().replace(/\s+/g, ' ')).toBe(quote);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('finds words in which the page has marks that nobody sees, and not those in an editor', () => {
    const marked = page('<p>Claim CQ&#8209;77&#8203;120 was de&shy;nied: of\ufb01ce visit.</p><div contenteditable>Claim CQ-77120</div>');
    const all = locate(marked, 'Claim CQ-77120');
    expect(all.map(String)).toEqual(['Claim CQ\u201177\u200b120']);
    expect(locate(marked, 'denied: office').map(String)).toEqual(['de\u00adnied: of\ufb01ce']);
  });

  it('finds the field whose value has the words, alone or behind its label', () => {
    const form = page(
      '<label for=a>Claim</label><input id=a readonly value="CQ-7712"><label>Reason <textarea readonly id=b>The scan was not approved before.</textarea></label><textarea id=c>My own words here</textarea>',
    );
    const found = (quote: string) => locateField([form], quote)?.id ?? null;
    expect(['Claim CQ-7712', 'CQ-7712', 'Reason The scan was not approved before.', 'not approved'].map(found)).toEqual([
      'a',
      'a',
      'b',
      'b',
    ]);
    expect(['My own words', 'The plan writes to you about the claim CQ-7712', 'nowhere'].map(found)).toEqual([null, null, null]);
  });

  it('finds whole words only, and nothing that is not there', () => {
    expect(locate(document, '50')).toHaveLength(1);
    expect(locate(document, 'approved')).toEqual([]);
    expect(locate(document, ' ')).toEqual([]);
  });
});

describe('waiting for a page', () => {
  it('waits while the page draws and stops when it is quiet', async () => {
    const document = page('<main><div aria-busy=true>Loading the claim from the plan</div></main>');
    setTimeout(() => {
      const main = document.querySelector('main');
      if (main) main.textContent = 'The claim was denied for want of approval.';
    }, 60);
    expect(await settled(document, { quiet: 30, max: 2_000 })).toBe('quiet');
    expect(document.body.textContent).toContain('denied');
  });

  it('gives up in time on a page that never rests, and at once when told to', async () => {
    const document = page('<main><div aria-busy=true>Loading the claim from the plan</div></main>');
    expect(await settled(document, { quiet: 20, max: 120 })).toBe('timeout');
    expect(await settled(document, { signal: AbortSignal.abort() })).toBe('aborted');
  });
});

describe('claim lists', () => {
  const list = (rows: string) =>
    `<h1>Claims</h1><table><thead><tr><th>Service</th><th>Claim #</th><th>Status</th></tr></thead>${rows}</table><p>Questions? Call us.</p>`;
  const row = (service: string, claim: string, status: string) => `<tr><td>${service}</td><td>${claim}</td><td>${status}</td></tr>`;

  it('gives each denied claim by itself', () => {
    const docs = claimsOf(
      readPage(
        page(
          list(row('<a>MRI</a><small>Cobalt</small>', 'C-1', 'Denied') + row('Visit', 'C-2', 'Paid') + row('Drug', 'C-3', 'Not covered')),
        ),
      ),
    );
    expect(docs.map(lines)).toEqual([
      ['# Claims', 'Service = MRI', 'Cobalt', 'Claim # = C-1', 'Status = Denied', 'Questions? Call us.'],
      ['# Claims', 'Service = Drug', 'Claim # = C-3', 'Status = Not covered', 'Questions? Call us.'],
    ]);
  });

  const card = (title: string, claim: string, status: string) =>
    `<div class=c>${title}<dl><dt>Date of service<dd>08/14/2026<dt>Claim number<dd>${claim}<dt>Status<dd>${status}</dl></div>`;

  it.each([
    ['with headings', (name: string) => `<h3>${name}</h3>`],
    ['without headings', () => ''],
  ])('gives each denied claim of cards %s', (_how, title) => {
    const doc = readPage(
      page(
        `<h1>Claims</h1>${card(title('MRI'), 'C-1', 'Denied')}${card(title('Visit'), 'C-2', 'Paid')}${card(title('Drug'), 'C-3', 'Not approved')}<p>Questions? Call us.</p>`,
      ),
    );
    const own = (name: string, claim: string, status: string) =>
      [title(name) && `# ${name}`, 'Date of service = 08/14/2026', `Claim number = ${claim}`, `Status = ${status}`].filter(Boolean);
    expect(claimsOf(doc).map(lines)).toEqual([
      ['# Claims', ...own('MRI', 'C-1', 'Denied'), 'Questions? Call us.'],
      ['# Claims', ...own('Drug', 'C-3', 'Not approved'), 'Questions? Call us.'],
    ]);
  });

  it('gives the denied one of two claims on a page by itself', () => {
    const doc = readPage(
      page(
        `<h1>Claim details</h1><dl><dt>Claim number<dd>C-1<dt>Status<dd>Denied<dt>Provider<dd>Cobalt<dt>Billed<dd>$12.00<dt>Plan paid<dd>$0.00<dt>Reason<dd>No approval</dl><h2>Other claims</h2><dl><dt>Claim number<dd>C-2<dt>Status<dd>Paid</dl>`,
      ),
    );
    expect(claimsOf(doc).map((one) => lines(one).slice(0, 3))).toEqual([['# Claim details', 'Claim number = C-1', 'Status = Denied']]);
  });

  it('says that claims which cannot be told apart may be mixed', () => {
    const doc = readPage(page('<p>Claim number: C-71</p><p>Paid to the clinic.</p><p>Claim number: C-72</p><p>We denied the scan.</p>'));
    expect(claimsOf(doc)).toEqual([{ ...doc, notes: [words.intake.mixed] }]);
  });

  it('leaves every other page alone', () => {
    const paid = readPage(page(list(row('MRI', 'C-1', 'Paid') + row('Visit', 'C-2', 'Paid'))));
    expect(claimsOf(paid).map(lines)).toEqual([lines(paid)]);
    const one = readPage(page(list(row('MRI', 'C-1', 'Denied'))));
    expect(claimsOf(one).map(lines)).toEqual([lines(one)]);
  });
});

describe('addresses', () => {
  it('keeps the lines of an address element', () => {
    const doc = readPage(page('<address>Plan<br>P.O. Box 7700<br>Portland, ME 04104</address>'));
    expect(brokenLines(doc.blocks[0] as never)).toEqual(['Plan', 'P.O. Box 7700', 'Portland, ME 04104']);
  });
});
