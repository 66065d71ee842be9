import type { RequestContext } from '../base/ports.ts';
import type { BoundRule } from '../base/rules.ts';

/** What the findings engine needs of the capabilities whose rules it runs; the composition hands it in. */
export interface FindingsPorts {
  /** All rules, bound to the picture of now. May be slow: builds the picture. */
  boundRules(context: RequestContext): readonly BoundRule[] | Promise<readonly BoundRule[]>;
  /** All rules as the list shows them, without building anything. */
  describeRules(context: RequestContext): readonly Omit<BoundRule, 'evaluate'>[];
}
