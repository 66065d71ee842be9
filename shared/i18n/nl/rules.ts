import type { Catalogue } from '../catalogue.ts';

/** Dutch texts: rules. A report says what deviates from which rule of the organisation's own; it never speaks of law. */
export const nlRules = {
  'rule.untested.remedy':
    'Vraag de ICT-beheerder om de export die ontbreekt of onvolledig is en lees haar in. Daarna toetst de console deze regel opnieuw.',
  'rule.AZ-11.title': 'Afzender niet herkenbaar bij verzenden uit functionele mailbox',
  'rule.AZ-11.explanation':
    'Wie mail krijgt van een functionele mailbox, hoort te zien welke persoon die heeft verstuurd (6.1.7). Bij een mandaat (SendAs) ziet de ontvanger alleen de mailbox.',
  'rule.AZ-11.message_one':
    '{{mailbox}} wijkt af van 6.1.7: {{names}} kan als deze mailbox verzenden, en de ontvanger ziet dan niet wie.',
  'rule.AZ-11.message_other':
    '{{mailbox}} wijkt af van 6.1.7: {{count}} houders kunnen als deze mailbox verzenden, en de ontvanger ziet dan niet wie: {{names}}.',
  'rule.AZ-11.remedy':
    'Vervang het mandaat (SendAs) door een delegatie (SendOnBehalf). Staat de persoon al op een andere manier in het bericht, leg die maatregel dan vast bij de mailbox.',

  'rule.AZ-12.title': 'Direct inloggen op functionele mailbox mogelijk',
  'rule.AZ-12.explanation':
    'Een functionele mailbox open je na inloggen met je eigen, persoonlijke account (6.1.7). Dan hoort het account van de mailbox zelf geblokkeerd te zijn.',
  'rule.AZ-12.message':
    '{{mailbox}} wijkt af van 6.1.7: met het account van de mailbox zelf kan worden ingelogd.',
  'rule.AZ-12.remedy':
    'Laat de ICT-beheerder het inloggen op dit account blokkeren en geef mensen toegang vanuit hun eigen account.',

  'rule.AZ-15.title': 'Groepsrecht onvoldoende herleidbaar',
  'rule.AZ-15.explanation':
    'Toegang moet te herleiden zijn tot personen (6.1.8). Een groep kan dat, als de leden bekend zijn en het er niet te veel zijn om te beoordelen.',
  'rule.AZ-15.message_one':
    '{{mailbox}} wijkt af van 6.1.8: groep {{group}} heeft {{count}} lid, meer dan uw grens van {{limit}}.',
  'rule.AZ-15.message_other':
    '{{mailbox}} wijkt af van 6.1.8: groep {{group}} heeft {{count}} leden, meer dan uw grens van {{limit}}.',
  'rule.AZ-15.message.unknown':
    '{{mailbox}} wijkt af van 6.1.8: groep {{group}} heeft toegang, maar de leden staan in geen enkele export.',
  'rule.AZ-15.message.partlyUnknown':
    '{{mailbox}} wijkt af van 6.1.8: van groep {{group}} zijn niet alle leden bekend, bijvoorbeeld door een groep in de groep.',
  'rule.AZ-15.message.everyone': '{{mailbox}} wijkt af van 6.1.8: iedereen ({{group}}) heeft toegang.',
  'rule.AZ-15.remedy':
    'Geef het recht aan personen of aan een kleine groep zonder groepen erin. Of lees een export in waarin de leden wel staan.',

  'rule.AZ-16.title': 'Standaard- of anonieme maprechten',
  'rule.AZ-16.explanation':
    'Een willekeurige collega hoort niet zomaar in andermans mappen te kunnen kijken (6.1.8). “Standaard” is iedereen binnen de organisatie, “Anoniem” is iedereen daarbuiten. In een agenda mag Standaard zien of iemand vrij of bezet is.',
  'rule.AZ-16.message.default':
    '{{mailbox}} wijkt af van 6.1.8: iedere collega heeft het recht “{{role}}” op de map {{folder}}.',
  'rule.AZ-16.message.anonymous':
    '{{mailbox}} wijkt af van 6.1.8: iedereen, ook buiten de organisatie, heeft het recht “{{role}}” op de map {{folder}}.',
  'rule.AZ-16.remedy':
    'Zet Standaard (Default) en Anoniem (Anonymous) op deze map op “None”, in een agenda hooguit op “AvailabilityOnly”. Geef wie de map nodig heeft een eigen recht.',

  'rule.AZ-18.title': 'Verweesd recht (onbekende SID)',
  'rule.AZ-18.explanation':
    'Van een verwijderd account kan een recht achterblijven. Niemand gebruikt het, maar het hoort nergens meer bij en vertroebelt elke controle (6.1.8).',
  'rule.AZ-18.message':
    '{{mailbox}} wijkt af van 6.1.8: het recht {{rights}} staat nog op een account dat niet meer bestaat ({{trustee}}).',
  'rule.AZ-18.remedy':
    'Laat de ICT-beheerder het recht verwijderen op de code in de melding. Lees daarna een nieuwe export in: de opdracht meldt soms succes terwijl het recht blijft staan.',

  'rule.AZ-19.title': 'Verwijderde gebruiker met recht',
  'rule.AZ-19.explanation':
    'Een verwijderd account is nog enige tijd terug te zetten. Rechten die erop staan, komen dan mee terug (6.1.8).',
  'rule.AZ-19.message':
    '{{mailbox}} wijkt af van 6.1.8: {{trustee}} is verwijderd maar heeft nog het recht {{rights}}.',
  'rule.AZ-19.remedy':
    'Laat de ICT-beheerder het recht verwijderen voordat het account kan worden teruggezet.',

  'rule.AZ-33.title': 'Mandaat zonder inzage',
  'rule.AZ-33.explanation':
    'Wie als een mailbox mag verzenden (mandaat), kan die meestal ook lezen. Zo niet, dan is een van de twee vaak een vergissing (6.3).',
  'rule.AZ-33.message':
    '{{mailbox}} wijkt af van 6.3: {{trustee}} kan als deze mailbox verzenden, maar haar niet lezen.',
  'rule.AZ-33.remedy': 'Vraag na wat de bedoeling is. Trek het mandaat in, of geef ook inzage.',

  'rule.AZ-34.title': 'Inzage zonder verzendrecht op functionele mailbox',
  'rule.AZ-34.explanation':
    'Wie een functionele mailbox leest maar er niet uit kan antwoorden, antwoordt vaak vanuit de eigen mailbox (6.3). Soms is dat zo bedoeld; deze melding is ter informatie.',
  'rule.AZ-34.message_one':
    '{{mailbox}}: {{names}} kan lezen, maar er niet uit verzenden. Ter informatie (6.3).',
  'rule.AZ-34.message_other':
    '{{mailbox}}: {{count}} houders kunnen lezen, maar er niet uit verzenden: {{names}}. Ter informatie (6.3).',
  'rule.AZ-34.remedy':
    'Is alleen lezen de bedoeling, dan hoeft er niets. Anders: geef een delegatie (SendOnBehalf).',

  'rule.AZ-36.title': 'Doorsturen omzeilt autorisatie',
  'rule.AZ-36.explanation':
    'Mail die automatisch wordt doorgestuurd, komt bij mensen die de mailbox zelf misschien niet mogen openen (6.1.8). Regels in Outlook staan niet in de export en vallen buiten deze controle.',
  'rule.AZ-36.message.external':
    '{{mailbox}} wijkt af van 6.1.8: alle mail wordt doorgestuurd naar {{target}}, buiten uw eigen domeinen.',
  'rule.AZ-36.message.stranger_one':
    '{{mailbox}} wijkt af van 6.1.8: mail wordt doorgestuurd naar {{target}}, en {{names}} mag deze mailbox zelf niet openen.',
  'rule.AZ-36.message.stranger_other':
    '{{mailbox}} wijkt af van 6.1.8: mail wordt doorgestuurd naar {{target}}, en {{count}} mensen daar mogen deze mailbox zelf niet openen: {{names}}.',
  'rule.AZ-36.remedy':
    'Zet het doorsturen uit en geef wie de mail nodig heeft toegang tot de mailbox zelf. Doorsturen tijdens afwezigheid regelt u met waarneming.',

  'rule.AZ-37.title': 'Externe gast met toegang',
  'rule.AZ-37.explanation':
    'Uw praktijkregel: rechten blijven binnen het eigen maildomein (6.1.8). Domeinen van ketenpartners met een contract kunt u in de instellingen als uitzondering opnemen.',
  'rule.AZ-37.message':
    '{{mailbox}} wijkt af van 6.1.8: {{trustee}} is van buiten de organisatie en heeft {{rights}}.',
  'rule.AZ-37.remedy':
    'Trek het recht in. Is het een ketenpartner met een contract, neem dan het domein op bij de instellingen van de organisatie.',

  'rule.AZ-38.title': 'MFA-registratie ontbreekt',
  'rule.AZ-38.explanation':
    'Een mailbox is alleen te openen met een tweede factor (6.1.5). Het rapport zegt wie een tweede factor heeft geregistreerd, niet of die bij elke aanmelding wordt gevraagd.',
  'rule.AZ-38.message_one':
    '{{person}} wijkt af van 6.1.5: de MFA-registratie ontbreekt, terwijl {{person}} bij {{mailboxes}} kan.',
  'rule.AZ-38.message_other':
    '{{person}} wijkt af van 6.1.5: de MFA-registratie ontbreekt, terwijl {{person}} bij {{count}} mailboxen kan: {{mailboxes}}.',
  'rule.AZ-38.remedy':
    'Laat deze collega een tweede factor registreren en lees daarna het rapport opnieuw in. Lukt dat niet vandaag, laat dan de rechten zolang intrekken.',

  'rule.AZ-39.title': 'Verouderd protocol open',
  'rule.AZ-39.explanation':
    'Oude protocollen vragen alleen een wachtwoord. Dan is een tweede factor te omzeilen (6.1.5: vanaf elke cliënt).',
  'rule.AZ-39.message': '{{mailbox}} wijkt af van 6.1.5: {{protocols}} staat open.',
  'rule.AZ-39.remedy':
    'Laat de ICT-beheerder {{protocols}} voor deze mailbox uitzetten. Vraag eerst of een apparaat het nog gebruikt.',

  'rule.AZ-44.title': 'Gelijkende accountnaam',
  'rule.AZ-44.explanation':
    'Twee accounts die bijna hetzelfde heten, worden verwisseld bij het geven van rechten en bij het verzenden (6.1.8). Ook een nagemaakte naam valt zo op.',
  'rule.AZ-44.message.sameLook':
    'De accounts van {{person}} en {{other}} wijken af van 6.1.8: ze zien er hetzelfde uit maar zijn het niet ({{addresses}}).',
  'rule.AZ-44.message.oneLetter':
    'De accounts van {{person}} en {{other}} wijken af van 6.1.8: ze schelen één letter ({{addresses}}).',
  'rule.AZ-44.remedy':
    'Controleer of de rechten bij de juiste persoon staan. Overleg met ICT over een duidelijker naam. Is het account onbekend, laat het dan direct blokkeren.',

  'rule.AZ-45.title': 'Identiteit niet eenduidig',
  'rule.AZ-45.explanation':
    'Achter elk recht hoort precies één account te staan (6.1.8). Past een naam bij geen of bij meer accounts, dan is niet te zeggen wie toegang heeft.',
  'rule.AZ-45.message.none_one':
    '“{{trustee}}” wijkt af van 6.1.8: deze naam heeft toegang tot {{mailboxes}}, maar past bij geen enkel account.',
  'rule.AZ-45.message.none_other':
    '“{{trustee}}” wijkt af van 6.1.8: deze naam heeft toegang tot {{count}} mailboxen ({{mailboxes}}), maar past bij geen enkel account.',
  'rule.AZ-45.message.ambiguous_one':
    '“{{trustee}}” wijkt af van 6.1.8: deze naam heeft toegang tot {{mailboxes}}, maar past bij {{candidates}} accounts.',
  'rule.AZ-45.message.ambiguous_other':
    '“{{trustee}}” wijkt af van 6.1.8: deze naam heeft toegang tot {{count}} mailboxen ({{mailboxes}}), maar past bij {{candidates}} accounts.',
  'rule.AZ-45.remedy':
    'Zoek uit wie dit is. Een export met adressen in plaats van namen lost het vaak op; anders laat u het recht opnieuw toekennen op adres.',

  'rule.AZ-47.title': 'Expliciet weigeren maskeert beleid',
  'rule.AZ-47.explanation':
    'Een weigering gaat vóór een toekenning, maar staat in de meeste overzichten niet (6.1.8). Sommige producten lezen haar niet en geven dan toch toegang.',
  'rule.AZ-47.message':
    '{{mailbox}} wijkt af van 6.1.8: voor {{trustee}} is {{rights}} uitdrukkelijk geweigerd.',
  'rule.AZ-47.remedy':
    'Laat de ICT-beheerder de weigering vervangen door het intrekken van het recht, of leg vast waarom ze nodig is.',

  'rule.AZ-48.title': 'Te dicht bij de grens van rechten per mailbox',
  'rule.AZ-48.explanation':
    'Exchange bewaart hooguit 500 rechten per mailbox. Daarboven mislukken nieuwe toekenningen, en zo veel losse rechten zijn niet te beoordelen (6.1.8).',
  'rule.AZ-48.message_one':
    '{{mailbox}} wijkt af van 6.1.8: er staat {{count}} recht op; uw grens is {{limit}}.',
  'rule.AZ-48.message_other':
    '{{mailbox}} wijkt af van 6.1.8: er staan {{count}} rechten op; uw grens is {{limit}}.',
  'rule.AZ-48.remedy': 'Vervang losse rechten door een of enkele kleine groepen met bekende leden.',

  'rule.reason.notImported_one': 'Niet te toetsen voor {{names}}: er is nog niets ingelezen van {{missing}}.',
  'rule.reason.notImported_other':
    'Niet te toetsen voor {{count}} onderdelen ({{names}}): er is nog niets ingelezen van {{missing}}.',
  'rule.reason.notListed': 'Niet te toetsen: {{mailbox}} staat niet in de ingelezen export van {{missing}}.',
  'rule.reason.withoutUnresolved_one':
    'Niet te toetsen voor {{names}}: de export van {{missing}} toont geen enkel onbekend account en is dus waarschijnlijk zonder gemaakt. Maak haar opnieuw met -IncludeUnresolvedPermissions en -IncludeSoftDeletedUserPermissions.',
  'rule.reason.withoutUnresolved_other':
    'Niet te toetsen voor {{count}} mailboxen: de export van {{missing}} toont geen enkel onbekend account en is dus waarschijnlijk zonder gemaakt. Maak haar opnieuw met -IncludeUnresolvedPermissions en -IncludeSoftDeletedUserPermissions.',
  'rule.reason.withoutSoftDeleted_one':
    'Niet te toetsen voor {{names}}: geen enkele export toont verwijderde accounts. Maak de export van Get-Mailbox ook met -IncludeSoftDeletedMailbox.',
  'rule.reason.withoutSoftDeleted_other':
    'Niet te toetsen voor {{count}} mailboxen: geen enkele export toont verwijderde accounts. Maak de export van Get-Mailbox ook met -IncludeSoftDeletedMailbox.',
  'rule.reason.classUnknown':
    'Niet te toetsen: van {{mailbox}} is niet bekend of het een persoonlijke of een functionele mailbox is. Leg dat vast bij de mailbox.',
  'rule.reason.googleSender':
    'Niet te toetsen: of de ontvanger de gedelegeerde ziet, is bij Google een instelling van de hele organisatie die in geen export staat. Leg bij {{mailbox}} vast wat er is ingesteld.',
  'rule.reason.signInUnknown':
    'Niet te toetsen: geen enkele export zegt of er op het account van {{mailbox}} kan worden ingelogd.',
  'rule.reason.readersUnknown':
    'Niet te toetsen: van {{mailbox}} is niet van iedereen bekend of die mag lezen, bijvoorbeeld door een groep waarvan de leden niet zijn ingelezen.',
  'rule.reason.sendersUnknown':
    'Niet te toetsen: van {{mailbox}} is niet van iedereen bekend wie er mag verzenden, bijvoorbeeld door een groep waarvan de leden niet zijn ingelezen.',
  'rule.reason.targetUnknown':
    'Niet te toetsen: {{mailbox}} stuurt door naar {{target}}, en dat is bij geen enkel account te vinden.',
  'rule.reason.trusteesUnknown_one':
    'Niet te toetsen: op {{mailbox}} staat {{names}}, van wie niet bekend is of die van buiten komt.',
  'rule.reason.trusteesUnknown_other':
    'Niet te toetsen: op {{mailbox}} staan {{count}} namen van wie niet bekend is of ze van buiten komen ({{names}}).',
  'rule.reason.membersUnknown_one':
    'Niet te toetsen voor {{names}}: er heeft een groep toegang waarvan de leden niet bekend zijn.',
  'rule.reason.membersUnknown_other':
    'Niet te toetsen voor {{count}} mailboxen ({{names}}): er heeft een groep toegang waarvan de leden niet bekend zijn.',
  'rule.reason.mfaMissing_one': 'Niet te toetsen voor {{names}}: staat niet in het ingelezen MFA-rapport.',
  'rule.reason.mfaMissing_other':
    'Niet te toetsen voor {{count}} mensen ({{names}}): ze staan niet in het ingelezen MFA-rapport.',
  'rule.reason.mfaOld_one':
    'Niet te toetsen voor {{names}}: het MFA-rapport is ouder dan {{limit}} dagen. Lees een nieuw rapport in.',
  'rule.reason.mfaOld_other':
    'Niet te toetsen voor {{count}} mensen ({{names}}): het MFA-rapport is ouder dan {{limit}} dagen. Lees een nieuw rapport in.',
  'rule.reason.protocolsMissing_one':
    'Niet te toetsen voor {{names}}: staat niet in de ingelezen export van Get-CASMailbox.',
  'rule.reason.protocolsMissing_other':
    'Niet te toetsen voor {{count}} mailboxen ({{names}}): ze staan niet in de ingelezen export van Get-CASMailbox.',
  'rule.reason.protocolInherits_one':
    'Niet te toetsen voor {{names}}: {{protocols}} volgt de instelling van de hele organisatie, en die staat niet in de export.',
  'rule.reason.protocolInherits_other':
    'Niet te toetsen voor {{count}} mailboxen ({{names}}): {{protocols}} volgt de instelling van de hele organisatie, en die staat niet in de export.',
  'rule.reason.entriesHidden':
    'Niet te toetsen: op {{mailbox}} staan {{count}} rechten (grens {{limit}}), en de export laat rechten van verwijderde accounts weg.',
  'rule.reason.failed':
    'Niet te toetsen: deze regel liep vast ({{problem}}). Wat eerder gevonden is, blijft staan. Meld dit aan de maker van de console.',
  'rule.parameter.groupSizeLimit': 'groepen tot en met {{value}} leden',
  'rule.parameter.mfaReportMaxAgeDays': 'MFA-rapport tot en met {{value}} dagen oud',
  'rule.parameter.aceWarningLimit': 'tot en met {{value}} rechten op één mailbox',
  'rule.parameter.domains': 'eigen domeinen {{value}}',
  'rule.parameter.domains.none': 'geen eigen domeinen',
  'rule.parameter.partnerDomains': 'domeinen van vaste partners {{value}}',
  'rule.parameter.partnerDomains.none': 'geen vaste partners',
} as const satisfies Catalogue;
