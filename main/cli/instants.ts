import { startOfAmsterdamDay } from '../base/calendar.ts';
import { exitStatus } from './exit-status.ts';
import { CliProblem } from './problem.ts';

/**
 * An instant as a user writes it: ISO 8601 with an offset or `Z`, or a date, which means the end of that day in
 * Europe/Amsterdam. Gives UTC with milliseconds; anything else is unusable.
 */
export function parseInstant(text: string, option: string): string {
  const unusable = new CliProblem(exitStatus.unusable, 'cli.instant-unusable', { option, value: text });
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    const midnight = new Date(`${text}T00:00:00Z`);
    // A day that does not exist, such as 30 February, would roll over into the next month.
    if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(text)) throw unusable;
    return new Date(new Date(startOfAmsterdamDay(text, 1)).getTime() - 1).toISOString();
  }
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(text)) throw unusable;
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) throw unusable;
  return instant.toISOString();
}
