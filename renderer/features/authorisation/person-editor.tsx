import { useEffect } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { Button, LinkButton } from '../../base/button/button.tsx';
import { DataTable } from '../../base/layout/data-table.tsx';
import { Badge, Headline, KeyValueList, Page, Section } from '../../base/layout/page.tsx';
import type { EditorProps } from '../../platform/contribution.ts';
import { editors } from '../../platform/editors.ts';
import { useFormat } from '../../platform/format.ts';
import { useText, wireText } from '../../platform/language.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { Answer } from '../../workbench/pieces/answer.tsx';
import { FindingList } from '../../workbench/pieces/finding-list.tsx';
import { gridInput } from '../../workbench/pieces/grid-preset.ts';
import { openObject } from '../../workbench/pieces/objects.ts';
import { RightWords } from '../../workbench/pieces/right-words.tsx';
import { sinceWords } from './mailbox-words.ts';
import './authorisation.css';

type Reach = OutputOf<'authorisation.reach'>;
type Details = OutputOf<'directory.person'>;

/** One person: everything the person can reach, over all accounts and groups. */
export function PersonEditor({ argument, setLabel }: EditorProps) {
  const personId = Number(argument);
  const reach = useBackendQuery('authorisation.reach', { personId });
  const details = useBackendQuery('directory.person', { personId });
  const label = reach.data?.label;
  useEffect(() => {
    if (label !== undefined) {
      setLabel(label);
    }
  }, [label, setLabel]);
  return (
    <Answer asked={reach}>
      {(reached) => (
        <Answer asked={details}>{(known) => <PersonPage reach={reached} details={known} />}</Answer>
      )}
    </Answer>
  );
}

function PersonPage({ reach, details }: { readonly reach: Reach; readonly details: Details }) {
  const t = useText();
  const format = useFormat();
  const { person } = details;
  const others = reach.entries.filter((entry) => !entry.isOwn);
  return (
    <Page label={reach.label}>
      <Headline
        eyebrow={
          <>
            <strong>{person.displayName}</strong>
            {person.primaryAddress === null ? null : <span>{person.primaryAddress}</span>}
            {person.functionTitle === null ? null : <span>{person.functionTitle}</span>}
            {person.department === null ? null : <Department name={person.department} />}
            {person.isExternal ? <Badge tone="warning">{t('authorisation.external')}</Badge> : null}
          </>
        }
        answer={
          others.length === 0
            ? t('authorisation.person.answer.none', { name: person.displayName })
            : t('authorisation.person.answer', {
                count: others.length,
                name: person.displayName,
                mailboxes: format.number(others.length),
              })
        }
        note={
          person.employedUntil === null && person.employedFrom === null
            ? undefined
            : format.period(person.employedFrom, person.employedUntil)
        }
        actions={
          <Button
            icon="table"
            onClick={() => editors.open({ kind: 'matrix', argument: '', label: t('authorisation.matrix') })}
          >
            {t('authorisation.matrix')}
          </Button>
        }
      />
      {reach.findings.length === 0 ? null : (
        <Section title={t('authorisation.person.findings')} count={format.number(reach.findings.length)}>
          <FindingList label={t('authorisation.person.findings')} findings={reach.findings} />
        </Section>
      )}
      <Section title={t('authorisation.person.reach')} count={format.number(reach.entries.length)}>
        <ReachTable reach={reach} />
      </Section>
      <Section title={t('authorisation.person.accounts')} count={format.number(details.accounts.length)}>
        <Accounts details={details} />
      </Section>
      <Section title={t('authorisation.person.facts')}>
        <KeyValueList
          items={[
            { name: t('authorisation.person.line'), value: <ReportingLine details={details} /> },
            {
              name: t('directory.column.employeeNumber'),
              value: person.employeeNumber ?? t('authorisation.none'),
            },
            {
              name: t('directory.column.careProviderType'),
              value:
                person.careProviderType === null
                  ? t('authorisation.none')
                  : wireText(`directory.careProviderType.${person.careProviderType}`),
            },
            { name: t('directory.column.employment'), value: t(`directory.employment.${person.employment}`) },
            { name: t('directory.column.mfa'), value: t(`directory.mfa.${person.mfa}`) },
          ]}
        />
      </Section>
    </Page>
  );
}

