import type { Contribution } from '../../platform/contribution.ts';
import { editors } from '../../platform/editors.ts';
import { text } from '../../platform/language.ts';
import { openFiles } from './handed-files.ts';
import { ImportEditor } from './import-editor.tsx';
import { RawRecordEditor } from './raw-record-editor.tsx';
import { ReportEditor } from './report-editor.tsx';
import { SnapshotsEditor } from './snapshots-editor.tsx';

/** Imports: reading files in, what each import did, the snapshots that came of it, and the raw records. */
export const importsContribution: Contribution = {
  id: 'imports',
  editors: [
    { kind: 'import', title: 'imports.inspect.label', icon: 'files', component: ImportEditor },
    { kind: 'import-report', title: 'imports.report.title', icon: 'output', component: ReportEditor },
    { kind: 'raw-record', title: 'imports.raw.title', icon: 'code', component: RawRecordEditor },
    {
      kind: 'snapshots',
      title: 'imports.snapshots.title',
      icon: 'history',
      component: SnapshotsEditor,
      isSingleton: true,
    },
  ],
  objectKinds: [
    {
      kind: 'snapshot',
      title: 'imports.snapshots.one',
      icon: 'history',
      toEditor: (id, label) => ({ kind: 'import-report', argument: id, label }),
    },
  ],
  commands: [
    {
      id: 'imports.openFiles',
      title: 'imports.command.openFiles',
      category: 'imports.category',
      icon: 'add',
      when: 'vaultUnlocked && (permission.authorisation.import || permission.directory.import)',
      keys: [{ key: 'ctrl+o' }],
      menus: [{ menu: 'menubar/file', group: '1-import', order: 1 }],
      run: openFiles,
    },
    {
      id: 'imports.openSnapshots',
      title: 'imports.command.snapshots',
      category: 'imports.category',
      icon: 'history',
      when: 'vaultUnlocked && permission.authorisation.read',
      run: () => editors.open({ kind: 'snapshots', argument: '', label: text('imports.snapshots.title') }),
    },
  ],
};
