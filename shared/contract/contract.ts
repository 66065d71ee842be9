import type { z } from 'zod';
import { authorisationContract } from './authorisation.ts';
import { directoryContract } from './directory.ts';
import { findingsContract } from './findings.ts';
import { importsContract } from './imports.ts';
import { jobsContract } from './jobs.ts';
import { vaultContract } from './vault.ts';
import { workspaceContract } from './workspace.ts';

/** Every method that the backend answers, to the window and the command line alike. */
export const contract = {
  ...jobsContract,
  ...vaultContract,
  ...workspaceContract,
  ...importsContract,
  ...directoryContract,
  ...authorisationContract,
  ...findingsContract,
};

/** The contract's type. */
export type Contract = typeof contract;
/** A method's name, e.g. `authorisation.mailbox`. */
export type MethodName = keyof Contract;
/** The names of the methods that run as jobs. */
export type JobMethodName = { [M in MethodName]: Contract[M]['kind'] extends 'job' ? M : never }[MethodName];
/** What a caller writes as input (defaults may be left out). */
export type InputOf<M extends MethodName> = z.input<Contract[M]['input']>;
/** What a service receives: the input after parsing, defaults filled in. */
export type ParsedInputOf<M extends MethodName> = z.output<Contract[M]['input']>;
/** What a method gives back; of a job, its result at the end. */
export type OutputOf<M extends MethodName> = z.output<Contract[M]['output']>;

/** Says whether a text names a method of the contract. */
export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(contract, name);
}
