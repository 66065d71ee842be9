/**
 * Dates as the sources write them. `new Date(text)` is never used on foreign text: it guesses, and it depends on the
 * machine. An instant comes back as ISO 8601 UTC with milliseconds, a date as `YYYY-MM-DD`, the unreadable as null.
 */

const isoPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;
const dayFirstPattern = /^(\d{1,2})[-.](\d{1,2})[-.](\d{4})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const slashPattern = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?)?$/i;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Minutes east of UTC; null when the text does not say. */
  readonly offset: number | null;
}

function isRealDate(parts: Parts): boolean {
  const { year, month, day, hour, minute, second } = parts;
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function numberOf(text: string | undefined): number {
  return text === undefined ? 0 : Number(text);
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^(Z|UTC)$/i.test(text)) return 0;
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/\D/g, '');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4)));
}

function isoParts(match: RegExpExecArray): Parts {
  return {
    year: Number(match[1]),
    month: Number(match[2]),
    day: Number(match[3]),
    hour: numberOf(match[4]),
    minute: numberOf(match[5]),
    second: numberOf(match[6]),
    millisecond: Number((match[7] ?? '0').padEnd(3, '0').slice(0, 3)),
    offset: offsetOf(match[8]),
  };
}

function dayFirstParts(match: RegExpExecArray): Parts {
  return {
    year: Number(match[3]),
    month: Number(match[2]),
    day: Number(match[1]),
    hour: numberOf(match[4]),
    minute: numberOf(match[5]),
    second: numberOf(match[6]),
    millisecond: 0,
    offset: null,
  };
}

function slashParts(match: RegExpExecArray): Parts {
  const [first, second] = [Number(match[1]), Number(match[2])];
  const half = match[7]?.toUpperCase();
  // AM/PM marks the American form, month first; without it the European one, unless the numbers rule that out.
  const isMonthFirst = half !== undefined || second > 12;
  let hour = numberOf(match[4]);
  if (half !== undefined) hour = (hour % 12) + (half === 'PM' ? 12 : 0);
  return {
    year: Number(match[3]),
    month: isMonthFirst ? first : second,
    day: isMonthFirst ? second : first,
    hour,
    minute: numberOf(match[5]),
    second: numberOf(match[6]),
    millisecond: 0,
    // American stamps come from Exchange Online and Entra, which write UTC (authorisation.md 1.0).
    offset: half === undefined ? null : 0,
  };
}

function partsOf(text: string): Parts | null {
  const trimmed = text.trim();
  const iso = isoPattern.exec(trimmed);
  const dayFirst = iso === null ? dayFirstPattern.exec(trimmed) : null;
  const slash = iso === null && dayFirst === null ? slashPattern.exec(trimmed) : null;
  const parts =
    iso !== null
      ? isoParts(iso)
      : dayFirst !== null
        ? dayFirstParts(dayFirst)
        : slash !== null
          ? slashParts(slash)
          : null;
  return parts !== null && isRealDate(parts) ? parts : null;
}

const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

function amsterdamOffsetMinutes(utc: number): number {
  const values = Object.fromEntries(
    amsterdam.formatToParts(utc).map((part) => [part.type, Number(part.value)]),
  );
  const local = Date.UTC(
    values['year'] ?? 0,
    (values['month'] ?? 1) - 1,
    values['day'] ?? 1,
    values['hour'] ?? 0,
    values['minute'] ?? 0,
    values['second'] ?? 0,
  );
  return Math.round((local - utc) / 60_000);
}

/** The calendar day of an instant in Europe/Amsterdam, `YYYY-MM-DD`. */
export function amsterdamDay(at: Date): string {
  const values = Object.fromEntries(amsterdam.formatToParts(at).map((part) => [part.type, part.value]));
  return `${values['year'] ?? ''}-${values['month'] ?? ''}-${values['day'] ?? ''}`;
}

/**
 * Reads ISO (up to nine decimals), American with AM/PM (UTC), and Dutch `19-08-2021 13:25` (Europe/Amsterdam).
 * A text without a zone is read as Dutch local time, except the American form.
 */
export function parseInstant(text: string): string | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const asUtc = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  // The offset of the wrong side of a clock change is corrected by asking again at the first answer.
  const offset = parts.offset ?? amsterdamOffsetMinutes(asUtc - amsterdamOffsetMinutes(asUtc) * 60_000);
  return new Date(asUtc + parts.millisecond - offset * 60_000).toISOString();
}

/** Reads a calendar date in the same forms, without moving it between zones. */
export function parseDate(text: string): string | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${pad(parts.year, 4)}-${pad(parts.month, 2)}-${pad(parts.day, 2)}`;
}

const fileTimeEpoch = 11_644_473_600_000n;

/** Reads an Active Directory FILETIME (100 ns since 1601); 0 and 9223372036854775807 mean "never" and are null. */
export function parseFileTime(text: string): string | null {
  if (!/^\d{15,19}$/.test(text) || text === '9223372036854775807') return null;
  const milliseconds = BigInt(text) / 10_000n - fileTimeEpoch;
  return milliseconds <= 0n || milliseconds > 253_402_300_799_999n
    ? null
    : new Date(Number(milliseconds)).toISOString();
}
