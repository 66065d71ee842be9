import type { SnapshotRow } from '../../../shared/contract/imports.ts';
import { useFormat } from '../../platform/format.ts';
import { isTextKey, useText, wireText } from '../../platform/language.ts';

/** What a snapshot can speak about, in words: `volledige toegang, verzenden als`. */
export function aspectWords(aspects: readonly string[]): string {
  return aspects.map((aspect) => wireTextOr(`imports.aspect.${aspect}`, aspect)).join(', ');
}

/** The system that a snapshot came from, as people call it. */
export function sourceWord(source: string): string {
  return wireTextOr(`imports.source.${source}`, source);
}

function wireTextOr(key: string, otherwise: string): string {
  return isTextKey(key) ? wireText(key) : otherwise;
}

/** Names and values of a snapshot, its completeness spelled out. */
export function useSnapshotFacts(
  snapshot: SnapshotRow,
): readonly { readonly name: string; readonly value: string }[] {
  const t = useText();
  const format = useFormat();
  const { completeness } = snapshot;
  const words = [
    t(completeness.hasInherited ? 'imports.report.has.inherited' : 'imports.report.hasNot.inherited'),
    t(completeness.hasSelf ? 'imports.report.has.self' : 'imports.report.hasNot.self'),
    t(completeness.hasUnresolved ? 'imports.report.has.unresolved' : 'imports.report.hasNot.unresolved'),
    t(completeness.hasSoftDeleted ? 'imports.report.has.softDeleted' : 'imports.report.hasNot.softDeleted'),
  ];
  return [
    { name: t('imports.report.format'), value: t(`imports.format.${snapshot.format}`) },
    { name: t('imports.report.source'), value: sourceWord(snapshot.source) },
    { name: t('imports.snapshots.takenAt'), value: format.dateTime(snapshot.takenAt) },
    { name: t('imports.report.aspects'), value: aspectWords(snapshot.aspects) },
    { name: t('imports.report.scope'), value: t(`imports.inspect.scope.${snapshot.scope}`) },
    { name: t('imports.report.completeness'), value: words.join(', ') },
    { name: t('imports.report.sha256'), value: snapshot.sha256 },
  ];
}
