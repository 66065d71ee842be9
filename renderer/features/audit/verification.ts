import { create } from 'zustand';
import type { VerifyReport } from '../../../shared/contract/vault.ts';
import { runJob } from '../../platform/jobs.ts';

/** The last verification of this session; `at` in milliseconds since 1970. */
export interface Verification {
  readonly isRunning: boolean;
  readonly report: VerifyReport | null;
  readonly at: number | null;
}

/** What is known of the vault's wholeness in this session. */
export const useVerification = create<Verification>(() => ({ isRunning: false, report: null, at: null }));

/** Verifies the vault; a second call while it runs does nothing. */
export async function verifyVault(): Promise<void> {
  if (useVerification.getState().isRunning) {
    return;
  }
  useVerification.setState({ isRunning: true });
  try {
    const report = await runJob('vault.verify', {});
    useVerification.setState({ report, at: Date.now() });
  } finally {
    useVerification.setState({ isRunning: false });
  }
}
