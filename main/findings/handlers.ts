import type { Handlers, RequestContext } from '../base/ports.ts';
import { previousSessionAt } from '../base/previous-session.ts';
import { findingChanges } from './changes.ts';
import { assignFinding, reopenFinding, setException } from './decisions.ts';
import { evaluateFindings } from './evaluate.ts';
import { expireExceptions } from './exceptions.ts';
import type { FindingsPorts } from './ports.ts';
import { findingsSummary, ruleRows } from './summary.ts';
import { findingPager, findingsVersion } from './table.ts';

/** The methods of the findings engine. */
export type FindingsMethod =
  | 'findings.list'
  | 'findings.summary'
  | 'findings.rules'
  | 'findings.changes'
  | 'findings.setException'
  | 'findings.reopen'
  | 'findings.assign'
  | 'findings.evaluate';

/** Answers them. Whoever reads first on a day ends the exceptions that ran out. */
export function createFindingsHandlers(ports: FindingsPorts): Handlers<FindingsMethod> {
  const current = (context: RequestContext): RequestContext['database'] => {
    if (expireExceptions(context.database, context.clock.now()) > 0) context.changed('findings');
    return context.database;
  };
  return {
    'findings.list': (query, context) => {
      const database = current(context);
      const page = findingPager.page(database, query, findingsVersion(database));
      return { ...page, rows: [...page.rows] };
    },
    'findings.summary': (_, context) => findingsSummary(current(context)),
    'findings.rules': (_, context) => ({ rules: ruleRows(context.database, ports.describeRules(context)) }),
    'findings.changes': (input, context) => {
      const since = input.since ?? previousSessionAt(context.database, context.session.userId);
      return findingChanges(current(context), since);
    },
    'findings.setException': setException,
    'findings.reopen': reopenFinding,
    'findings.assign': assignFinding,
    async 'findings.evaluate'(_, context) {
      context.progress('findings.phase.picture', 0, null);
      await context.checkpoint();
      const rules = await ports.boundRules(context);
      const result = await evaluateFindings(
        {
          database: context.database,
          clock: context.clock,
          breathe: () => context.checkpoint(),
          async onRule(done, total) {
            context.progress('findings.phase.rules', done, total);
            await context.checkpoint();
          },
        },
        rules,
      );
      context.changed('findings', 'workspace');
      context.summary('findings.evaluated', { ...result });
      return result;
    },
  };
}
