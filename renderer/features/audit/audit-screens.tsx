import { useEffect, useMemo, useState } from 'react';
import type { EditorProps } from '../../platform/contribution.ts';
import { useText } from '../../platform/language.ts';
import { AuditGrid } from './audit-grid.tsx';

/** The audit trail as an editor. */
export function AuditEditor(props: EditorProps) {
  const t = useText();
  const { setLabel } = props;
  useEffect(() => setLabel(t('audit.title')), [setLabel, t]);
  return <AuditGrid editor={props} />;
}

/** The audit trail in the panel; it keeps its arrangement while the panel is open. */
export function AuditPanel() {
  const [state, setState] = useState<unknown>(undefined);
  const editor = useMemo(() => ({ argument: '', groupId: 'panel', state, setState }), [state]);
  return <AuditGrid editor={editor} />;
}
