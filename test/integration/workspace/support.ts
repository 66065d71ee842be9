import { createWorkspaceHandlers } from '../../../main/workspace/handlers.ts';
import type { WorkspacePorts } from '../../../main/workspace/ports.ts';
import type { OrganisationSettings } from '../../../shared/contract/workspace.ts';
import { clockAt, type MovedClock } from '../findings/support.ts';
import { createTestVault, type TestVault } from '../support/vault.ts';

export interface WorkspaceVault extends TestVault {
  readonly clock: MovedClock;
  readonly saved: readonly OrganisationSettings[];
}

/** A real vault with the workspace over a grid of `rows`. */
export async function createWorkspaceVault(
  rows: readonly Readonly<Record<string, unknown>>[] = [],
  pause = 0,
): Promise<WorkspaceVault> {
  const clock = clockAt('2026-11-21T10:00:00.000Z');
  const saved: OrganisationSettings[] = [];
  const grid: WorkspacePorts['grids']['findings.list'] = async ({ start, limit }) => {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    return {
      rows: rows.slice(start, start + limit),
      start,
      total: rows.length,
      unfiltered: rows.length,
      version: '1',
    };
  };
  const vault = await createTestVault({
    clock,
    handlers: createWorkspaceHandlers({
      grids: {
        'authorisation.mailboxes': grid,
        'directory.persons': grid,
        'findings.list': grid,
        'audit.list': grid,
      },
      logLines: () => [],
      settingsSaved: (settings) => {
        saved.push(settings);
      },
    }),
  });
  return { ...vault, clock, saved };
}
