import { Tooltip, TooltipAnchor, TooltipProvider } from '@ariakit/react';
import { IconButton } from '../base/button/button.tsx';
import { commands } from '../platform/commands.ts';
import type { IconName } from '../platform/contribution.ts';
import { useCommandTitle } from '../platform/keybindings.ts';
import { registry } from '../platform/registry.ts';

/** Shows a text beside an element on hover and on keyboard focus, after a short wait. */
export function WithTooltip({ text, children }: { text: string; children: React.ReactElement }) {
  return (
    <TooltipProvider timeout={500} placement="bottom">
      <TooltipAnchor render={children} />
      <Tooltip className="tooltip" gutter={4} portal>
        {text}
      </Tooltip>
    </TooltipProvider>
  );
}

/** An icon button that runs a command, with the command's title and keys as tooltip. */
export function CommandButton({ id, icon, argument }: { id: string; icon?: IconName; argument?: unknown }) {
  const title = useCommandTitle(id);
  return (
    <IconButton
      icon={icon ?? registry().commands.get(id)?.icon ?? 'circle-outline'}
      label={title}
      onClick={() => void commands.execute(id, argument)}
    />
  );
}
