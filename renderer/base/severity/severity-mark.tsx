import type { Severity } from '../../../shared/contract/findings.ts';
import { SeverityIcon } from './severity-icon.tsx';

/** The shape of a severity with its word, or with a count (the word is then said to screen readers only). */
export function SeverityMark({
  severity,
  word,
  count,
}: {
  readonly severity: Severity;
  readonly word: string;
  readonly count?: string;
}) {
  return (
    <span className="severity">
      <SeverityIcon severity={severity} />
      {count === undefined ? (
        word
      ) : (
        <>
          {count}
          <span className="visually-hidden"> {word}</span>
        </>
      )}
    </span>
  );
}
