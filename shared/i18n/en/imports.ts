import type { Translation } from '../catalogue.ts';
import type { nlImports } from '../nl/imports.ts';

/** English texts: imports. */
export const enImports: Translation<typeof nlImports> = {
  'imports.phase.read': 'Reading and storing the file',
  'imports.summary_one':
    '1 record read, {{stored}} stored, {{repeated}} already known, {{rejected}} rejected',
  'imports.summary_other':
    '{{count}} records read, {{stored}} stored, {{repeated}} already known, {{rejected}} rejected',

  'imports.format.export-recipient-permissions': 'Export-RecipientPermissions',
  'imports.format.exchange-mailbox-permission': 'Exchange: mailbox permissions (Get-MailboxPermission)',
  'imports.format.exchange-recipient-permission': 'Exchange: send as (Get-RecipientPermission)',
  'imports.format.exchange-mailbox': 'Exchange: mailboxes (Get-Mailbox)',
  'imports.format.exchange-folder-permission': 'Exchange: folder permissions (Get-MailboxFolderPermission)',
  'imports.format.exchange-cas-mailbox': 'Exchange: protocols (Get-CASMailbox)',
  'imports.format.graph-registration-details': 'Entra: MFA registration',
  'imports.format.entra-users': 'Entra: users (CSV)',
  'imports.format.graph-users': 'Entra: users (Graph)',
  'imports.format.ad-users': 'Active Directory: users (Get-ADUser)',
  'imports.format.hr-table': 'Staff list',
  'imports.format.gam-delegates': 'Google: delegates (GAM print delegates)',
  'imports.format.gam-users': 'Google: users (GAM print users)',

  'imports.field.employeeNumber': 'Employee number',
  'imports.field.givenName': 'Given name',
  'imports.field.namePrefix': 'Name prefix',
  'imports.field.surname': 'Surname',
  'imports.field.displayName': 'Full name',
  'imports.field.email': 'E-mail address',
  'imports.field.functionTitle': 'Function',
  'imports.field.functionCode': 'Function code',
  'imports.field.department': 'Department',
  'imports.field.manager': 'Manager',
  'imports.field.employedFrom': 'Employed from',
  'imports.field.employedUntil': 'Employed until',
  'imports.field.employment': 'Kind of employment',

  'imports.reject.noMailbox': 'It does not say which mailbox this is about.',
  'imports.reject.noTrustee': 'It does not say who has the right.',
  'imports.reject.noRights': 'It does not say which right this is.',
  'imports.reject.noName': 'There is no name or account in this record.',
  'imports.reject.lossy':
    'Data lost: {{column}} holds “{{found}}” instead of its content. Make the export again with: {{command}}',
  'imports.reject.unknownRight': '“{{found}}” is not a right that Exchange knows.',
  'imports.reject.boolean': '{{column}} holds “{{found}}” where yes or no should be.',
  'imports.reject.date': '{{column}} holds “{{found}}”, which is not a date.',
  'imports.reject.status': '“{{found}}” is not a status that Google knows.',
  'imports.reject.width': '{{found}} columns instead of {{expected}}.',
  'imports.reject.empty': 'All columns are empty.',
  'imports.reject.headerAgain': 'The header stands here again.',
  'imports.reject.unclosedQuote': 'A quote opens and never closes; the rest of the file cannot be read.',
  'imports.reject.truncated': 'The file ends here in the middle of the data.',
  'imports.reject.brokenJson': 'This is not valid JSON.',
  'imports.reject.notAnObject': 'A single value stands here instead of a record.',
  'imports.reject.tooLong': 'This record is longer than the console reads.',
  'imports.reject.embeddedJson': 'The JSON in column {{column}} cannot be read.',
  'imports.reject.folderWithoutMailbox':
    'It does not say in which mailbox this folder is. Make the export again with: {{command}}',

  'imports.warning.lossyFile':
    'Nothing stored: all rights were lost while exporting. Make the export again with: {{command}}',
  'imports.warning.lossyRecords_one':
    '1 record lost data while exporting. Make the export again with: {{command}}',
  'imports.warning.lossyRecords_other':
    '{{count}} records lost data while exporting. Make the export again with: {{command}}',
  'imports.warning.noRecords': 'The file has a header but no records. Nothing was stored.',
  'imports.warning.nothingStored': 'Not one record is usable. Nothing was stored.',
  'imports.warning.importedBefore':
    'This file was already imported on {{date}} by {{by}}. Nothing was changed.',
  'imports.warning.listedOnly':
    'This file lists {{listed}}, the previous snapshot {{before}}. It therefore only counts for what it lists.',
  'imports.warning.skippedLines_one': '1 line before the header skipped.',
  'imports.warning.skippedLines_other': '{{count}} lines before the header skipped.',
  'imports.warning.windows1252': 'The file is not UTF-8; it was read as Windows-1252. Check the names.',
  'imports.warning.mappingGuessed': 'The columns were recognised without you: {{mapping}}. Check this.',
  'imports.warning.replacementCharacter_one':
    '1 name is damaged by a wrong encoding, for example “{{example}}”.',
  'imports.warning.replacementCharacter_other':
    '{{count}} names are damaged by a wrong encoding, for example “{{example}}”.',
  'imports.warning.questionMark_one':
    '1 name has a question mark where an accented letter probably stood, for example “{{example}}”. Export with -Encoding UTF8.',
  'imports.warning.questionMark_other':
    '{{count}} names have a question mark where an accented letter probably stood, for example “{{example}}”. Export with -Encoding UTF8.',
  'imports.warning.mojibake_one':
    '1 name was saved in another encoding on the way, for example “{{example}}”.',
  'imports.warning.mojibake_other':
    '{{count}} names were saved in another encoding on the way, for example “{{example}}”.',
  'imports.warning.lostAddresses_one': '1 account lost its other e-mail addresses while exporting.',
  'imports.warning.lostAddresses_other':
    '{{count}} accounts lost their other e-mail addresses while exporting.',
  'imports.warning.uncertainList_one':
    'In 1 record it is uncertain whether {{column}} is one name with a comma or several names. The text is kept as it is.',
  'imports.warning.uncertainList_other':
    'In {{count}} records it is uncertain whether {{column}} is one name with a comma or several names. The text is kept as it is.',
  'imports.warning.employmentWords': 'Unknown kinds of employment: {{words}}.',

  'imports.problem.notAFile': '{{file}} is not a regular file.',
  'imports.problem.workbook': '{{file}} is a workbook. Save the sheet as “CSV UTF-8” and import that file.',
  'imports.problem.binary': '{{file}} is not a text file. Nothing was stored.',
  'imports.problem.changed': '{{file}} changed while it was read. Nothing was stored; try again.',
  'imports.problem.lineTooLong': '{{file}} has a line of more than {{limit}} KB. Nothing was stored.',
  'imports.problem.recordTooLarge':
    '{{file}} has a record of more than {{limit}} KB from line {{line}} on; a quote is probably missing. Nothing was stored.',
  'imports.problem.tooWide': '{{file}} has more than {{limit}} columns. Nothing was stored.',
  'imports.problem.tooManyRecords': '{{file}} has more than {{limit}} records. Nothing was stored.',
  'imports.problem.tooManyRejections':
    '{{file}} has more than {{limit}} unusable records. Nothing was stored.',
  'imports.problem.jsonTooLarge':
    '{{file}} has more than {{limit}} million characters of JSON. Nothing was stored.',
  'imports.problem.tooDeep': '{{file}} is nested deeper than {{limit}} levels. Nothing was stored.',
  'imports.problem.mappingColumn': '{{file}} has no column “{{column}}”. Nothing was stored.',
  'imports.problem.mappingNeeded':
    'Point out at least the name and one fact of employment in {{file}}. Nothing was stored.',
  'imports.problem.otherCapability': '{{file}} ({{format}}) belongs to another command. Nothing was stored.',
  'imports.open': 'Import exports',
  'imports.report.label': 'Snapshot {{id}}',
  'imports.raw.label': 'Raw record {{id}}',
};
