import { useState } from 'react';
import type { RuleRow } from '../../../shared/contract/findings.ts';
import { Button, LinkButton } from '../../base/button/button.tsx';
import { Headline, Page } from '../../base/layout/page.tsx';
import { Strip } from '../../base/picture/strip.tsx';
import { SeverityMark } from '../../base/severity/severity-mark.tsx';
import { commands } from '../../platform/commands.ts';
import type { EditorProps } from '../../platform/contribution.ts';
import { editors } from '../../platform/editors.ts';
import { useFormat } from '../../platform/format.ts';
import { useText, wireText } from '../../platform/language.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { Answer } from '../../workbench/pieces/answer.tsx';
import { gridInput } from '../../workbench/pieces/grid-preset.ts';
import { readableText } from '../../workbench/pieces/readable.ts';
import { parameterText } from './parameter-text.ts';
import './findings.css';

/** Every rule with what it found, how much complies and what could not be tested, and why not. */
export function RulesEditor({ isActive }: EditorProps) {
  const t = useText();
  const format = useFormat();
  const asked = useBackendQuery('findings.rules', {});
  const summary = useBackendQuery('findings.summary', {}, { isEnabled: isActive });
  const evaluatedAt = summary.data?.evaluatedAt ?? null;
  return (
    <Answer asked={asked}>
      {({ rules }) => (
        <Page label={t('findings.rules.title')}>
          <Headline
            eyebrow={t('findings.rules.title')}
            answer={t('findings.rules.answer', {
              rules: rules.length,
              deviates: format.number(sum(rules, 'deviates')),
              untestable: format.number(sum(rules, 'cannotBeTested')),
            })}
            note={
              <>
                {t('findings.rules.note')}{' '}
                {evaluatedAt === null
                  ? t('findings.rules.never')
                  : t('findings.rules.lastRun', { date: format.dateTime(evaluatedAt) })}
              </>
            }
            actions={
              <Button icon="run-all" onClick={() => void commands.execute('findings.evaluate')}>
                {t('findings.command.evaluate')}
              </Button>
            }
          />
          <ul className="rules">
            {rules.map((rule) => (
              <li key={rule.id} className="rules__rule">
                <RuleCard rule={rule} />
              </li>
            ))}
          </ul>
        </Page>
      )}
    </Answer>
  );
}

function RuleCard({ rule }: { readonly rule: RuleRow }) {
  const t = useText();
  const format = useFormat();
  const [areReasonsShown, setAreReasonsShown] = useState(false);
  const parameters = Object.entries(rule.parameters);
  const open = (verdict: 'deviates' | 'cannot-be-tested') =>
    editors.open(
      gridInput('findings', `${rule.id} ${t('findings.title')}`, [
        { column: 'rule', operator: 'is', values: [rule.id] },
        { column: 'verdict', operator: 'is', values: [verdict] },
        { column: 'state', operator: 'is', values: ['open', 'exception'] },
      ]),
    );
  return (
    <article className="rule" aria-label={wireText(rule.titleKey)}>
      <header className="rule__header">
        <SeverityMark severity={rule.severity} word={t(`common.severity.${rule.severity}`)} />
        <h2 className="rule__title">
          {rule.id} {wireText(rule.titleKey)}
        </h2>
        <span className="muted">
          {t('findings.details.norm', { criterion: rule.criterion })} ·{' '}
          {t('findings.rules.version', { version: rule.version })}
        </span>
      </header>
      <p className="rule__text">{wireText(rule.explanationKey)}</p>
      {parameters.length === 0 ? null : (
        <p className="muted">
          {t('findings.rules.parameters', {
            count: parameters.length,
            parameters: parameters.map(([name, value]) => parameterText(name, value)).join(' · '),
          })}
        </p>
      )}
      <Strip
        label={wireText(rule.titleKey)}
        parts={[
          {
            id: 'deviates',
            value: rule.deviates,
            tone: 5,
            text: t('findings.rules.deviates', {
              count: rule.deviates,
              number: format.number(rule.deviates),
            }),
            ...(rule.deviates > 0 ? { onOpen: () => open('deviates') } : {}),
          },
          {
            id: 'complies',
            value: rule.complies,
            tone: 4,
            text: t('findings.rules.complies', {
              count: rule.complies,
              number: format.number(rule.complies),
            }),
          },
          {
            id: 'untestable',
            value: rule.cannotBeTested,
            tone: 2,
            text: t('findings.rules.untestable', { count: format.number(rule.cannotBeTested) }),
            ...(rule.cannotBeTested > 0 ? { onOpen: () => open('cannot-be-tested') } : {}),
          },
        ]}
      />
      {rule.cannotBeTested === 0 ? null : (
        <>
          <LinkButton aria-expanded={areReasonsShown} onClick={() => setAreReasonsShown(!areReasonsShown)}>
            {t('findings.rules.reasons')}
          </LinkButton>
          {areReasonsShown ? <Reasons rule={rule.id} /> : null}
        </>
      )}
    </article>
  );
}

function Reasons({ rule }: { readonly rule: string }) {
  const format = useFormat();
  const asked = useBackendQuery('findings.list', {
    limit: 1000,
    filters: [
      { column: 'rule', operator: 'is', values: [rule] },
      { column: 'verdict', operator: 'is', values: ['cannot-be-tested'] },
      { column: 'state', operator: 'is', values: ['open', 'exception'] },
    ],
  });
  return (
    <Answer asked={asked} lines={2}>
      {({ rows }) => {
        const counts = new Map<string, number>();
        for (const row of rows) {
          const reason = row.reasonKey === null ? '' : readableText(row.reasonKey, row.params);
          counts.set(reason, (counts.get(reason) ?? 0) + 1);
        }
        return (
          <ul className="rule__reasons">
            {[...counts].map(([reason, count]) => (
              <li key={reason}>
                {format.number(count)} × {reason}
              </li>
            ))}
          </ul>
        );
      }}
    </Answer>
  );
}

function sum(rules: readonly RuleRow[], field: 'deviates' | 'complies' | 'cannotBeTested'): number {
  return rules.reduce((total, rule) => total + rule[field], 0);
}
