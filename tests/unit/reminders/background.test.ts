import { beforeEach, describe, expect, it, vi } from 'vitest';

/** The few parts of the browser that reminders touch, with the permission or without it. */
const { fake } = vi.hoisted(() => ({
  fake: {
    local: {} as Record<string, unknown>,
    alarm: null as ((alarm: { name: string }) => Promise<void>) | null,
    added: null as (() => void) | null,
    shown: [] as object[],
    created: [] as string[],
    granted: true,
  },
}));

vi.mock('wxt/browser', () => {
  const alarms = {
    create: async (name: string) => void fake.created.push(name),
    clear: async () => true,
    onAlarm: {
      hasListener: (listener: unknown) => fake.alarm === listener,
      addListener: (listener: typeof fake.alarm) => {
        fake.alarm = listener;
      },
    },
  };
  const browser = {
    get alarms() {
      return fake.granted ? alarms : undefined;
    },
    notifications: { create: async (shown: object) => void fake.shown.push(shown) },
    storage: {
      local: {
        get: async () => ({ ...fake.local }),
        set: async (change: object) => void Object.assign(fake.local, change),
        remove: async (key: string) => void delete fake.local[key],
      },
    },
    permissions: {
      request: async () => fake.granted,
      contains: async () => fake.granted,
      remove: async () => true,
      onAdded: {
        addListener: (listener: () => void) => {
          fake.added = listener;
        },
      },
    },
    runtime: { getManifest: () => ({ optional_permissions: ['alarms', 'notifications'] }) },
  };
  return { browser };
});

const { keepDates, remind, remindersOn, switchRemindersOff, switchRemindersOn } = await import('@/lib/browser/reminders');
const TEXT = { title: 'Grounds', message: 'A date is near.' };
const ring = () => fake.alarm?.({ name: 'look-at-dates' });

beforeEach(() => {
  Object.assign(fake, { local: {}, alarm: null, added: null, shown: [], created: [], granted: true });
  vi.useFakeTimers({ now: new Date(2026, 11, 24, 10) });
});

describe('reminders by the browser', () => {
  it('are off at first, and a date is not even kept', async () => {
    expect(await remindersOn()).toBe(false);
    await keepDates(['2026-12-31']);
    expect(fake.local).toEqual({});
    remind(TEXT);
    await ring();
    expect(fake.shown).toEqual([]);
  });

  it('stay off when the browser is told no', async () => {
    fake.granted = false;
    expect(await switchRemindersOn()).toBe(false);
    expect(fake.local).toEqual({});
  });

  it('show one notification for the day, with the given words only, and keep bare dates', async () => {
    await switchRemindersOn();
    await keepDates(['2027-03-01', '2026-12-31', '2026-12-31']);
    expect(fake.local).toEqual({ reminders: { dates: ['2026-12-31', '2027-03-01'], last: null } });
    remind(TEXT);
    await ring();
    await ring();
    expect(fake.shown).toEqual([{ type: 'basic', iconUrl: '/icon/128.png', ...TEXT }]);
  });

  it('hold nothing in memory: a background that starts anew goes on from what is stored', async () => {
    fake.local = { reminders: { dates: ['2026-12-31'], last: '2026-12-20' } };
    remind(TEXT);
    await vi.waitFor(() => expect(fake.created).toEqual(['look-at-dates']));
    await ring();
    expect(fake.shown).toHaveLength(1);
  });

  it('listen once the permission comes', () => {
    fake.granted = false;
    remind(TEXT);
    expect(fake.alarm).toBeNull();
    fake.granted = true;
    fake.added?.();
    expect(fake.alarm).not.toBeNull();
  });

  it('leave nothing behind when they are switched off', async () => {
    await switchRemindersOn();
    await keepDates(['2026-12-31']);
    await switchRemindersOff();
    expect(fake.local).toEqual({});
    expect(await remindersOn()).toBe(false);
  });

  it('are quiet when what is stored has lost its shape', async () => {
    fake.local = { reminders: 'yes' };
    remind(TEXT);
    await ring();
    expect(fake.shown).toEqual([]);
  });
});
