import { expect, test } from 'vitest';
import { demoUser } from '../../../../main/demo/demo-vault.ts';
import { demoPassphrase } from '../../../../renderer/features/vault/unlock-page.tsx';

test('the page that unlocks the example practice names its real passphrase', () => {
  expect(demoPassphrase).toBe(demoUser.passphrase);
});
