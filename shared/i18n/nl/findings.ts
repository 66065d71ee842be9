import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: findings. */
export const nlFindings = {
  'findings.phase.picture': 'Rechten en mensen naast elkaar leggen',
  'findings.phase.rules': 'Regels toetsen',
  'findings.evaluated': '{{deviates}} afwijkingen gevonden, waarvan {{appeared}} nieuw; {{resolved}} opgelost. {{cannotBeTested}} onderdelen zijn niet te toetsen.',
  'findings.error.notDeviating': 'Alleen een afwijking kan een uitzondering worden. Dit is een regel die niet te toetsen is.',
  'findings.error.resolved': 'Deze bevinding is al opgelost. Een uitzondering is niet nodig.',
  'findings.error.untilPast': 'De einddatum {{until}} ligt in het verleden. Kies vandaag of later.',
  'findings.error.noException': 'Deze bevinding is geen uitzondering (meer). Vernieuw de lijst.',
  'findings.task.firstImport': 'Lees een eerste export in, bijvoorbeeld van Export-RecipientPermissions',
  'findings.task.oldSnapshot_one': 'De nieuwste momentopname is {{count}} dag oud: lees een nieuwe export in',
  'findings.task.oldSnapshot_other': 'De nieuwste momentopname is {{count}} dagen oud: lees een nieuwe export in',
  'findings.task.exceptionEnds': 'Uitzondering {{rule}} voor {{subject}} loopt af op {{until}}: verleng of los op',
  'findings.task.importMissing_one': 'Importeer {{missing}}: daarmee wordt regel {{rules}} te toetsen',
  'findings.task.importMissing_other': 'Importeer {{missing}}: daarmee worden {{count}} regels te toetsen ({{rules}})',
  'findings.export.phase': 'Rijen schrijven',
  'findings.export.done_one': '{{count}} rij geschreven naar {{file}}',
  'findings.export.done_other': '{{count}} rijen geschreven naar {{file}}',
  'findings.export.yes': 'ja',
  'findings.export.no': 'nee',
  'findings.error.layoutTooLarge': 'De indeling van het venster is te groot om te bewaren.',
} as const satisfies Catalogue;
