import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { type Extended, launchWith } from './chromium.ts';
import { finish, openOn, tabOf } from './play.ts';
import { type Portal, servePortal } from './portal-server.ts';

const OUT = resolve('demo-output/screens');
const TODAY = '2026-11-22';
/** An invented coverage policy. */
const POLICY = `Medical Necessity
Genomic profiling is considered medically necessary when ALL of the following are met:
1. The tumor is metastatic; and
2. One of the following:
   a. no earlier test
   b. new progression
Not Covered
Genomic profiling is not covered for:
- screening`;
const WIDTHS = [320, 400, 600];

/** A picture of every screen and state, at three widths, light and dark. */
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
if (spawnSync('node', ['scripts/build.ts', 'e2e'], { stdio: ['ignore', 2, 2] }).status !== 0) process.exit(1);
let count = 0;
for (const colorScheme of ['light', 'dark'] as const) {
  const portal = await servePortal(resolve('tests/portal'));
  const grounds = await launchWith(resolve('.output/chrome-mv3-e2e'), { colorScheme });
  try {
    await screens(grounds, portal, colorScheme);
  } finally {
    await grounds.close();
    await portal.close();
  }
}
console.log(`${count} pictures in ${OUT}`);

async function screens(grounds: Extended, portal: Portal, scheme: 'light' | 'dark'): Promise<void> {
  const take = async (name: string, page: Page) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await page.screenshot({ path: join(OUT, `${name}-${width}-${scheme}.png`), fullPage: true });
      count++;
    }
  };
  const on = async (path: string) => {
    const page = await grounds.context.newPage();
    await page.goto(`${portal.origin}/${path}`);
    return { page, tab: await tabOf(grounds, page) };
  };
  const read = async (path: string) => {
    const { page, tab } = await on(path);
    const popup = await openOn(grounds, 'popup', tab, TODAY);
    await popup.getByRole('button', { name: 'Read this page' }).click();
    await popup
      .getByText(/denial|denied|Last day|Write the letter/i)
      .first()
      .waitFor();
    const panel = await openOn(grounds, 'sidepanel', tab, TODAY);
    await panel.getByRole('heading', { name: 'Denial', exact: true }).waitFor();
    return { page, tab, popup, panel };
  };

  const empty = await on('index.html');
  await take('popup-empty', await openOn(grounds, 'popup', empty.tab, TODAY));
  const panel = await openOn(grounds, 'sidepanel', empty.tab, TODAY);
  await take('panel-empty', panel);
  await panel.getByRole('button', { name: 'Read letter' }).click();
  await take('panel-nothing-pasted', panel);

  const denial = await read('claim-40218.html');
  await take('popup-denial', denial.popup);
  await take('panel-denial', denial.panel);
  for (const details of await denial.panel.locator('details').all())
    await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
  await denial.panel.getByRole('button', { name: 'Correct: Date of service' }).click();
  await take('panel-denial-open', denial.panel);
  await denial.panel.getByLabel('Coverage policy text').fill(POLICY);
  await denial.panel.getByRole('button', { name: 'Read policy' }).click();
  await denial.panel.getByRole('region', { name: 'Not Covered' }).waitFor();
  await take('panel-policy', denial.panel);
  await denial.panel.emulateMedia({ media: 'print', colorScheme: 'light' });
  await take('panel-printed', denial.panel);
  await denial.panel.emulateMedia({ media: 'screen', colorScheme: scheme });
  await denial.page.goto(`${portal.origin}/dispute.html`);
  const letter = await openOn(grounds, 'popup', denial.tab, TODAY);
  await letter.getByRole('button', { name: 'Write the letter' }).click();
  await letter.getByLabel('Upload field on this page').waitFor();
  await letter.getByRole('textbox', { name: 'Text of the letter' }).waitFor();
  await take('popup-letter', letter);
  await letter.getByText(/^Still missing/).click();
  await take('popup-missing', letter);
  await letter.getByText(/^Still missing/).click();
  await letter.getByText('How to tell').click();
  await take('popup-kind-of-plan', letter);
  await letter.getByText('How to tell').click();
  const text = letter.getByRole('textbox', { name: 'Text of the letter' });
  await text.getByText('Please tell me in writing by when').click({ clickCount: 3 });
  await letter.keyboard.type('Please call me before you decide.');
  await letter.getByLabel('What kind of plan is it?').selectOption({ label: 'Medicare Advantage' });
  await letter.getByText('changed here since you edited it').waitFor();
  await letter.getByText('1 change of yours').click();
  await take('popup-letter-edited', letter);
  await letter.getByRole('button', { name: 'Keep mine' }).click();
  await letter.getByText('Sign it', { exact: true }).click();
  await take('popup-sign', letter);
  await letter.getByRole('radio', { name: 'Type' }).check();
  await letter.getByLabel('Your name, as you sign').fill('Everett Tandy');
  await letter.getByRole('button', { name: 'Use this signature' }).click();
  await letter.getByText('Have somebody else sign it').click();
  await take('popup-signed', letter);
  await letter.getByRole('button', { name: 'Attach to this page' }).click();
  await letter.getByRole('alertdialog').waitFor();
  await take('popup-blanks', letter);
  await letter.getByRole('button', { name: 'Go back' }).click();
  await finish(letter, 'Attach to this page');
  await letter.getByText(/Attached:/).waitFor();
  await take('popup-attached', letter);
  await letter.getByText(/^Record/).click();
  await letter.getByRole('button', { name: /^I sent this/ }).click();
  await take('popup-record', letter);
  await letter.getByRole('button', { name: 'Save', exact: true }).click();
  await letter.getByText('The plan must answer your appeal').waitFor();
  const sent = await openOn(grounds, 'sidepanel', denial.tab, TODAY);
  await sent.getByRole('region', { name: 'Record' }).waitFor();
  await take('panel-record', sent);
  const full = await grounds.context.newPage();
  await full.goto(`${grounds.extension}/popup.html?tab=${denial.tab}&today=${TODAY}&full=1`);
  await full.getByRole('button', { name: 'Write the letter' }).click();
  await full.getByRole('textbox', { name: 'Text of the letter' }).waitFor();
  await full.setViewportSize({ width: 1100, height: 900 });
  await full.screenshot({ path: join(OUT, `tab-letter-1100-${scheme}.png`), fullPage: true });
  count++;

  const paid = await read('claim-74110.html');
  await take('panel-not-a-denial', paid.panel);
  await take('popup-not-a-denial', paid.popup);

  const unsure = await read('claims.html');
  await take('panel-no-reason', unsure.panel);

  // A tab that is not there answers as a page that the browser keeps closed does.
  const closed = await openOn(grounds, 'popup', 999_999_999, TODAY);
  await closed.getByRole('button', { name: 'Read this page' }).click();
  await closed.getByRole('alert').waitFor();
  await take('popup-error', closed);
}
