import type { Translation } from '../catalogue.ts';
import type { nlCli } from '../nl/cli.ts';

/** English texts: cli. */
export const enCli: Translation<typeof nlCli> = {
};
