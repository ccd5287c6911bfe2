import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchWith } from './chromium.ts';
import { finish, openOn, tabOf } from './play.ts';
import { servePortal } from './portal-server.ts';

const OUT = resolve('demo-output');
/** The sample portal's own today. */
const TODAY = '2026-11-22';
const hasDisplay =
  process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

mkdirSync(OUT, { recursive: true });
if (hasDisplay && process.env.CI !== 'true') await show();
else await play();

/** With a display: the person plays. The production build, a real click, a real popup. */
async function show(): Promise<void> {
  build([]);
  const portal = await servePortal(resolve('tests/portal'));
  const grounds = await launchWith(resolve('.output/chrome-mv3'), { headed: true, viewport: null });
  const page = grounds.context.pages()[0] ?? (await grounds.context.newPage());
  await page.goto(`${portal.origin}/claims.html`);
  console.log('Chromium is open on a made-up insurer portal, with Grounds loaded.');
  console.log('1. Open the claim “Comprehensive genomic profiling”.');
  console.log('2. Click the Grounds button in the toolbar (behind the puzzle piece), then “Read this page”.');
  console.log('3. Look at the plan in the side panel; open “Dispute a decision” in the portal.');
  console.log('4. Click Grounds again, “Write the letter”, “Attach to this page”. You press submit, or not.');
  console.log('Close the browser to end the demo.');
  await new Promise<void>((done) => grounds.context.on('close', () => done()));
  await portal.close();
}

/** Without a display: the whole job, headless, step by step. */
async function play(): Promise<void> {
  build(['e2e']);
  const portal = await servePortal(resolve('tests/portal'));
  const grounds = await launchWith(resolve('.output/chrome-mv3-e2e'));
  let number = 0;
  const step = async (what: string, page: { screenshot(options: { path: string }): Promise<unknown> }) => {
    const file = join(OUT, `${++number}-${what.toLowerCase().replace(/[^a-z]+/g, '-')}.png`);
    await page.screenshot({ path: file });
    console.log(`${number}. ${what} (${Math.round(performance.now() - began)} ms): ${file}`);
  };
  const began = performance.now();
  try {
    const page = await grounds.context.newPage();
    await page.goto(`${portal.origin}/claim-40218.html`);
    const tab = await tabOf(grounds, page);
    await step('The denial in the portal', page);

    const popup = await openOn(grounds, 'popup', tab, TODAY);
    await popup.getByRole('button', { name: 'Read this page' }).click();
    await popup.getByRole('button', { name: 'Write the letter' }).waitFor();
    await step('Grounds has read the page', popup);

    const panel = await openOn(grounds, 'sidepanel', tab, TODAY);
    await panel.getByRole('heading', { name: 'Next steps' }).waitFor();
    await step('The plan in the side panel', panel);
    await panel.screenshot({ path: join(OUT, 'panel-whole.png'), fullPage: true });

    await page.goto(`${portal.origin}/dispute.html`);
    const letter = await openOn(grounds, 'popup', tab, TODAY);
    await letter.getByRole('button', { name: 'Write the letter' }).click();
    await step('The letter', letter);
    const saved = letter.waitForEvent('download');
    await finish(letter, 'Download PDF');
    const pdf = join(OUT, (await saved).suggestedFilename());
    copyFileSync(await (await saved).path(), pdf);
    console.log(`   The PDF: ${pdf}`);
    await finish(letter, 'Attach to this page');
    const said = letter.getByText(/Attached:/);
    await said.waitFor();
    console.log(`   ${await said.textContent()}`);
    await page.bringToFront();
    await step('The letter in the portal’s own upload field, not sent', page);
    if (!existsSync(pdf)) throw new Error('The PDF is not there.');
    const strangers = portal.requests.filter((request) => !request.startsWith('GET '));
    console.log(strangers.length === 0 ? 'Nothing was sent: the portal saw page loads only.' : `The portal saw: ${strangers.join(', ')}`);
  } finally {
    await grounds.close();
    await portal.close();
  }
}

function build(which: string[]): void {
  rmSync(join(OUT, 'build.log'), { force: true });
  const { status, stdout, stderr } = spawnSync('node', ['scripts/build.ts', ...which], { encoding: 'utf8' });
  if (status !== 0) {
    console.error(`${stdout}\n${stderr}`);
    process.exit(status ?? 1);
  }
}
