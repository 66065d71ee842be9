import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAccounted, openBench } from '../../integration/imports/support.ts';
import type { Bench } from '../../integration/imports/support.ts';

/** Every sample that nobody on this project wrote is recognised, or refused with a reason, and accounted for. */

const folder = resolve(
  process.env['CONFORMANCE_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data'),
  'authorisation',
);
const isPresent = existsSync(folder);

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => {
  bench.close();
});

describe.skipIf(!isPresent)(isPresent ? 'sample data' : `sample data (skipped: ${folder} is missing)`, () => {
  it.each([
    [
      'export-recipientpermissions/Export-RecipientPermissions_Output_old.csv',
      'export-recipient-permissions',
      10,
      10,
    ],
    [
      'export-recipientpermissions/Export-RecipientPermissions_Output_new.csv',
      'export-recipient-permissions',
      11,
      11,
    ],
    [
      'export-recipientpermissions/Input_Export-RecipientPermissions_Output.csv',
      'export-recipient-permissions',
      11,
      11,
    ],
    ['graph/userRegistrationDetails.json', 'graph-registration-details', 3, 3],
    ['shapes/entra_bulk_download_users_y-security_2021.csv', 'entra-users', 2, 2],
    ['shapes/exo_rest_mailboxpermission_shape_anonymised.json', 'exchange-mailbox-permission', 2, 2],
    ['shapes/gam_print_delegates_issue1662.csv', 'gam-delegates', 1, 1],
    ['shapes/gam_print_delegates_legacy_issue534.csv', 'gam-delegates', 2, 2],
    ['shapes/lossy_export_arraylist_anonymised.csv', 'exchange-mailbox-permission', 2, 0],
  ])('reads %s', async (name, format, read, stored) => {
    const file = join(folder, name);
    const report = await bench.importFile({ file });
    expect(report).toMatchObject({
      format,
      read,
      stored,
      repeated: 0,
      sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
    });
    expect(report.rejected).toHaveLength(read - stored);
    expect(isAccounted(report)).toBe(true);
    expect(report.snapshotId === null).toBe(stored === 0);
    if (stored === 0) return;
    const again = await bench.importFile({ file });
    expect(again).toMatchObject({ read, stored: 0, repeated: read, snapshotId: report.snapshotId });
  });

  it.each([
    'shapes/zivver_import_verification_methods_from_docs.csv',
    'export-recipientpermissions/Input_InitialRecipients.csv',
  ])('does not take %s for an export of rights or people', async (name) => {
    await expect(bench.importFile({ file: join(folder, name) })).rejects.toMatchObject({
      code: 'unknown-format',
    });
    expect(bench.count('snapshot')).toBe(0);
  });

  it('keeps spreadsheet formulas verbatim', async () => {
    await bench.importFile({ file: join(folder, 'shapes/entra_bulk_download_users_y-security_2021.csv') });
    expect(bench.facts('identity_fact')).toMatchObject([
      { display_name: '=1+3 MSOBB', user_type: 'guest', is_external: 1 },
      { display_name: '=3+1', user_type: 'member', is_external: 0 },
    ]);
  });

  it('keeps both outputs of the drift as snapshots of the whole organisation, the later import last', async () => {
    for (const name of ['old', 'new'])
      await bench.importFile({
        file: join(folder, `export-recipientpermissions/Export-RecipientPermissions_Output_${name}.csv`),
      });
    const { snapshots } = await bench.handlers['imports.snapshots']({}, bench.context);
    expect(snapshots.map((snapshot) => [snapshot.fileName, snapshot.scope])).toEqual([
      ['Export-RecipientPermissions_Output_new.csv', 'organisation'],
      ['Export-RecipientPermissions_Output_old.csv', 'organisation'],
    ]);
  });
});
