import type { Translation } from '../catalogue.ts';
import type { nlSettings } from '../nl/settings.ts';

/** English texts: settings. */
export const enSettings: Translation<typeof nlSettings> = {
};