function Department({ name }: { readonly name: string }) {
  return (
    <LinkButton
      onClick={() =>
        editors.open(gridInput('people', name, [{ column: 'department', operator: 'is', values: [name] }]))
      }
    >
      {name}
    </LinkButton>
  );
}

function ReachTable({ reach }: { readonly reach: Reach }) {
  const t = useText();
  const format = useFormat();
  return (
    <DataTable
      label={t('authorisation.person.reach')}
      rows={reach.entries}
      rowKey={(entry) => entry.mailboxId}
      columns={[
        {
          id: 'mailbox',
          header: t('authorisation.column.label'),
          width: '30%',
          cell: (entry) => (
            <span className="access__who">
              <span>
                <LinkButton onClick={() => openObject.mailbox(entry.mailboxId, entry.label)}>
                  {entry.label}
                </LinkButton>{' '}
                {entry.isOwn ? <Badge>{t('authorisation.person.own')}</Badge> : null}
              </span>
              {entry.primarySmtp === null || entry.primarySmtp === entry.label ? null : (
                <span className="muted">{entry.primarySmtp}</span>
              )}
            </span>
          ),
        },
        {
          id: 'class',
          header: t('authorisation.column.mailboxClass'),
          cell: (entry) =>
            [t(`authorisation.class.${entry.mailboxClass}`), entry.department]
              .filter((part) => part !== null)
              .join(' · '),
        },
        {
          id: 'rights',
          header: t('authorisation.who.rights'),
          cell: (entry) => (
            <ul className="access__stack">
              {entry.rights.map((right, index) => (
                <li key={index}>
                  <RightWords {...right} />
                </li>
              ))}
            </ul>
          ),
        },
        {
          id: 'via',
          header: t('authorisation.who.via'),
          cell: (entry) => (
            <ul className="access__stack">
              {entry.rights.map((right, index) => (
                <li key={index}>
                  {right.via.length === 0 ? (
                    <span className="muted">{t('authorisation.who.direct')}</span>
                  ) : (
                    right.via.join(' › ')
                  )}
                </li>
              ))}
            </ul>
          ),
        },
        {
          id: 'since',
          header: t('authorisation.who.since'),
          cell: (entry) => (
            <ul className="access__stack">
              {entry.rights.map((right, index) => (
                <li key={index}>{sinceWords(right, t, format)}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function Accounts({ details }: { readonly details: Details }) {
  const t = useText();
  const format = useFormat();
  if (details.accounts.length === 0) {
    return <p className="muted">{t('authorisation.person.noAccounts')}</p>;
  }
  return (
    <DataTable
      label={t('authorisation.person.accounts')}
      rows={details.accounts}
      rowKey={(account) => account.identityId}
      columns={[
        { id: 'label', header: t('authorisation.person.accounts'), cell: (account) => account.label },
        { id: 'upn', header: 'UPN', cell: (account) => account.upn ?? account.primarySmtp ?? '' },
        { id: 'source', header: t('authorisation.column.source'), cell: (account) => account.source },
        {
          id: 'type',
          header: t('authorisation.column.kind'),
          cell: (account) => t(`authorisation.person.userType.${account.userType}`),
        },
        {
          id: 'state',
          header: t('findings.state'),
          cell: (account) =>
            account.isEnabled === null
              ? t('authorisation.person.state.unknown')
              : t(
                  account.isEnabled
                    ? 'authorisation.person.state.enabled'
                    : 'authorisation.person.state.disabled',
                ),
        },
        {
          id: 'seen',
          header: t('authorisation.column.snapshotAt'),
          cell: (account) => (
            <LinkButton
              onClick={() =>
                openObject.snapshot(account.snapshotId, t('imports.report.label', { id: account.snapshotId }))
              }
            >
              {format.dateTime(account.seenAt)}
            </LinkButton>
          ),
        },
      ]}
    />
  );
}

function ReportingLine({ details }: { readonly details: Details }) {
  const t = useText();
  return (
    <span>
      {details.reportingLine.map(({ id, displayName }, index) => (
        <span key={id}>
          {index === 0 ? '' : ' › '}
          <LinkButton onClick={() => openObject.person(id, displayName)}>{displayName}</LinkButton>
        </span>
      ))}
      {details.reportingLineState === 'complete' && details.reportingLine.length > 0 ? null : (
        <span className="muted">
          {details.reportingLine.length === 0 ? '' : ' · '}
          {t(`authorisation.person.line.${details.reportingLineState}`)}
        </span>
      )}
    </span>
  );
}
