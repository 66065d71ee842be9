import { contextKeys } from './context-keys.ts';
import type { CommandContribution } from './contribution.ts';
import { reportError } from './notifications.ts';
import { registry } from './registry.ts';

/** Called after each command that the user ran, for the most-recently-used order of the palette. */
type CommandListener = (id: string) => void;
const listeners = new Set<CommandListener>();

/** Runs commands by id; the palette, keys, menus and buttons all go through here. */
export const commands = {
  /** The command of an id, or undefined. */
  find(id: string): CommandContribution | undefined {
    return registry().commands.get(id);
  },
  /** Whether a command exists and its `when` holds now. */
  isEnabled(id: string): boolean {
    const command = registry().commands.get(id);
    return command !== undefined && contextKeys.holds(command.when);
  },
  /**
   * Runs a command. Errors are shown as a notification, so that callers need not handle them; the promise says
   * whether it ran and succeeded. A command whose `when` does not hold is not run.
   */
  async execute(id: string, argument?: unknown): Promise<boolean> {
    const command = registry().commands.get(id);
    if (command === undefined || !contextKeys.holds(command.when)) {
      return false;
    }
    for (const listener of [...listeners]) {
      listener(id);
    }
    try {
      await command.run(argument);
      return true;
    } catch (error) {
      reportError(error);
      return false;
    }
  },
  /** Listens to commands being run; gives back the removal. */
  onExecute(listener: CommandListener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
