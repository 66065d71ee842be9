import type { ExitStatus } from './exit-status.ts';

/** Something that ends a command with a text for the user and an exit status, before or beside the backend's errors. */
export class CliProblem extends Error {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly status: ExitStatus;

  constructor(status: ExitStatus, key: string, params: Readonly<Record<string, string | number>> = {}) {
    super(key);
    this.name = 'CliProblem';
    this.status = status;
    this.key = key;
    this.params = params;
  }
}
