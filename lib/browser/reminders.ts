import { browser } from 'wxt/browser';
import { isDue } from '@/lib/reminders/due';
import { z } from '@/lib/schema';
import { todayHere } from './today';

/**
 * Reminders by the browser: off until the person switches them on, which is when their permissions are asked for. What is
 * kept for them are bare dates, no words of any case.
 */
const PERMISSIONS = { permissions: ['alarms', 'notifications'] } satisfies { permissions: ('alarms' | 'notifications')[] };
const KEY = 'reminders';
const NAME = 'look-at-dates';
const MINUTES = 180;

const storedSchema = z.object({ dates: z.array(z.string()), last: z.string().nullable() });
type Stored = z.infer<typeof storedSchema>;

async function stored(): Promise<Stored | null> {
  const all = await browser.storage.local.get(KEY);
  return storedSchema.safeParse(all[KEY]).data ?? null;
}

/** Whether this browser can remind: Firefox gives `alarms` only at installation, and nobody is asked for that there. */
export function canRemind(): boolean {
  return (browser.runtime.getManifest().optional_permissions ?? []).includes('alarms');
}

export async function remindersOn(): Promise<boolean> {
  return canRemind() && (await stored()) !== null && (await browser.permissions.contains(PERMISSIONS));
}

/** Must be called straight from the person's click. False when they say no to the browser's question. */
export async function switchRemindersOn(): Promise<boolean> {
  if (!(await browser.permissions.request(PERMISSIONS))) return false;
  await browser.storage.local.set({ [KEY]: { dates: [], last: null } });
  await browser.alarms.create(NAME, { delayInMinutes: 1, periodInMinutes: MINUTES });
  return true;
}

export async function switchRemindersOff(): Promise<void> {
  await browser.storage.local.remove(KEY);
  await browser.alarms?.clear(NAME);
  await browser.permissions.remove(PERMISSIONS);
}

/** Keeps the dates (`YYYY-MM-DD`) to remind of; does nothing while reminders are off. */
export async function keepDates(dates: readonly string[]): Promise<void> {
  const now = await stored();
  const sorted = [...new Set(dates)].sort();
  if (now && now.dates.join() !== sorted.join()) await browser.storage.local.set({ [KEY]: { ...now, dates: sorted } });
}

/** In the background: answers the browser's alarm. Nothing is held in memory between two alarms. */
export function remind(text: { title: string; message: string }): void {
  const listen = () => {
    if (!browser.alarms || browser.alarms.onAlarm.hasListener(look)) return;
    browser.alarms.onAlarm.addListener(look);
    // An alarm can be lost when the browser closes; the same name replaces the one that is there.
    void stored().then((now) => now && browser.alarms.create(NAME, { delayInMinutes: 1, periodInMinutes: MINUTES }));
  };
  const look = async (alarm: { name: string }) => {
    const now = await stored();
    const today = todayHere('');
    if (alarm.name !== NAME || !now || !isDue(now.dates, today, now.last)) return;
    await browser.storage.local.set({ [KEY]: { ...now, last: today } });
    await browser.notifications.create({ type: 'basic', iconUrl: '/icon/128.png', ...text });
  };
  listen();
  browser.permissions.onAdded?.addListener(listen);
}
