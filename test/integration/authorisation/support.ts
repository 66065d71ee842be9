import { createAuthorisationHandlers } from '../../../main/authorisation/handlers.ts';
import { createPictureService, type PictureService } from '../../../main/authorisation/service.ts';
import type { Clock } from '../../../main/base/ports.ts';
import type { StoredFacts } from '../../../main/base/stored-facts.ts';
import { createDirectoryHandlers } from '../../../main/directory/handlers.ts';
import { directoryService } from '../../../main/directory/service.ts';
import { testSettings } from '../../unit/authorisation/support/build.ts';
import { writeFacts } from '../../unit/authorisation/support/fact-book.ts';
import { createTestVault, type TestVault } from '../support/vault.ts';

/** A vault whose directory and authorisation methods run on their own, with facts written directly. */
export interface Practice {
  readonly vault: TestVault;
  readonly pictures: PictureService;
  readonly clock: Clock;
  /** Adds facts and rebuilds the picture, as an import does. */
  add(stored: StoredFacts): void;
}

const clock: Clock = { now: () => new Date('2026-04-01T10:00:00.000Z') };

/** Opens a vault with these facts in it. */
export async function openPractice(stored: StoredFacts): Promise<Practice> {
  const pictures = createPictureService(directoryService, () => testSettings);
  const vault = await createTestVault({
    clock,
    handlers: {
      ...createAuthorisationHandlers({
        pictures,
        findingsFor: () => [],
        pictureChanged: (context) => void pictures.rebuildPicture(context),
      }),
      ...createDirectoryHandlers({
        directory: (context) => pictures.currentPicture(context).directory,
        version: (database) => pictures.version(database),
      }),
    },
  });
  const practice: Practice = {
    vault,
    pictures,
    clock,
    add(facts) {
      writeFacts(vault.database(), facts);
      pictures.rebuildPicture({ database: vault.database(), clock });
    },
  };
  practice.add(stored);
  return practice;
}
