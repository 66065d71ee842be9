import type { Translation } from '../catalogue.ts';
import type { nlFindings } from '../nl/findings.ts';

/** English texts: findings. */
export const enFindings: Translation<typeof nlFindings> = {
  'findings.phase.picture': 'Laying rights and people side by side',
  'findings.phase.rules': 'Testing rules',
  'findings.evaluated': '{{deviates}} deviations found, {{appeared}} of them new; {{resolved}} resolved. {{cannotBeTested}} items cannot be tested.',
  'findings.error.notDeviating': 'Only a deviation can become an exception. This is a rule that cannot be tested.',
  'findings.error.resolved': 'This finding is resolved already. It needs no exception.',
  'findings.error.untilPast': 'The end date {{until}} lies in the past. Choose today or later.',
  'findings.error.noException': 'This finding is no exception (any more). Refresh the list.',
  'findings.task.firstImport': 'Import a first export, for instance of Export-RecipientPermissions',
  'findings.task.oldSnapshot_one': 'The newest snapshot is {{count}} day old: import a new export',
  'findings.task.oldSnapshot_other': 'The newest snapshot is {{count}} days old: import a new export',
  'findings.task.exceptionEnds': 'Exception {{rule}} for {{subject}} ends on {{until}}: extend or solve it',
  'findings.task.importMissing_one': 'Import {{missing}}: then rule {{rules}} can be tested',
  'findings.task.importMissing_other': 'Import {{missing}}: then {{count}} rules can be tested ({{rules}})',
  'findings.export.phase': 'Writing rows',
  'findings.export.done_one': '{{count}} row written to {{file}}',
  'findings.export.done_other': '{{count}} rows written to {{file}}',
  'findings.export.yes': 'yes',
  'findings.export.no': 'no',
  'findings.error.layoutTooLarge': 'The layout of the window is too large to keep.',
};
