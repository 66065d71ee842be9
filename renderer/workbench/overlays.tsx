import { ContextMenuView } from './context-menu-view.tsx';
import { DialogView } from './dialog-view.tsx';
import { DropOverlay } from './drop-overlay.tsx';
import { NotificationCentre, Toasts } from './notifications-view.tsx';
import { QuickInputView } from './quick-input-view.tsx';
import './workbench.css';

/** What floats over every page: pickers, menus, dialogs, notifications, the target for dropped files. */
export function Overlays() {
  return (
    <>
      <NotificationCentre />
      <Toasts />
      <QuickInputView />
      <ContextMenuView />
      <DialogView />
      <DropOverlay />
    </>
  );
}
