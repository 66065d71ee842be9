import type { Severity } from '../../../shared/contract/findings.ts';
import { text } from '../../platform/language.ts';
import { editors } from '../../platform/editors.ts';
import type { OpenEditorOptions } from '../../platform/editors.ts';

/** Opens objects by what identifies them; which feature draws them is decided by the editor's kind. */
export const openObject = {
  /** A mailbox, now or as it was at an instant. */
  mailbox(id: number, label: string, options?: OpenEditorOptions): void {
    editors.open({ kind: 'mailbox', argument: String(id), label }, options);
  },
  /** A person and everything that the person reaches. */
  person(id: number, label: string, options?: OpenEditorOptions): void {
    editors.open({ kind: 'person', argument: String(id), label }, options);
  },
  /** The report of the import that made a snapshot. */
  snapshot(id: number, label: string, options?: OpenEditorOptions): void {
    editors.open({ kind: 'import-report', argument: String(id), label }, options);
  },
  /** The raw record behind a fact, as it stood in the file. */
  rawRecord(rawId: number, options?: OpenEditorOptions): void {
    editors.open(
      { kind: 'raw-record', argument: String(rawId), label: text('imports.raw.label', { id: rawId }) },
      options,
    );
  },
  /** A finding with its evidence, by its stable code. */
  finding(code: string, label: string, options?: OpenEditorOptions): void {
    editors.open({ kind: 'finding', argument: code, label }, options);
  },
};

/** Severities from worst to least, for sorting and grouping. */
export const severityOrder: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];
