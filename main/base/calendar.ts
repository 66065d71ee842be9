const zone = 'Europe/Amsterdam';
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const offsets = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });

/** The calendar date in Europe/Amsterdam of an instant, `YYYY-MM-DD`. */
export function amsterdamDate(instant: string | Date): string {
  return parts.format(typeof instant === 'string' ? new Date(instant) : instant);
}

function offsetMinutes(milliseconds: number): number {
  const name =
    offsets.formatToParts(milliseconds).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const found = /([+-])(\d\d):(\d\d)/u.exec(name);
  if (found === null) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return found[1] === '-' ? -minutes : minutes;
}

/** The instant (UTC, ISO 8601) at which a calendar date begins in Europe/Amsterdam, `days` days later. */
export function startOfAmsterdamDay(date: string, days: number): string {
  const [year = 1970, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  const midnight = Date.UTC(year, month - 1, day + days);
  // Clocks change at night but never at midnight, so that the offset an hour before midnight UTC is the one that holds.
  return new Date(midnight - offsetMinutes(midnight - 3_600_000) * 60_000).toISOString();
}
