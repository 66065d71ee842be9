import type { WalkthroughStepContribution } from '../../platform/contribution.ts';
import { useBackendQuery } from '../../platform/queries.ts';
import { useMark } from './walkthrough-marks.ts';

/** The first steps of a new user (journey 1), each ticked by what the vault holds or what was done once. */
export const walkthroughSteps: readonly WalkthroughStepContribution[] = [
  {
    id: 'import',
    order: 10,
    title: 'start.step.import.title',
    text: 'start.step.import.text',
    action: { title: 'start.step.import.action', command: 'imports.openFiles' },
    useIsDone: () => (useBackendQuery('workspace.overview', {}).data?.snapshots ?? 0) > 0,
  },
  {
    id: 'mailbox',
    order: 20,
    title: 'start.step.mailbox.title',
    text: 'start.step.mailbox.text',
    action: { title: 'start.step.mailbox.action', command: 'authorisation.openMailboxes' },
    useIsDone: () => useMark('mailbox'),
  },
  {
    id: 'findings',
    order: 30,
    title: 'start.step.findings.title',
    text: 'start.step.findings.text',
    action: { title: 'start.step.findings.action', command: 'findings.next' },
    useIsDone: () => useMark('findings'),
  },
  {
    id: 'people',
    order: 40,
    title: 'start.step.people.title',
    text: 'start.step.people.text',
    action: { title: 'start.step.people.action', command: 'imports.openFiles' },
    useIsDone: useHasStaffList,
  },
  {
    id: 'search',
    order: 50,
    title: 'start.step.search.title',
    text: 'start.step.search.text',
    action: { title: 'start.step.search.action', command: 'workbench.quickOpen' },
    useIsDone: () => useMark('search'),
  },
];

function useHasStaffList(): boolean {
  const snapshots = useBackendQuery('imports.snapshots', {});
  return snapshots.data?.snapshots.some((one) => one.aspects.includes('employment')) ?? false;
}
