import { displayZone } from '../../platform/format.ts';

const localTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u;

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: displayZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** An instant as the value of a `datetime-local` field: wall clock in Amsterdam, to the minute. */
export function toLocalTime(instant: string): string {
  return wallClock(Date.parse(instant)).slice(0, 16);
}

/**
 * The instant of a wall clock time in Amsterdam, or null when it is not one. In the hour that occurs twice in October
 * the first one is meant; a time in the hour that does not exist in March becomes the one an hour later.
 */
export function fromLocalTime(local: string): string | null {
  const asUtc = localTime.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) {
    return null;
  }
  // Amsterdam is one or two hours ahead; the earliest instant with this wall clock is the one two hours ahead.
  const candidates = [asUtc - 2 * 3_600_000, asUtc - 3_600_000];
  const match = candidates.find((candidate) => wallClock(candidate).slice(0, 16) === local);
  return new Date(match ?? asUtc - 3_600_000).toISOString();
}

function wallClock(time: number): string {
  const part = new Map(parts.formatToParts(new Date(time)).map(({ type, value }) => [type, value]));
  const at = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? '';
  return `${at('year')}-${at('month')}-${at('day')}T${at('hour')}:${at('minute')}:${at('second')}`;
}
