import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './support';

const POLICY = `Medical Necessity
Genomic profiling is considered medically necessary when ALL of the following are met:
1. The tumor is metastatic; and
2. One of the following:
   a. no earlier test
   b. new progression
Not Covered
Genomic profiling is not covered for any of the following:
- screening`;

test.setTimeout(120_000);

const textOf = async (download: Download) => readFileSync(await download.path(), 'utf8');

/** The panel with the sample denial, its parts opened. */
async function denialPanel(
  visit: (path: string) => Promise<{ page: Page; tab: number }>,
  popup: (tab: number) => Promise<Page>,
  panel: (tab: number) => Promise<Page>,
): Promise<{ view: Page; page: Page; tab: number }> {
  const { page, tab } = await visit('claim-40218.html');
  const window = await popup(tab);
  await window.getByRole('button', { name: 'Read this page' }).click();
  await expect(window.getByRole('button', { name: 'Write the letter' })).toBeVisible();
  const view = await panel(tab);
  await expect(view.getByRole('heading', { name: 'Deadlines', exact: true })).toBeVisible();
  return { view, page, tab };
}

async function openCriteria(view: Page): Promise<void> {
  await view.locator('summary', { hasText: 'Criteria table' }).click();
}

async function sound(view: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await view.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: view }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  }
  const size = view.viewportSize();
  await view.setViewportSize({ width: 320, height: 800 });
  expect(await view.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  if (size) await view.setViewportSize(size);
}

test('dates: a drawing, calendar files for all and for one, without the case’s name unless asked', async ({ visit, popup, panel }) => {
  const { view } = await denialPanel(visit, popup, panel);
  const section = view.locator('#deadlines');
  const due = (await section.locator('time').first().getAttribute('datetime')) ?? '';
  await expect(section.locator('svg.timeline')).toHaveAttribute('aria-hidden', 'true');
  await expect(section.locator('svg.timeline .timeline-mark')).toHaveCount(await section.locator('li.deadline').count());

  const all = view.waitForEvent('download');
  await section.getByRole('button', { name: 'Add all dates to calendar' }).click();
  const text = await textOf(await all);
  expect((await all).suggestedFilename()).toMatch(/^grounds-[a-z0-9-]+\.ics$/);
  expect(text).toContain(`DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`);
  expect(text).toContain('BEGIN:VALARM');
  expect(text).not.toMatch(/genomic|2026-0917-40218/i);

  await section.getByLabel('Put the name of the case into the calendar').check();
  const one = view.waitForEvent('download');
  await section
    .getByRole('button', { name: /^Add to calendar\s?:/ })
    .first()
    .click();
  const named = (await textOf(await one)).replace(/\r\n[ \t]/g, '');
  expect(named.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(named).toMatch(/SUMMARY:Last day: .+\(/);
  await sound(view);
});

test('reminders are off, have no permission, and stay off when the browser is told no', async ({ visit, popup, panel }) => {
  const { view } = await denialPanel(visit, popup, panel);
  const box = view.getByLabel('Remind me in this browser');
  await expect(box).not.toBeChecked();
  const granted = () => view.evaluate(() => chrome.permissions.getAll().then(({ permissions }) => permissions));
  expect(await granted()).not.toContain('notifications');
  expect(await granted()).not.toContain('alarms');
  // The browser's own question cannot be answered in a headless window: the answer "no" is put in its place.
  await view.evaluate(() => {
    chrome.permissions.request = async () => false;
  });
  await box.click();
  await expect(view.getByText('was not allowed to remind you', { exact: false })).toBeVisible();
  await expect(box).not.toBeChecked();
  expect(await view.evaluate(() => chrome.storage.local.get(null))).toEqual({});
});

test('criteria: a pasted policy becomes rows that can be tied, marked, removed and printed in the letter', async ({
  visit,
  popup,
  panel,
}) => {
  const { view, tab } = await denialPanel(visit, popup, panel);
  await openCriteria(view);
  await view.getByLabel('Coverage policy text').fill(POLICY);
  await view.getByRole('button', { name: 'Read policy' }).click();
  await expect(view.getByText('5 rules were read', { exact: false })).toBeVisible();
  const part = view.getByRole('region', { name: 'Medical Necessity', exact: true });
  await expect(part.getByText('All of these must be met', { exact: false })).toBeVisible();
  await expect(part.getByText('One of these is enough', { exact: false })).toBeVisible();
  await expect(view.getByText('0 of 3 met, 3 not known yet')).toBeVisible();

  const row = (words: string) => part.locator('li.criterion', { hasText: words }).last();
  const records = await row('no earlier test').getByRole('combobox').first().getAttribute('list');
  expect(await view.locator(`[id="${records}"] option`).count()).toBeGreaterThan(3);
  await row('no earlier test').getByRole('combobox').first().fill('Lab list of 2026-08-01');
  await row('no earlier test').getByLabel('Met?').selectOption('Met');
  await row('The tumor is metastatic').getByLabel('Met?').selectOption('Not met');
  await expect(view.getByText('1 of 3 met, 1 not met, 1 not known yet')).toBeVisible();
  await expect(part.locator('.criterion-unmet')).toHaveCount(1);
  await expect(part.locator('li.criterion', { hasText: 'One of the following' }).first()).toHaveClass(/criterion-met/);
  await sound(view);

  const again = await popup(tab);
  await again.getByRole('button', { name: 'Write the letter' }).click();
  const table = again.getByRole('article').locator('table');
  await expect(table).toContainText('The tumor is metastatic');
  await expect(table).toContainText('Not met.');
  await expect(table).toContainText('Lab list of 2026-08-01');
  await expect(table).not.toContainText('screening');

  await view.getByRole('button', { name: /^Remove this part\s?: Not Covered/ }).click();
  await expect(view.getByText('What the policy does not cover')).toHaveCount(0);
});

test('criteria: from a file, from a dropped file and from the page in the tab', async ({ visit, popup, panel, portal }) => {
  const { view, page } = await denialPanel(visit, popup, panel);
  await openCriteria(view);
  await view.getByLabel('Coverage policy file').setInputFiles({ name: 'policy.txt', mimeType: 'text/plain', buffer: Buffer.from(POLICY) });
  await expect(view.getByText('5 rules were read', { exact: false })).toBeVisible();

  const cases = await view.getByLabel('Case', { exact: true }).locator('option').count();
  await view.locator('summary', { hasText: 'Read the plan’s policy' }).click();
  const drop = await view.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'other.txt', { type: 'text/plain' }));
      return data;
    },
    POLICY.replace('- screening', '- screening\n- repeat tests'),
  );
  await view.locator('form.policy').dispatchEvent('drop', { dataTransfer: drop });
  await expect(view.getByText('6 rules were read', { exact: false })).toBeVisible();
  await expect(view.getByLabel('Case', { exact: true }).locator('option')).toHaveCount(cases);

  await page.goto(`${portal.origin}/index.html`);
  await page.evaluate(() => {
    document.body.innerHTML =
      '<main><h1>Policy</h1><h2>Criteria</h2><p>Covered when all of the following are met:</p><ul><li>First rule</li><li>Any of the following:<ul><li>second</li><li>third</li></ul></li></ul></main>';
  });
  await view.getByRole('button', { name: 'Read the policy on the page in this tab' }).click();
  await expect(view.getByText('4 rules were read', { exact: false })).toBeVisible();
  await expect(view.getByRole('region', { name: 'Criteria', exact: true })).toContainText('One of these is enough');

  await view.getByLabel('Coverage policy text').fill('Thank you for being a member.');
  await view.getByRole('button', { name: 'Read policy' }).click();
  await expect(view.getByText('No criteria were found in it', { exact: false })).toBeVisible();
  await expect(view.getByRole('region', { name: 'Criteria', exact: true })).toBeVisible();
});

