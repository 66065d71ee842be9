import type { BackendOptions } from '../backend/backend.ts';

/** What a command has around it; a test hands in its own. */
export interface CliConsole {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether somebody sits at the keyboard who can be asked. */
  readonly isTerminal: boolean;
  /** Writes to standard output: the result and nothing else. */
  out(text: string): void;
  /** Writes to standard error: messages and progress. */
  note(text: string): void;
  /** Asks for something secret without showing it; null when the user gives up. */
  askHidden(question: string): Promise<string | null>;
  /** Ends when the user breaks the command off. */
  readonly signal: AbortSignal;
  /** For tests only; never below the floor. */
  readonly kdfCost?: BackendOptions['kdfCost'];
}
