import type { Language } from '../../shared/i18n/catalogue.ts';
import type { OpenVault } from './vault.ts';
/**
 * The recovery note: what a successor or a colleague needs to know about the vault, to print and keep. It holds no
 * secret. Plain text with CRLF, so that every editor shows it well.
 */
export declare function recoveryNote(vault: OpenVault, language: Language, now: Date): string;
