import { daysBetween } from '@/lib/plan/calendar';
import type { Deadline } from '@/lib/plan/model';
import { words } from '@/lib/words';

/** Per cent of the width that is kept free at both ends, and that a number needs beside the next one. */
const EDGE = 5;
const NUMBER = 9;
const LANE = 24;
const LABEL = 13;
const SHORT_SPAN = 14;

/**
 * The dates as a drawing: today, the last days (circles for the person's own, squares for those of others) with the numbers they
 * have in the list below, and the months. The list says it all in words, so the drawing is hidden from screen readers.
 */
export function Timeline({ deadlines, today }: { deadlines: Deadline[]; today: string }) {
  const dues = deadlines.map(({ due }) => due).sort();
  const first = dues[0];
  const last = dues.at(-1);
  if (!first || !last) return null;
  const start = first < today ? first : today;
  const end = last > today ? last : today;
  const span = Math.max(daysBetween(start, end), SHORT_SPAN);
  const at = (day: string) => EDGE + ((100 - 2 * EDGE) * daysBetween(start, day)) / span;
  const marks = lanes(deadlines.map((deadline, i) => ({ deadline, number: i + 1, x: at(deadline.due) })));
  const height = (Math.max(...marks.map(({ lane }) => lane)) + 1) * LANE;
  const base = height + 4;
  const middle = (lane: number) => height - lane * LANE - LANE / 2;
  const now = at(today);
  return (
    <svg className="timeline" width="100%" height={base + 2 * LABEL + 12} aria-hidden="true" focusable="false">
      <line className="timeline-line" x1="0" x2="100%" y1={base} y2={base} />
      {months(start, end, span).map(({ day, name }) => (
        <g key={day}>
          <line className="timeline-tick" x1={`${at(day)}%`} x2={`${at(day)}%`} y1={base} y2={base + 5} />
          <text className="timeline-month" x={`${at(day)}%`} y={base + LABEL + 5} textAnchor="middle">
            {name}
          </text>
        </g>
      ))}
      <line className="timeline-today" x1={`${now}%`} x2={`${now}%`} y1={base - 8} y2={base + LABEL + 8} />
      <text className="timeline-now" x={`${now}%`} y={base + 2 * LABEL + 9} textAnchor={now < 15 ? 'start' : now > 85 ? 'end' : 'middle'}>
        {words.deadlines.today}
      </text>
      {marks.map(({ number, x, lane }) => (
        <line key={number} className="timeline-stem" x1={`${x}%`} x2={`${x}%`} y1={middle(lane)} y2={base} />
      ))}
      {marks.map(({ deadline, number, x, lane }) => (
        <g
          key={number}
          className={`timeline-mark timeline-${deadline.due < today ? 'past' : deadline.whose === 'person' ? 'person' : 'plan'}`}
        >
          {deadline.whose !== 'person' ? (
            <svg x={`${x}%`} y={middle(lane)} overflow="visible" focusable="false" aria-hidden="true">
              <rect x={-10} y={-10} width={20} height={20} rx={3} />
            </svg>
          ) : (
            <circle cx={`${x}%`} cy={middle(lane)} r={10} />
          )}
          <text x={`${x}%`} y={middle(lane) + 4} textAnchor="middle">
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Dates that lie close together stand above each other. */
function lanes<T extends { x: number }>(points: T[]): (T & { lane: number })[] {
  const ends: number[] = [];
  return points
    .toSorted((a, b) => a.x - b.x)
    .map((point) => {
      const free = ends.findIndex((end) => end + NUMBER <= point.x);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = point.x;
      return { ...point, lane };
    });
}

/** The first days of the months between two days, as many as there is room for. */
function months(start: string, end: string, span: number): { day: string; name: string }[] {
  const all: { day: string; name: string }[] = [];
  const [year = 0, month = 1] = start.split('-').map(Number);
  for (let i = 1; i <= 120; i++) {
    const date = new Date(Date.UTC(year, month - 1 + i, 1));
    const day = date.toISOString().slice(0, 10);
    if (day > end) break;
    all.push({ day, name: new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' }).format(date) });
  }
  const step = Math.ceil(all.length / Math.max(1, Math.min(7, Math.floor(span / 14))));
  return all.filter((_, i) => i % step === 0);
}
