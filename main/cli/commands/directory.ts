import type { Command } from 'commander';
import type { CommandTools } from '../program.ts';
import { addImportCommand } from './import.ts';

/** `directory import`. */
export function addDirectoryCommands(program: Command, tools: CommandTools): void {
  addImportCommand(tools.group(program, 'directory'), 'directory', tools);
}
