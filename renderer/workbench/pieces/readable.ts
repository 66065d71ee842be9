import { createFormatters } from '../../platform/format.ts';
import type { Formatters } from '../../platform/format.ts';
import { currentLanguage, wireText } from '../../platform/language.ts';
import type { TextParams } from '../../platform/language.ts';

const calendarDay = /^\d{4}-\d{2}-\d{2}$/u;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/u;

/**
 * The text of a key that came from the backend, with dates and instants among its placeholders written as people
 * write them: the backend sends `2026-03-03`, the screen says `di 3 mrt 2026`.
 */
export function readableText(key: string, params: TextParams = {}): string {
  const format = createFormatters(currentLanguage());
  const readable = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, readableValue(value, format)]),
  );
  return wireText(key, readable);
}

function readableValue(value: string | number, format: Formatters): string | number {
  if (typeof value !== 'string') {
    return value;
  }
  return instant.test(value) ? format.dateTime(value) : calendarDay.test(value) ? format.date(value) : value;
}

/** A date without the day of the week, for where many stand beside each other: `3 mrt 2026`. */
export function shortDate(instantOrDate: string, format: Formatters): string {
  return format.date(instantOrDate).split(' ').slice(1).join(' ');
}
