import type { PicturePerson } from '../base/picture.ts';
import { matchText } from '../base/text.ts';
import { isDistinguishedName } from './distinguished-name.ts';
import { strongKeyOf } from './identity-keys.ts';
import { employeeNumberKey } from './persons.ts';
import type { Resolver } from './resolver.ts';

/** A person's manager as the sources name them, and whether those sources name managers at all. */
export interface ManagerStatement {
  readonly personId: number;
  /** Verbatim names, the HR record's first. */
  readonly named: readonly string[];
  /** A source of this person names managers for others, so that naming none means having none. */
  readonly isAnswered: boolean;
}

/** How a manager is found. */
export interface ManagerLookup {
  readonly resolver: Resolver;
  /** The person that an object belongs to. */
  readonly personOfObject: ReadonlyMap<number, number>;
  readonly persons: readonly Pick<PicturePerson, 'id' | 'displayName' | 'employeeNumber'>[];
}

/** Finds the manager of each person by number, id, distinguished name, address or unique name. */
export function findManagers(
  statements: readonly ManagerStatement[],
  lookup: ManagerLookup,
): ReadonlyMap<number, Pick<PicturePerson, 'managerId' | 'managerState'>> {
  const byNumber = new Map<string, Set<number>>();
  const byName = new Map<string, Set<number>>();
  for (const person of lookup.persons) {
    const number = employeeNumberKey(person.employeeNumber);
    if (number !== null) byNumber.set(number, (byNumber.get(number) ?? new Set()).add(person.id));
    const name = matchText(person.displayName);
    byName.set(name, (byName.get(name) ?? new Set()).add(person.id));
  }

  function personsOf(objects: readonly number[]): Set<number> {
    return new Set(objects.flatMap((object) => lookup.personOfObject.get(object) ?? []));
  }

  function find(raw: string): Set<number> {
    const number = employeeNumberKey(raw);
    const numbered = number === null ? undefined : byNumber.get(number);
    if (numbered !== undefined) return numbered;
    const key = strongKeyOf(raw);
    const strong = key === null ? new Set<number>() : personsOf(lookup.resolver.byKey(key));
    if (strong.size > 0 || (key !== null && !isDistinguishedName(raw))) return strong;
    const named = byName.get(matchText(raw));
    if (named !== undefined) return named;
    // HR tables often write "12345 - Jansen, M." or "Jansen, M. (12345)".
    for (const digits of raw.match(/\d{2,}/gu) ?? []) {
      const within = byNumber.get(employeeNumberKey(digits) ?? '');
      if (within !== undefined) return within;
    }
    return personsOf(lookup.resolver.byName(raw));
  }

  type Answer = Pick<PicturePerson, 'managerId' | 'managerState'>;
  return new Map(
    statements.map(({ personId, named, isAnswered }): readonly [number, Answer] => {
      for (const raw of named) {
        const found = find(raw);
        const [only] = found;
        if (found.size === 1 && only !== undefined) {
          // Whoever is their own manager stands at the top.
          return [
            personId,
            only === personId
              ? { managerId: null, managerState: 'none' }
              : { managerId: only, managerState: 'known' },
          ];
        }
        if (found.size > 1) return [personId, { managerId: null, managerState: 'ambiguous' }];
      }
      const state = named.length > 0 ? 'unknown-manager' : isAnswered ? 'none' : 'unknown';
      return [personId, { managerId: null, managerState: state }];
    }),
  );
}

/** A person's line of managers upwards, and how it ends. */
export interface ReportingLine {
  readonly ids: readonly number[];
  readonly state: 'complete' | 'unknown-manager' | 'cycle' | 'unknown';
}

/** Walks up from a person; a line that comes back to somebody in it is cut there. */
export function reportingLine(
  persons: ReadonlyMap<number, Pick<PicturePerson, 'id' | 'managerId' | 'managerState'>>,
  personId: number,
): ReportingLine {
  const ids: number[] = [];
  const seen = new Set([personId]);
  let person = persons.get(personId);
  while (person?.managerId !== null && person?.managerId !== undefined) {
    if (seen.has(person.managerId)) return { ids, state: 'cycle' };
    seen.add(person.managerId);
    ids.push(person.managerId);
    person = persons.get(person.managerId);
  }
  switch (person?.managerState) {
    case 'none':
      return { ids, state: 'complete' };
    case 'unknown-manager':
    case 'ambiguous':
      return { ids, state: 'unknown-manager' };
    case 'known':
    case 'unknown':
    case undefined:
      return { ids, state: 'unknown' };
  }
}
