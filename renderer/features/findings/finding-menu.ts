import type { FindingRow } from '../../../shared/contract/findings.ts';
import type { MenuAnchor } from '../../base/menu/menu-choice.ts';
import { menuFromContributions, showContextMenu } from '../../platform/context-menu.ts';
import { text } from '../../platform/language.ts';

/** The menu of a finding, wherever it is shown: what any capability contributed for findings. */
export function showFindingMenu(finding: FindingRow, anchor: MenuAnchor): void {
  showContextMenu({
    groups: menuFromContributions('finding', finding, { findingState: finding.state }),
    anchor,
    label: text('findings.one'),
  });
}
