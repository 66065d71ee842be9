import { Icon } from '../base/theme/icon.tsx';
import { commands } from '../platform/commands.ts';
import { useCommandKeys } from '../platform/keybindings.ts';
import { useText } from '../platform/language.ts';
import { registry } from '../platform/registry.ts';

const shown = [
  'workbench.quickOpen',
  'workbench.showCommands',
  'imports.openFiles',
  'workbench.openStart',
  'workbench.reopenClosedEditor',
] as const;

function WatermarkRow({ id }: { id: string }) {
  const t = useText();
  const keys = useCommandKeys(id);
  const command = registry().commands.get(id);
  return command === undefined ? null : (
    <li>
      <button type="button" onClick={() => void commands.execute(id)}>
        {t(command.title)}
      </button>
      {keys === '' ? null : <kbd className="keys">{keys}</kbd>}
    </li>
  );
}

/** What an empty group shows: our mark, and what one can do from here with which keys. */
export function Watermark() {
  return (
    <div className="watermark">
      <Icon name="sealed-letter" size={140} />
      <ul>
        {shown.map((id) => (
          <WatermarkRow key={id} id={id} />
        ))}
      </ul>
    </div>
  );
}
