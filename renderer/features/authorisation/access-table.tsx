import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { AccessEntry, MailboxDetails } from '../../../shared/contract/authorisation.ts';
import { LinkButton } from '../../base/button/button.tsx';
import { DataTable } from '../../base/layout/data-table.tsx';
import { Badge } from '../../base/layout/page.tsx';
import { useFormat } from '../../platform/format.ts';
import { useText, wireText } from '../../platform/language.ts';
import { openObject } from '../../workbench/pieces/objects.ts';
import { RightWords } from '../../workbench/pieces/right-words.tsx';
import { sinceWords } from './mailbox-words.ts';
import './authorisation.css';

/** Who reaches the mailbox: odd ones on top with the reason, rights in words, through what, since when, and the proof. */
export function AccessTable({
  details,
  entries,
}: {
  readonly details: MailboxDetails;
  readonly entries: readonly AccessEntry[];
}) {
  const t = useText();
  const format = useFormat();
  const rawIds = useMemo(
    () => new Map(details.grants.map((grant) => [grant.id, grant.rawId])),
    [details.grants],
  );
  const sorted = [...entries.filter((entry) => entry.isOdd), ...entries.filter((entry) => !entry.isOdd)];
  if (sorted.length === 0) {
    return <p className="muted">{t('authorisation.who.none')}</p>;
  }
  return (
    <DataTable
      label={t('authorisation.who.label')}
      rows={sorted}
      rowKey={(entry) => entry.key}
      isMarked={(entry) => entry.isOdd}
      columns={[
        {
          id: 'who',
          header: t('authorisation.who.name'),
          width: '30%',
          cell: (entry) => <Who entry={entry} />,
        },
        {
          id: 'rights',
          header: t('authorisation.who.rights'),
          cell: (entry) => <Stack items={entry.rights} draw={(right) => <RightWords {...right} />} />,
        },
        {
          id: 'via',
          header: t('authorisation.who.via'),
          cell: (entry) => (
            <Stack
              items={entry.rights}
              draw={(right) =>
                right.via.length === 0 ? (
                  <span className="muted">{t('authorisation.who.direct')}</span>
                ) : (
                  right.via.join(' › ')
                )
              }
            />
          ),
        },
        {
          id: 'since',
          header: t('authorisation.who.since'),
          cell: (entry) => <Stack items={entry.rights} draw={(right) => sinceWords(right, t, format)} />,
        },
        {
          id: 'proof',
          header: t('authorisation.who.proof'),
          cell: (entry) => (
            <Stack
              items={entry.rights}
              draw={(right) => (
                <span className="access__proof">
                  {right.grantIds.slice(0, 3).map((id) => {
                    const rawId = rawIds.get(id);
                    return rawId === undefined ? null : (
                      <LinkButton
                        key={id}
                        aria-label={t('imports.raw.label', { id: rawId })}
                        onClick={() => openObject.rawRecord(rawId)}
                      >
                        {t('authorisation.who.record')}
                      </LinkButton>
                    );
                  })}
                </span>
              )}
            />
          ),
        },
      ]}
    />
  );
}

/** One line for each right, so that right, way and date stand beside each other. */
function Stack<Item>({ items, draw }: { readonly items: readonly Item[]; draw(item: Item): ReactNode }) {
  return (
    <ul className="access__stack">
      {items.map((item, index) => (
        <li key={index}>{draw(item)}</li>
      ))}
    </ul>
  );
}

function Who({ entry }: { readonly entry: AccessEntry }) {
  const t = useText();
  const { personId, label } = entry;
  return (
    <div className="access__who">
      <span>
        {personId === null ? (
          label
        ) : (
          <LinkButton onClick={() => openObject.person(personId, label)}>{label}</LinkButton>
        )}{' '}
        {entry.trusteeKind === 'person' || entry.oddReasons.length > 0 ? null : (
          <Badge>{t(`authorisation.trustee.${entry.trusteeKind}`)}</Badge>
        )}
      </span>
      {entry.department === null && entry.functionTitle === null ? null : (
        <span className="muted">
          {[entry.functionTitle, entry.department].filter((part) => part !== null).join(' · ')}
        </span>
      )}
      {entry.oddReasons.length === 0 ? null : (
        <span className="access__odd">
          {entry.oddReasons.map((reason) => (
            <Badge key={reason} tone="warning" icon="warning">
              {wireText(reason)}
            </Badge>
          ))}
        </span>
      )}
    </div>
  );
}
