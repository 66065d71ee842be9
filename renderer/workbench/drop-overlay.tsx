import { useEffect, useState } from 'react';
import { Icon } from '../base/theme/icon.tsx';
import { bridge } from '../platform/bridge.ts';
import { commands } from '../platform/commands.ts';
import { useText } from '../platform/language.ts';
import { useVault } from '../platform/session.ts';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

const dragSilence = 1000;

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
    let timer: ReturnType<typeof setTimeout> | undefined;
    function end(): void {
      clearTimeout(timer);
      setOver(false);
    }
    function over(event: DragEvent): void {
      if (holdsFiles(event)) {
        event.preventDefault();
        setOver(true);
        // Told all the time while files hang over the window; silence means that they went another way.
        clearTimeout(timer);
        timer = setTimeout(end, dragSilence);
      }
    }
    function leave(event: DragEvent): void {
      if (event.relatedTarget === null) {
        end();
      }
    }
    function drop(event: DragEvent): void {
      end();
      if (holdsFiles(event)) {
        event.preventDefault();
      }
    }
    window.addEventListener('dragenter', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('dragenter', over);
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
