import { useMemo } from 'react';
import type { Language } from '../../shared/i18n/catalogue.ts';
import { useLanguage } from './language.ts';

/** The zone in which every date and time is shown. */
export const displayZone = 'Europe/Amsterdam';

/** How dates, periods and numbers look on screen in one language. Instants are ISO 8601 UTC, dates `YYYY-MM-DD`. */
export interface Formatters {
  /** `di 3 mrt 2026 14:05`. */
  dateTime(instant: string): string;
  /** `di 3 mrt 2026`; takes an instant or a calendar date. */
  date(instantOrDate: string): string;
  /** `14:05`. */
  time(instant: string): string;
  /** `di 3 mrt 2026 t/m vr 6 mrt 2026`; an open end is `vanaf …`, an open start `t/m …`. */
  period(from: string | null, until: string | null): string;
  /** `2 dagen geleden`, `over 3 uur`; `now` in milliseconds since 1970. */
  ago(instant: string, now?: number): string;
  /** `2.310` (Dutch) or `2,310` (English); at most two decimals. */
  number(value: number): string;
  /** `12%` of a fraction between 0 and 1. */
  percent(fraction: number): string;
  /** `1,2 MB` of a number of bytes (powers of ten). */
  bytes(value: number): string;
}

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const relativeSteps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];
const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Makes the formatters of a language. */
export function createFormatters(language: Language): Formatters {
  const locale = locales[language];
  const dayFormat = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: displayZone,
  });
  const timeFormat = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: displayZone,
  });
  const numberFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: true });
  const shortNumber = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percentFormat = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  function date(instantOrDate: string): string {
    // A calendar date stands for the whole day; noon UTC is that same day in Amsterdam all year round.
    const at = new Date(
      /^\d{4}-\d{2}-\d{2}$/.test(instantOrDate) ? `${instantOrDate}T12:00:00Z` : instantOrDate,
    );
    const part = new Map(
      dayFormat.formatToParts(at).map(({ type, value }) => [type, value.replace('.', '')]),
    );
    return `${part.get('weekday') ?? ''} ${part.get('day') ?? ''} ${part.get('month') ?? ''} ${part.get('year') ?? ''}`;
  }
  function time(instant: string): string {
    return timeFormat.format(new Date(instant));
  }

  return {
    date,
    time,
    dateTime: (instant) => `${date(instant)} ${time(instant)}`,
    period(from, until) {
      const through = language === 'nl' ? 't/m' : 'through';
      if (from === null) {
        return until === null ? '' : `${through} ${date(until)}`;
      }
      return until === null
        ? `${language === 'nl' ? 'vanaf' : 'from'} ${date(from)}`
        : `${date(from)} ${through} ${date(until)}`;
    },
    ago(instant, now = Date.now()) {
      const seconds = (Date.parse(instant) - now) / 1000;
      const step = relativeSteps.find(([, size]) => Math.abs(seconds) >= size);
      return step === undefined
        ? relative.format(0, 'second')
        : relative.format(Math.trunc(seconds / step[1]), step[0]);
    },
    number: (value) => numberFormat.format(value),
    percent: (fraction) => percentFormat.format(fraction),
    bytes(value) {
      const power = value < 1000 ? 0 : Math.min(Math.floor(Math.log10(value) / 3), byteUnits.length - 1);
      return `${shortNumber.format(value / 1000 ** power)} ${byteUnits[power] ?? 'B'}`;
    },
  };
}

/** The formatters of the language of the window. */
export function useFormat(): Formatters {
  const language = useLanguage();
  return useMemo(() => createFormatters(language), [language]);
}
