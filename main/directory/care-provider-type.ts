import {
  careProviderFunctions,
  functionKey,
  type CareProviderType,
} from '../../shared/catalogue/care-provider-types.ts';
import { foldText } from '../base/text.ts';

/** What type of care provider somebody is, by function code and title; null when that cannot be told. */
export type CareProviderTypeOf = (code: string | null, title: string | null) => CareProviderType | null;

/** Dutch function titles, or the nouns in them, that mean one type and nothing else; folded (no accents, lower case). */
const words: Readonly<Record<CareProviderType, readonly string[]>> = {
  physician: [
    'arts',
    'arts-assistent',
    'huisarts',
    'basisarts',
    'jeugdarts',
    'bedrijfsarts',
    'anios',
    'aios',
    'medisch specialist',
    'specialist ouderengeneeskunde',
    'chirurg',
    'internist',
    'cardioloog',
    'neuroloog',
    'psychiater',
    'kinderarts',
    'uroloog',
    'gynaecoloog',
    'dermatoloog',
    'radioloog',
    'oogarts',
    'kno-arts',
    'longarts',
    'reumatoloog',
    'anesthesioloog',
    'geriater',
    'orthopeed',
    'revalidatiearts',
  ],
  dentist: ['tandarts', 'orthodontist', 'kaakchirurg'],
  midwife: ['verloskundige'],
  pharmacist: ['apotheker', 'ziekenhuisapotheker'],
  psychologist: ['psycholoog', 'gz-psycholoog', 'neuropsycholoog', 'psychotherapeut'],
  'nurse-practitioner': ['verpleegkundig specialist', 'verpleegkundig specialiste'],
  'physician-assistant': ['physician assistant'],
  nurse: [
    'verpleegkundige',
    'wijkverpleegkundige',
    'jeugdverpleegkundige',
    'kinderverpleegkundige',
    'ic-verpleegkundige',
    'seh-verpleegkundige',
    'dialyseverpleegkundige',
    'oncologieverpleegkundige',
  ],
  carer: ['verzorgende', 'verzorgende-ig', 'ziekenverzorgende', 'kraamverzorgende'],
  'allied-health': [
    'paramedicus',
    'fysiotherapeut',
    'kinderfysiotherapeut',
    'ergotherapeut',
    'logopedist',
    'logopediste',
    'dietist',
    'dietiste',
    'podotherapeut',
    'oefentherapeut',
    'huidtherapeut',
    'mondhygienist',
    'mondhygieniste',
    'optometrist',
    'orthoptist',
  ],
  'doctors-assistant': ['doktersassistent', 'doktersassistente', 'artsenassistent', 'polikliniekassistent'],
  'pharmacy-assistant': ['apothekersassistent', 'apothekersassistente'],
  'medical-secretary': [
    'medisch secretaresse',
    'medisch secretaris',
    'medisch secretariaat',
    'medisch secretarieel medewerker',
    'poliklinieksecretaresse',
  ],
  manager: [
    'manager',
    'teammanager',
    'zorgmanager',
    'clustermanager',
    'afdelingsmanager',
    'locatiemanager',
    'teamleider',
    'afdelingshoofd',
    'unithoofd',
    'hoofd',
    'directeur',
    'bestuurder',
    'leidinggevende',
  ],
  support: [
    'functioneel beheerder',
    'applicatiebeheerder',
    'systeembeheerder',
    'netwerkbeheerder',
    'ict-medewerker',
    'ict-beheerder',
    'ict-adviseur',
    'administratief medewerker',
    'administratief medewerkster',
    'financieel medewerker',
    'facilitair medewerker',
    'medewerker receptie',
    'receptionist',
    'receptioniste',
    'functionaris gegevensbescherming',
    'privacy officer',
    'security officer',
    'informatiemanager',
    'personeelsadviseur',
    'hr-adviseur',
    'hr-medewerker',
    'controller',
    'boekhouder',
    'directiesecretaresse',
    'inkoper',
    'kok',
    'schoonmaker',
    'schoonmaakster',
    'huismeester',
  ],
};

/** Words that say that somebody is not (yet) what the rest of the title says, or stands beside somebody who is. */
const doubtful =
  /\b(?:student|stagiaire?|leerling|opleiding|i\.?o\.?|bbl|hulp|voor|van|bij|naar|assistente?|ondersteuner|secretaresse|secretaris|aanvraag|adviseur|docent|opleider|oud|gepensioneerd)\b/u;

interface TitleWord {
  readonly type: CareProviderType;
  readonly words: string;
}

/** Longest first, so that `arts-assistent` is not read as an `assistent`. */
const titleWords: readonly TitleWord[] = Object.entries(words)
  .flatMap(([type, list]) => list.map((word) => ({ type: type as CareProviderType, words: word })))
  .sort((a, b) => b.words.length - a.words.length);

/**
 * What a Dutch function title says on its own: a type when it contains the words of exactly one and nothing that casts
 * doubt, else null. Better no type than a wrong one, since access is judged by it.
 */
export function typeInTitle(title: string): CareProviderType | null {
  let rest = ` ${foldText(title).replaceAll(/[^\p{L}\p{N}.-]+/gu, ' ')} `;
  const found = new Set<CareProviderType>();
  for (const word of titleWords) {
    if (!rest.includes(` ${word.words} `)) continue;
    found.add(word.type);
    rest = rest.replaceAll(` ${word.words} `, ' ');
  }
  const [type] = found;
  return found.size !== 1 || type === undefined || doubtful.test(rest) ? null : type;
}

/**
 * Makes the question for one organisation: what its settings say of the code, then of the title, then what the title
 * says by itself. `lines` are `function=type` (shared/catalogue/care-provider-types.ts).
 */
export function careProviderTypeOf(lines: readonly string[]): CareProviderTypeOf {
  const stated = careProviderFunctions(lines);
  const byTitle = new Map<string, CareProviderType | null>();
  return (code, title) => {
    const ofCode = code === null ? undefined : stated.get(functionKey(code));
    if (ofCode !== undefined) return ofCode;
    if (title === null) return null;
    const key = functionKey(title);
    const ofTitle = stated.get(key);
    if (ofTitle !== undefined) return ofTitle;
    const known = byTitle.get(key);
    if (known !== undefined) return known;
    const type = typeInTitle(title);
    byTitle.set(key, type);
    return type;
  };
}