test('checklist: ticked, asked and noted by keyboard, kept over a reload, with a request letter and a sheet to print', async ({
  visit,
  popup,
  panel,
}) => {
  const { view } = await denialPanel(visit, popup, panel);
  const section = view.locator('#documents');
  const row = section.locator('li.needed', { hasText: /A signed letter from the oncologist|Chart notes|oncology notes/ }).first();
  await row.getByRole('checkbox').focus();
  await view.keyboard.press('Space');
  await expect(section.locator('progress')).toHaveAttribute('value', '1');
  await row.locator('summary').focus();
  await view.keyboard.press('Enter');
  await view.keyboard.press('Tab');
  await view.keyboard.type('Dr. Ames');
  await row.getByLabel('When did you ask?').fill('2026-11-20');
  await row.getByLabel('Your note').fill('comes by mail');
  await expect(row.getByText('Asked Dr. Ames on November 20, 2026. comes by mail')).toBeVisible();
  await sound(view);

  const text = view.waitForEvent('download');
  await row.getByRole('button', { name: /^Text\s?:/ }).click();
  expect((await text).suggestedFilename()).toMatch(/^request-[a-z-]+\.txt$/);
  expect(await textOf(await text)).toContain('Please send me:');
  const pdf = view.waitForEvent('download');
  await row.getByRole('button', { name: /^PDF\s?:/ }).click();
  expect(
    readFileSync(await (await pdf).path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  await view.reload();
  await expect(section.locator('progress')).toHaveAttribute('value', '1');
  await expect(section.getByText('Asked Dr. Ames on November 20, 2026.', { exact: false })).toBeVisible();

  await view.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await view.getByRole('button', { name: 'Print the checklist and the dates' }).click();
  await expect(view.locator('body')).toHaveAttribute('data-printed', '');
  await view.emulateMedia({ media: 'print' });
  await expect(section).toBeVisible();
  await expect(view.locator('#deadlines')).toBeVisible();
  await expect(view.locator('#strategy')).toBeHidden();
  await expect(section.getByRole('button').first()).toBeHidden();
});

test('who can help and who may file', async ({ visit, popup, panel }) => {
  const { view } = await denialPanel(visit, popup, panel);
  await view.getByLabel('Kind of plan').selectOption({ label: 'Medicare Advantage' });
  const help = view.getByRole('region', { name: 'Who can help' });
  await expect(help).toContainText('SHIP');
  await expect(help.getByRole('link', { name: '1-800-633-4227' })).toBeVisible();
  await expect(help.getByRole('heading', { name: 'Who may file the appeal' })).toBeVisible();
  await expect(help.locator('cite').first()).toContainText('CFR');
  await sound(view);
});
