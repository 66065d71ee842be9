import { hrFields } from '../../../shared/contract/imports.ts';
import type { ColumnMapping, HrField, InspectedFile } from '../../../shared/contract/imports.ts';
import { DataTable } from '../../base/layout/data-table.tsx';
import { Section } from '../../base/layout/page.tsx';
import { useText } from '../../platform/language.ts';
import { hasName, mapColumn } from './plan.ts';

/** Which column of a free table is what: each column with a few of its values and a choice of fields. */
export function MappingTable({
  file,
  mapping,
  onChange,
}: {
  readonly file: InspectedFile;
  readonly mapping: ColumnMapping;
  onChange(mapping: ColumnMapping): void;
}) {
  const t = useText();
  const fieldOf = new Map(Object.entries(mapping).map(([field, column]) => [column, field as HrField]));
  return (
    <Section title={t('imports.mapping.title')}>
      <p className="muted">{t('imports.mapping.help')}</p>
      {hasName(mapping) ? null : (
        <p role="alert" className="field__error">
          {t('imports.mapping.needsName')}
        </p>
      )}
      <DataTable
        label={t('imports.mapping.title')}
        rows={file.columns.map((column, index) => ({ column, index }))}
        rowKey={({ index }) => index}
        columns={[
          { id: 'column', header: t('imports.mapping.column'), width: '24%', cell: ({ column }) => column },
          {
            id: 'sample',
            header: t('imports.mapping.sample'),
            cell: ({ index }) => (
              <span className="muted">
                {file.sample
                  .map((row) => row[index] ?? '')
                  .filter((value) => value !== '')
                  .slice(0, 3)
                  .join(' · ')}
              </span>
            ),
          },
          {
            id: 'field',
            header: t('imports.mapping.field'),
            width: '240px',
            cell: ({ column }) => (
              <select
                className="text-input"
                aria-label={`${t('imports.mapping.field')}: ${column}`}
                value={fieldOf.get(column) ?? ''}
                onChange={(event) =>
                  onChange(
                    mapColumn(
                      mapping,
                      column,
                      hrFields.find((field) => field === event.target.value) ?? null,
                    ),
                  )
                }
              >
                <option value="">{t('imports.mapping.unused')}</option>
                {hrFields.map((field) => (
                  <option key={field} value={field}>
                    {t(`imports.field.${field}`)}
                  </option>
                ))}
              </select>
            ),
          },
        ]}
      />
    </Section>
  );
}
