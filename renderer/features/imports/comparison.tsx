import type { OutputOf } from '../../../shared/contract/contract.ts';
import { LinkButton } from '../../base/button/button.tsx';
import { DataTable } from '../../base/layout/data-table.tsx';
import { Badge } from '../../base/layout/page.tsx';
import { useFormat } from '../../platform/format.ts';
import { useText } from '../../platform/language.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { Answer } from '../../workbench/pieces/answer.tsx';
import { openObject } from '../../workbench/pieces/objects.ts';
import { RightWords } from '../../workbench/pieces/right-words.tsx';
import { aspectWords } from './snapshot-facts.ts';
import type { SnapshotPair } from './snapshot-pair.ts';

/** What changed between two snapshots: each right that came or went, with the raw record that shows it. */
export function Comparison({ pair }: { readonly pair: SnapshotPair }) {
  const asked = useBackendQuery('authorisation.compare', pair, { keepsPrevious: true });
  return <Answer asked={asked}>{(compared) => <Changes compared={compared} />}</Answer>;
}

function Changes({ compared }: { readonly compared: OutputOf<'authorisation.compare'> }) {
  const t = useText();
  const format = useFormat();
  if (compared.added + compared.removed + compared.unchanged === 0 && compared.notComparable.length === 0) {
    return <p className="muted">{t('imports.compare.noRights')}</p>;
  }
  return (
    <>
      <p role="status">
        <strong>
          {t('imports.compare.answer', {
            added: format.number(compared.added),
            removed: format.number(compared.removed),
            unchanged: format.number(compared.unchanged),
          })}
        </strong>
      </p>
      {compared.notComparable.length === 0 ? null : (
        <p className="muted">
          {t('imports.compare.notComparable', { aspects: aspectWords(compared.notComparable) })}
        </p>
      )}
      {compared.changes.length === 0 ? (
        <p className="muted">{t('imports.compare.none')}</p>
      ) : (
        <DataTable
          label={t('imports.compare.title')}
          rows={compared.changes.slice(0, 500).map((change, index) => ({ ...change, index }))}
          rowKey={(row) => row.index}
          columns={[
            {
              id: 'change',
              header: t('imports.compare.change'),
              width: '90px',
              cell: (row) => (
                <Badge
                  tone={row.change === 'added' ? 'success' : 'danger'}
                  icon={row.change === 'added' ? 'add' : 'remove'}
                >
                  {t(`imports.compare.${row.change}`)}
                </Badge>
              ),
            },
            {
              id: 'mailbox',
              header: t('imports.compare.mailbox'),
              cell: (row) => (
                <LinkButton onClick={() => openObject.mailbox(row.mailboxId, row.mailbox)}>
                  {row.mailbox}
                </LinkButton>
              ),
            },
            { id: 'trustee', header: t('imports.compare.trustee'), cell: (row) => row.trustee },
            {
              id: 'right',
              header: t('imports.compare.right'),
              cell: (row) => <RightWords {...row} />,
            },
            {
              id: 'raw',
              header: '',
              cell: (row) => (
                <LinkButton onClick={() => openObject.rawRecord(row.rawId)}>
                  {t('imports.raw.title')}
                </LinkButton>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
