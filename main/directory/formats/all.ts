import type { ImportFormat } from '../../base/import-format.ts';
import { adUsers } from './ad-users.ts';
import { entraUsers, graphUsers } from './entra-users.ts';
import { gamUsers } from './gam-users.ts';
import { hrTable } from './hr-table.ts';
import { registrationDetails } from './registration-details.ts';

/** Every format that says who people are and what accounts they have. */
export const directoryFormats: readonly ImportFormat[] = [
  registrationDetails,
  entraUsers,
  graphUsers,
  adUsers,
  gamUsers,
  hrTable,
];
