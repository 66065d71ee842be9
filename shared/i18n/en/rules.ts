import type { Translation } from '../catalogue.ts';
import type { nlRules } from '../nl/rules.ts';

/** English texts: rules. */
export const enRules: Translation<typeof nlRules> = {
};
