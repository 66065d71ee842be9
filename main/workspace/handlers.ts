import type { Handlers } from '../base/ports.ts';
import { exportGrid } from './export/export-grid.ts';
import { deleteView, readLayout, readViews, saveLayout, saveView } from './layout.ts';
import { readOrganisationSettings, saveOrganisationSettings } from './organisation.ts';
import { overview } from './overview.ts';
import type { WorkspacePorts } from './ports.ts';
import { search } from './search.ts';
import { listTasks } from './tasks.ts';

/** The methods of the workbench's own services. */
export type WorkspaceMethod =
  | 'workspace.layout'
  | 'workspace.saveLayout'
  | 'workspace.search'
  | 'workspace.tasks'
  | 'workspace.log'
  | 'workspace.overview'
  | 'workspace.views'
  | 'workspace.saveView'
  | 'workspace.deleteView'
  | 'workspace.exportGrid'
  | 'organisation.settings'
  | 'organisation.saveSettings';

/** Answers them. */
export function createWorkspaceHandlers(ports: WorkspacePorts): Handlers<WorkspaceMethod> {
  return {
    'workspace.layout': (_, context) => ({ layout: readLayout(context) }),
    'workspace.saveLayout': ({ layout }, context) => {
      saveLayout(context, layout);
      return {};
    },
    'workspace.search': ({ text, limit }, { database }) => ({ hits: search(database, text, limit) }),
    'workspace.tasks': (_, { database, clock }) => ({ tasks: listTasks(database, clock.now()) }),
    'workspace.log': ({ after, level }) => ({ lines: ports.logLines(after, level) }),
    'workspace.overview': (_, context) => overview(context),
    'workspace.views': ({ grid }, context) => ({ views: readViews(context, grid) }),
    'workspace.saveView': (input, context) => saveView(context, input),
    'workspace.deleteView': ({ id }, context) => ({ deleted: deleteView(context, id) }),
    'workspace.exportGrid': (input, context) => exportGrid(ports, input, context),
    'organisation.settings': (_, { database }) => readOrganisationSettings(database),
    async 'organisation.saveSettings'(settings, context) {
      saveOrganisationSettings(context, settings);
      const saved = readOrganisationSettings(context.database);
      await ports.settingsSaved(saved, context);
      context.changed('organisation', 'workspace', 'findings');
      return saved;
    },
  };
}
