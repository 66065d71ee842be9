import { createAuditTrail } from '../../main/vault/audit/trail.ts';
import { createTestVault, type TestVault } from '../integration/support/vault.ts';

/** Makes a vault whose audit trail has this many rows, each chained to the one before, as a year of work would. */
export async function createLargeTrail(rows: number): Promise<TestVault> {
  const vault = await createTestVault({ organisation: 'Bench', domains: ['bench.example'] });
  const status = await vault.call('vault.status', {});
  const database = vault.database();
  let moment = Date.parse('2026-01-01T00:00:00Z');
  const trail = createAuditTrail(database, status.vaultId ?? '', {
    now: () => new Date((moment += 20_000)),
  });
  database.transaction(() => {
    for (let row = 0; row < rows; row += 1) {
      trail.append({
        sessionId: null,
        actorId: 'bench',
        actor: `Medewerker ${row % 40}`,
        action: row % 3 === 0 ? 'authorisation.mailbox' : 'authorisation.mailboxes',
        auditClass: row % 3 === 0 ? 'read' : 'search',
        outcome: 'succeeded',
        subject: `mailbox ${row % 600}`,
        details: { row },
      });
    }
  })();
  return vault;
}
