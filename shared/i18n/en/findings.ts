import type { Translation } from '../catalogue.ts';
import type { nlFindings } from '../nl/findings.ts';

/** English texts: findings. */
export const enFindings: Translation<typeof nlFindings> = {
};
