import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: errors. Each says what happened, what was kept and what to do. */
export const nlError = {
  'error.invalid-input': 'De opdracht is niet bruikbaar: {{problem}}. Er is niets gewijzigd.',
  'error.not-permitted': 'Uw rol mag dit niet. Er is niets gewijzigd. Vraag iemand met de juiste rol.',
  'error.locked': 'De kluis is vergrendeld. Ontgrendel de kluis en probeer het opnieuw.',
  'error.already-unlocked': 'De kluis is al open. Vergrendel eerst als u als iemand anders verder wilt.',
  'error.not-found': 'Dit bestaat niet of niet meer: {{subject}}.',
  'error.conflict': 'Iemand anders heeft dit intussen gewijzigd. Vernieuw en probeer het opnieuw.',
  'error.wrong-passphrase':
    'De gebruikersnaam of wachtwoordzin klopt niet. De kluis is niet geopend en niet gewijzigd.',
  'error.too-many-tries': 'Te veel mislukte pogingen. Probeer het over {{seconds}} seconden opnieuw.',
  'error.weak-passphrase':
    'Deze wachtwoordzin is te makkelijk te raden. Kies een langere, bijvoorbeeld vier of vijf losse woorden.',
  'error.vault-missing': 'In {{directory}} staat geen kluis. Controleer de map of maak een nieuwe kluis.',
  'error.vault-exists': 'In {{directory}} staat al een kluis. Er is niets overschreven. Kies een andere map.',
  'error.vault-damaged':
    'De kluis is beschadigd: {{part}}. Er is niets gewijzigd. Zet een reservekopie terug of vraag hulp voordat u verder gaat.',
  'error.vault-newer':
    'Deze kluis is gemaakt met een nieuwere versie ({{found}}) dan deze console kent ({{known}}). Werk de console bij. Er is niets gewijzigd.',
  'error.vault-in-use':
    'De kluis is al geopend door een ander venster of een andere opdracht (proces {{process}}). Sluit die eerst.',
  'error.vault-unsuitable-place':
    'Een kluis kan niet op een netwerkschijf staan: {{directory}}. Kies een map op deze computer.',
  'error.unreadable-file': '{{file}} kan niet worden gelezen: {{problem}}. Er is niets opgeslagen.',
  'error.unknown-format': '{{file}} is geen export die de console herkent. Gevonden kolommen: {{columns}}.',
  'error.lossy-export':
    '{{file}} bevat “System.Collections.ArrayList” in plaats van rechten: de rechten zijn bij het exporteren verloren gegaan. Maak de export opnieuw met: {{command}}',
  'error.file-too-large': '{{file}} is groter dan {{limit}} MB en is niet gelezen.',
  'error.write-failed': '{{file}} kan niet worden geschreven: {{problem}}.',
  'error.cancelled': 'Afgebroken.',
  'error.timeout': 'Dit duurde te lang en is gestopt. Er is niets half gewijzigd. Probeer het opnieuw.',
  'error.backend-gone': 'Het rekenproces is gestopt en wordt opnieuw gestart. Wat bevestigd was, is bewaard.',
  'error.internal': 'Er ging iets mis in de console zelf (kenmerk {{cause}}). Wat bevestigd was, is bewaard.',
} as const satisfies Catalogue;
