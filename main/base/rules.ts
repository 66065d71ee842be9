import type { Evidence, RemedyActor, Severity, Subject, Verdict } from '../../shared/contract/findings.ts';

/** A short value of a message's placeholders. */
export type TextParams = Readonly<Record<string, string | number>>;

/** What a rule says of one subject. A verdict `cannot-be-tested` without a reason does not type-check. */
export type RuleVerdict = {
  readonly subject: Subject;
  /** The object to open for this subject. */
  readonly open: { readonly kind: 'mailbox' | 'person' | 'snapshot'; readonly id: number } | null;
  readonly params: TextParams;
  readonly evidence: readonly Evidence[];
} & (
  | {
      readonly verdict: Extract<Verdict, 'deviates'>;
      readonly severity?: Severity;
      readonly messageKey?: string;
    }
  | { readonly verdict: Extract<Verdict, 'complies'> }
  | {
      readonly verdict: Extract<Verdict, 'cannot-be-tested'>;
      readonly reasonKey: string;
      /**
       * The subject ids that this verdict speaks for, when it stands for many (ids are paths: `12` includes `12/…`).
       * Open findings of the rule about them stay open, because nobody saw that they were solved. Without it: the
       * verdict's own subject, or everything when that is the organisation.
       */
      readonly speaksFor?: readonly string[];
    }
);

/**
 * One rule of a catalogue. `evaluate` is pure: the same context gives the same verdicts, whatever the order of rows.
 * Texts by convention: `rule.<id>.title`, `rule.<id>.explanation`, `rule.<id>.message`, `rule.<id>.remedy`.
 */
export interface Rule<Context> {
  readonly id: string;
  /** Raised whenever the meaning of the rule changes, so that old findings stay explainable. */
  readonly version: number;
  readonly criterion: string;
  readonly severity: Severity;
  readonly remedy: RemedyActor;
  evaluate(context: Context): Iterable<RuleVerdict>;
}

/** A capability's rules bound to their context, as the findings engine runs them. */
export interface BoundRule {
  readonly id: string;
  readonly version: number;
  readonly criterion: string;
  readonly severity: Severity;
  readonly remedy: RemedyActor;
  readonly parameters: Readonly<Record<string, number | string | boolean>>;
  evaluate(): Iterable<RuleVerdict>;
}
