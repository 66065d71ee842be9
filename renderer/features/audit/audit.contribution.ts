import type { Contribution } from '../../platform/contribution.ts';
import { editors } from '../../platform/editors.ts';
import { text } from '../../platform/language.ts';
import { AuditEditor, AuditPanel } from './audit-screens.tsx';
import { verifyVault } from './verification.ts';
import { VerifyEditor } from './verify-editor.tsx';

const unlocked = 'vaultUnlocked && permission.audit.read';

/** The audit trail: panel, editor, and the verification of the vault with its report. */
export const auditContribution: Contribution = {
  id: 'audit',
  panels: [{ id: 'audit', title: 'audit.title', order: 20, component: AuditPanel }],
  editors: [
    { kind: 'audit', title: 'audit.title', icon: 'note', component: AuditEditor },
    {
      kind: 'verify',
      title: 'audit.verify.title',
      icon: 'verified',
      component: VerifyEditor,
      isSingleton: true,
    },
  ],
  commands: [
    {
      id: 'audit.open',
      title: 'audit.command.open',
      category: 'audit.category',
      icon: 'note',
      when: unlocked,
      run: () => editors.open({ kind: 'audit', argument: '', label: text('audit.title') }),
    },
    {
      id: 'audit.verify',
      title: 'audit.command.verify',
      category: 'audit.category',
      icon: 'verified',
      when: 'vaultUnlocked && permission.workspace.use',
      run: async () => {
        editors.open({ kind: 'verify', argument: '', label: text('audit.verify.title') }, { preview: false });
        await verifyVault();
      },
    },
  ],
};
