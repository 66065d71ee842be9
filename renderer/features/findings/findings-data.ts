import type { FindingRow } from '../../../shared/contract/findings.ts';
import type { GridQueryInput } from '../../../shared/contract/grid.ts';
import { backend } from '../../platform/backend.ts';
import { backendQueryKey, queryClient } from '../../platform/queries.ts';

/** How many findings the panel and F8 go through; more than this belongs in the list. */
export const panelLimit = 1000;

/** The open findings that deviate, worst first: what the panel shows and F8 walks. */
export const openFindingsQuery: GridQueryInput = {
  start: 0,
  limit: panelLimit,
  sort: [{ column: 'severity', direction: 'ascending' }],
  filters: [
    { column: 'state', operator: 'is', values: ['open'] },
    { column: 'verdict', operator: 'is', values: ['deviates'] },
  ],
};

/** The open findings, from the cache when they are still fresh. */
export async function openFindings(): Promise<readonly FindingRow[]> {
  const page = await queryClient.query({
    queryKey: backendQueryKey('findings.list', openFindingsQuery),
    queryFn: ({ signal }) => backend.call('findings.list', openFindingsQuery, { signal }),
  });
  return page.rows;
}
