import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: imports. */
export const nlImports = {
  'imports.phase.read': 'Bestand lezen en opslaan',
  'imports.summary_one':
    '1 regel gelezen, {{stored}} opgeslagen, {{repeated}} al bekend, {{rejected}} geweigerd',
  'imports.summary_other':
    '{{count}} regels gelezen, {{stored}} opgeslagen, {{repeated}} al bekend, {{rejected}} geweigerd',

  'imports.format.export-recipient-permissions': 'Export-RecipientPermissions',
  'imports.format.exchange-mailbox-permission': 'Exchange: rechten op postvakken (Get-MailboxPermission)',
  'imports.format.exchange-recipient-permission': 'Exchange: verzenden als (Get-RecipientPermission)',
  'imports.format.exchange-mailbox': 'Exchange: postvakken (Get-Mailbox)',
  'imports.format.exchange-folder-permission': 'Exchange: maprechten (Get-MailboxFolderPermission)',
  'imports.format.exchange-cas-mailbox': 'Exchange: protocollen (Get-CASMailbox)',
  'imports.format.graph-registration-details': 'Entra: MFA-registratie',
  'imports.format.entra-users': 'Entra: gebruikers (CSV)',
  'imports.format.graph-users': 'Entra: gebruikers (Graph)',
  'imports.format.ad-users': 'Active Directory: gebruikers (Get-ADUser)',
  'imports.format.hr-table': 'Personeelslijst',
  'imports.format.gam-delegates': 'Google: gemachtigden (GAM print delegates)',
  'imports.format.gam-users': 'Google: gebruikers (GAM print users)',

  'imports.field.employeeNumber': 'Personeelsnummer',
  'imports.field.givenName': 'Roepnaam',
  'imports.field.namePrefix': 'Voorvoegsel',
  'imports.field.surname': 'Achternaam',
  'imports.field.displayName': 'Volledige naam',
  'imports.field.email': 'E-mailadres',
  'imports.field.functionTitle': 'Functie',
  'imports.field.functionCode': 'Functiecode',
  'imports.field.department': 'Afdeling',
  'imports.field.manager': 'Leidinggevende',
  'imports.field.employedFrom': 'In dienst vanaf',
  'imports.field.employedUntil': 'In dienst t/m',
  'imports.field.employment': 'Soort dienstverband',

  'imports.reject.noMailbox': 'Er staat niet bij om welk postvak het gaat.',
  'imports.reject.noTrustee': 'Er staat niet bij wie het recht heeft.',
  'imports.reject.noRights': 'Er staat niet bij welk recht het is.',
  'imports.reject.noName': 'Er staat geen naam of account in deze regel.',
  'imports.reject.lossy':
    'Verlies van gegevens: in {{column}} staat “{{found}}” in plaats van de inhoud. Maak de export opnieuw met: {{command}}',
  'imports.reject.unknownRight': '“{{found}}” is geen recht dat Exchange kent.',
  'imports.reject.boolean': 'In {{column}} staat “{{found}}”; daar hoort ja of nee te staan.',
  'imports.reject.date': 'In {{column}} staat “{{found}}”; dat is geen datum.',
  'imports.reject.status': '“{{found}}” is geen status die Google kent.',
  'imports.reject.width': '{{found}} kolommen in plaats van {{expected}}.',
  'imports.reject.empty': 'Alle kolommen zijn leeg.',
  'imports.reject.headerAgain': 'Hier staat de kopregel nog een keer.',
  'imports.reject.unclosedQuote':
    'Een aanhalingsteken gaat open en niet meer dicht; de rest van het bestand is niet leesbaar.',
  'imports.reject.truncated': 'Het bestand houdt hier midden in de gegevens op.',
  'imports.reject.brokenJson': 'Dit is geen geldige JSON.',
  'imports.reject.notAnObject': 'Hier staat een losse waarde in plaats van een record.',
  'imports.reject.tooLong': 'Dit record is langer dan de console leest.',
  'imports.reject.embeddedJson': 'De JSON in kolom {{column}} is niet leesbaar.',
  'imports.reject.folderWithoutMailbox':
    'Er staat niet bij in welk postvak deze map staat. Maak de export opnieuw met: {{command}}',

  'imports.warning.lossyFile':
    'Niets opgeslagen: alle rechten zijn bij het exporteren verloren gegaan. Maak de export opnieuw met: {{command}}',
  'imports.warning.lossyRecords_one':
    'Van 1 regel zijn gegevens bij het exporteren verloren gegaan. Maak de export opnieuw met: {{command}}',
  'imports.warning.lossyRecords_other':
    'Van {{count}} regels zijn gegevens bij het exporteren verloren gegaan. Maak de export opnieuw met: {{command}}',
  'imports.warning.noRecords': 'Het bestand heeft een kopregel maar geen regels. Er is niets opgeslagen.',
  'imports.warning.nothingStored': 'Geen enkele regel is bruikbaar. Er is niets opgeslagen.',
  'imports.warning.importedBefore':
    'Dit bestand is al ingelezen op {{date}} door {{by}}. Er is niets gewijzigd.',
  'imports.warning.listedOnly':
    'Dit bestand noemt er {{listed}}, de vorige momentopname {{before}}. Het telt daarom alleen voor wat erin staat.',
  'imports.warning.skippedLines_one': '1 regel vóór de kopregel overgeslagen.',
  'imports.warning.skippedLines_other': '{{count}} regels vóór de kopregel overgeslagen.',
  'imports.warning.windows1252':
    'Het bestand is geen UTF-8; het is als Windows-1252 gelezen. Controleer de namen.',
  'imports.warning.mappingGuessed': 'De kolommen zijn zelf herkend: {{mapping}}. Controleer dit.',
  'imports.warning.replacementCharacter_one':
    '1 naam is beschadigd door een verkeerde codering, bijvoorbeeld “{{example}}”.',
  'imports.warning.replacementCharacter_other':
    '{{count}} namen zijn beschadigd door een verkeerde codering, bijvoorbeeld “{{example}}”.',
  'imports.warning.questionMark_one':
    '1 naam heeft een vraagteken waar waarschijnlijk een letter met accent stond, bijvoorbeeld “{{example}}”. Exporteer met -Encoding UTF8.',
  'imports.warning.questionMark_other':
    '{{count}} namen hebben een vraagteken waar waarschijnlijk een letter met accent stond, bijvoorbeeld “{{example}}”. Exporteer met -Encoding UTF8.',
  'imports.warning.mojibake_one':
    '1 naam is onderweg in een andere codering opgeslagen, bijvoorbeeld “{{example}}”.',
  'imports.warning.mojibake_other':
    '{{count}} namen zijn onderweg in een andere codering opgeslagen, bijvoorbeeld “{{example}}”.',
  'imports.warning.lostAddresses_one':
    'Van 1 account zijn de andere e-mailadressen bij het exporteren verloren gegaan.',
  'imports.warning.lostAddresses_other':
    'Van {{count}} accounts zijn de andere e-mailadressen bij het exporteren verloren gegaan.',
  'imports.warning.uncertainList_one':
    'Bij 1 regel is niet zeker of {{column}} één naam met een komma is of meer namen. De tekst is bewaard zoals hij is.',
  'imports.warning.uncertainList_other':
    'Bij {{count}} regels is niet zeker of {{column}} één naam met een komma is of meer namen. De tekst is bewaard zoals hij is.',
  'imports.warning.employmentWords': 'Onbekende soort dienstverband: {{words}}.',

  'imports.problem.notAFile': '{{file}} is geen gewoon bestand.',
  'imports.problem.workbook':
    '{{file}} is een werkmap. Sla het werkblad op als “CSV UTF-8” en lees dat bestand in.',
  'imports.problem.binary': '{{file}} is geen tekstbestand. Er is niets opgeslagen.',
  'imports.problem.changed':
    '{{file}} is gewijzigd tijdens het lezen. Er is niets opgeslagen; probeer het opnieuw.',
  'imports.problem.lineTooLong':
    '{{file}} heeft een regel van meer dan {{limit}} KB. Er is niets opgeslagen.',
  'imports.problem.recordTooLarge':
    '{{file}} heeft vanaf regel {{line}} een record van meer dan {{limit}} KB; waarschijnlijk ontbreekt een aanhalingsteken. Er is niets opgeslagen.',
  'imports.problem.tooWide': '{{file}} heeft meer dan {{limit}} kolommen. Er is niets opgeslagen.',
  'imports.problem.tooManyRecords': '{{file}} heeft meer dan {{limit}} regels. Er is niets opgeslagen.',
  'imports.problem.tooManyRejections':
    '{{file}} heeft meer dan {{limit}} onbruikbare regels. Er is niets opgeslagen.',
  'imports.problem.jsonTooLarge':
    '{{file}} heeft meer dan {{limit}} miljoen tekens JSON. Er is niets opgeslagen.',
  'imports.problem.tooDeep': '{{file}} is dieper genest dan {{limit}} niveaus. Er is niets opgeslagen.',
  'imports.problem.mappingColumn': '{{file}} heeft geen kolom “{{column}}”. Er is niets opgeslagen.',
  'imports.problem.mappingNeeded':
    'Wijs in {{file}} ten minste de naam aan en één gegeven van het dienstverband. Er is niets opgeslagen.',
  'imports.problem.otherCapability':
    '{{file}} ({{format}}) hoort bij een andere opdracht. Er is niets opgeslagen.',
  'imports.open': 'Exports inlezen',
  'imports.report.label': 'Momentopname {{id}}',
  'imports.raw.label': 'Ruw record {{id}}',
} as const satisfies Catalogue;
