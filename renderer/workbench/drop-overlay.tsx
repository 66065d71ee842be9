import { useEffect, useState } from 'react';
import { Icon } from '../base/theme/icon.tsx';
import { bridge } from '../platform/bridge.ts';
import { commands } from '../platform/commands.ts';
import { useText } from '../platform/language.ts';
import { useVault } from '../platform/session.ts';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Takes files that are dropped anywhere on the window, and says so while they hang over it. */
export function DropOverlay() {
  const t = useText();
  const [isOver, setOver] = useState(false);
  const isUnlocked = useVault(({ status }) => status?.state === 'unlocked');

  useEffect(() => {
    if (!isUnlocked) {
      return;
    }
    return bridge().onFilesDropped((files) => {
      setOver(false);
      if (files.length > 0) {
        void commands.execute('imports.openFiles', files);
      }
    });
  }, [isUnlocked]);

  useEffect(() => {
    let depth = 0;
    function enter(event: DragEvent): void {
      if (holdsFiles(event)) {
        depth += 1;
        setOver(true);
      }
    }
    function leave(): void {
      depth = Math.max(depth - 1, 0);
      if (depth === 0) {
        setOver(false);
      }
    }
    function over(event: DragEvent): void {
      if (holdsFiles(event)) {
        event.preventDefault();
      }
    }
    function drop(event: DragEvent): void {
      depth = 0;
      setOver(false);
      if (holdsFiles(event)) {
        event.preventDefault();
      }
    }
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);

  return isOver && isUnlocked ? (
    <div className="drop-overlay" role="status">
      <div>
        <Icon name="cloud-upload" size={40} />
        <p>{t('workbench.drop.text')}</p>
        <p className="muted">{t('workbench.drop.detail')}</p>
      </div>
    </div>
  ) : null;
}
