import { enCli } from './en/cli.ts';
import { enShell } from './en/shell.ts';
import { nlCli } from './nl/cli.ts';
import { nlShell } from './nl/shell.ts';
import { windowEn, windowNl, type WithoutPlural } from './window-catalogues.ts';
import type { Language } from './catalogue.ts';

const nl = { ...windowNl, ...nlShell, ...nlCli } as const;

const en: Readonly<Record<keyof typeof nl, string>> = { ...windowEn, ...enShell, ...enCli };

/** A key of the catalogues as it stands in the files, plural endings included. */
export type CatalogueKey = keyof typeof nl;

/** A key as code asks for it: without the plural endings. */
export type TextKey = WithoutPlural<CatalogueKey>;

/** All texts by language. */
export const catalogues: Readonly<Record<Language, Readonly<Record<CatalogueKey, string>>>> = { nl, en };
