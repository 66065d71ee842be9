import type { Translation } from '../catalogue.ts';
import type { nlCommon } from '../nl/common.ts';

/** English texts: common. */
export const enCommon: Translation<typeof nlCommon> = {
};
