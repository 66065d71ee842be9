import type { FindingRow } from '../../../shared/contract/findings.ts';
import type { MenuChoice } from '../../base/menu/menu-choice.ts';
import { menuFromContributions } from '../../platform/context-menu.ts';

/** The finding's menu as choices of a grid row. */
export function findingChoices(finding: FindingRow): readonly MenuChoice[] {
  return menuFromContributions('finding', finding, { findingState: finding.state }).flatMap((group, index) =>
    group.map((item) => ({ ...item, group: `finding-${String(index)}` })),
  );
}
