import type { Picture } from '../../base/picture.ts';
import type { BoundRule } from '../../base/rules.ts';
import { az11 } from './az-11.ts';
import { az12 } from './az-12.ts';
import { az15 } from './az-15.ts';
import { az16 } from './az-16.ts';
import { az18 } from './az-18.ts';
import { az19 } from './az-19.ts';
import { az33 } from './az-33.ts';
import { az34 } from './az-34.ts';
import { az36 } from './az-36.ts';
import { az37 } from './az-37.ts';
import { az38 } from './az-38.ts';
import { az39 } from './az-39.ts';
import { az44 } from './az-44.ts';
import { az45 } from './az-45.ts';
import { az47 } from './az-47.ts';
import { az48 } from './az-48.ts';
import type { AuthorisationRule } from './rule.ts';

/** The rules of mailbox authorisation that need no register, in order of number. Described in docs/rules.md. */
export const authorisationRules: readonly AuthorisationRule[] = [
  az11,
  az12,
  az15,
  az16,
  az18,
  az19,
  az33,
  az34,
  az36,
  az37,
  az38,
  az39,
  az44,
  az45,
  az47,
  az48,
];

/** Binds the rules to a picture, ready for the findings engine. */
export function bindAuthorisationRules(picture: Picture): readonly BoundRule[] {
  return authorisationRules.map((rule) => ({
    id: rule.id,
    version: rule.version,
    criterion: rule.criterion,
    severity: rule.severity,
    remedy: rule.remedy,
    parameters: rule.parameters(picture.settings),
    evaluate: () => rule.evaluate(picture),
  }));
}
