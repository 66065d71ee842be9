/**
 * Words, names and passwords that people in Dutch care organisations reach for, most likely first: the rank is what a
 * guesser needs at most. Written for this console; the large English lists come from the zxcvbn packages.
 */
const passwords =
  'welkom welkom01 welkom1 welkom123 wachtwoord wachtwoord1 geheim geheim01 hallo hallo123 zomer winter lente herfst ' +
  'voorjaar najaar inloggen toegang beheer beheerder test test123 admin gebruiker letmein qwerty azerty azertyui ' +
  'computer internet laptop kantoor werkplek ajax feyenoord psv heracles vitesse willem utrecht amsterdam rotterdam ' +
  'denhaag eindhoven groningen nijmegen tilburg breda enschede apeldoorn zwolle leiden haarlem arnhem maastricht ' +
  'nederland holland oranje koning koningin oranjeboven sinterklaas kerstmis pasen vakantie weekend liefde schatje ' +
  'lieverd knuffel poesje hondje konijn paard voetbal hockey tennis fiets fietsen auto motor';

const care =
  'zorg zorggroep zorginstelling zorgmail zorgverlener zorgdossier thuiszorg ouderenzorg jeugdzorg ziekenhuis kliniek ' +
  'huisarts huisartsenpost praktijk apotheek apotheker verpleging verpleegkundige verzorgende verpleeghuis patient ' +
  'patienten client clienten bewoner bewoners dokter arts specialist tandarts fysio fysiotherapie therapeut logopedie ' +
  'psycholoog psychiatrie revalidatie behandeling behandelaar afspraak spreekuur recept medicijn medicijnen medicatie ' +
  'dossier gezond gezondheid beter welzijn hospice kraamzorg verloskundige wijkverpleging wijkteam dagbesteding ' +
  'begeleiding indicatie verwijzing mail mailbox postvak bericht berichten brief briefgeheim privacy veilig ' +
  'veiligheid beveiliging kluis sleutel norm nen7510 nta7516 audit auditor controle beleid protocol incident ' +
  'datalek functionaris gegevens gegevensbescherming persoonsgegevens';

const names =
  'jan piet kees henk willem hans peter johan gerard dirk klaas sjaak joop wim theo frans ruud bart erik mark marco ' +
  'jeroen martijn michiel maarten sander dennis robert richard patrick ronald rob rik tom tim thijs daan sem lucas ' +
  'levi finn milan bram luuk jesse noah max lars stijn sven niels joost jasper wouter pieter cornelis hendrik maria ' +
  'anna johanna elisabeth cornelia ingrid monique marieke anneke wilma petra karin linda esther miranda sandra ' +
  'marjolein mirjam saskia yvonne annemarie ellen els bea greet truus riet toos tineke ria ans corrie jannie emma ' +
  'sophie julia mila tess sara eva lotte fleur noa lisa femke sanne anouk iris nina roos maud bo mohammed ahmed ' +
  'fatima ali hassan youssef jansen devries bakker visser smit meijer deboer mulder degroot bos vos peters hendriks ' +
  'vandijk vandenberg vanleeuwen dekker brouwer dewit dijkstra smits degraaf vandermeer kok jacobs dehaan vermeulen ' +
  'schouten vanbeek hoekstra koster prins huisman postma kuipers veenstra kramer vandenbrink scholten';

const common =
  'de het een en van ik je is dat in te niet zijn op met voor als maar ze er aan wat ook bij naar uit dan nog door over ' +
  'om tot mijn deze dit heeft hebben kan geen meer wel moet moeten zal worden wordt wie waar hoe altijd nooit iets niets ' +
  'alles iemand niemand vandaag morgen gisteren nu straks eerst laatst dag week maand jaar uur minuut tijd maandag ' +
  'dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september ' +
  'oktober november december een twee drie vier vijf zes zeven acht negen tien elf twaalf honderd duizend miljoen rood ' +
  'oranje geel groen blauw paars roze zwart wit grijs bruin huis huisje deur raam tuin kamer keuken tafel stoel bed kast ' +
  'lamp boek krant pen papier foto muziek radio televisie telefoon water koffie thee melk brood kaas boter suiker zout ' +
  'appel peer banaan aardbei kers druif tomaat aardappel wortel soep vlees vis kip ei bier wijn vader moeder zoon ' +
  'dochter broer zus opa oma kind kinderen baby man vrouw jongen meisje vriend vriendin buurman buurvrouw mens mensen ' +
  'familie school klas leraar werk baas collega geld bank winkel markt straat plein stad dorp land wereld weg brug trein ' +
  'bus boot vliegtuig zee strand duin bos boom bloem plant gras berg rivier meer eiland lucht zon maan ster regen wind ' +
  'sneeuw storm vuur hond kat paard koe varken schaap geit vogel eend gans zwaan muis olifant leeuw tijger beer aap ' +
  'hoofd hand voet arm been oog oor neus mond hart haar goed slecht mooi lelijk groot klein oud nieuw jong lang kort ' +
  'hoog laag snel langzaam warm koud licht donker vroeg laat vol leeg open dicht blij boos bang moe ziek lekker lief ' +
  'leuk makkelijk moeilijk eten drinken slapen lopen rennen zitten staan liggen kijken luisteren praten lezen schrijven ' +
  'leren spelen lachen huilen denken weten willen kunnen mogen komen gaan geven nemen maken doen vragen zoeken vinden ' +
  'kopen betalen helpen beginnen stoppen wonen leven sterven dank bedankt alsjeblieft sorry dag goedemorgen tulp molen ' +
  'klomp gracht dijk polder schaats kaas stroopwafel fietsbel bitterbal hagelslag';

/** The list as zxcvbn takes it. */
export const dutchWords: readonly string[] = [
  ...new Set([passwords, care, names, common].flatMap((part) => part.split(' '))),
];
