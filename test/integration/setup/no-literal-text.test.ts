import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, test } from 'vitest';
import { noLiteralText } from '../../../scripts/eslint/no-literal-text.mjs';

const tester = new RuleTester({
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { ecmaFeatures: { jsx: true } },
  },
});
const error = { messageId: 'literal' };
const properties = [{ properties: ['label', 'message'], names: ['Briefgeheim'] }];

describe('the lint rule against text outside the catalogues', () => {
  test('in JSX', () => {
    tester.run('no-literal-text', noLiteralText, {
      valid: [
        '<p>{t("vault.open")}</p>',
        '<p> · → 1 / 2 </p>',
        '<p className="findings list" data-testid="Findings" role="status">{count}</p>',
        '<input aria-label={t("grid.search")} placeholder={`${count} / ${total}`} />',
        '<Icon name="lock" />',
      ],
      invalid: [
        { code: '<p>Open de kluis</p>', errors: [error] },
        { code: '<p>é</p>', errors: [error] },
        { code: '<p>{"Open"}</p>', errors: [error] },
        { code: '<p>{`${count} bevindingen`}</p>', errors: [error] },
        { code: '<p>{isOpen ? "open" : t("vault.closed")}</p>', errors: [error] },
        { code: '<p>{name ?? "onbekend"}</p>', errors: [error] },
        { code: '<button aria-label="Sluiten" />', errors: [error] },
        { code: '<button title={"Sluiten"} />', errors: [error] },
        { code: '<input placeholder={`Zoek in ${place}`} />', errors: [error] },
        { code: '<img alt="Een grafiek" />', errors: [error] },
        { code: '<Field label="Naam" />', errors: [error] },
      ],
    });
  });

  test('in the properties that are asked for', () => {
    tester.run('no-literal-text', noLiteralText, {
      valid: [
        { code: 'const item = { label: "shell.menu.file" };', options: properties },
        { code: 'const channel = { message: "briefgeheim:message" };', options: properties },
        { code: 'const window = { label: "Briefgeheim" };', options: properties },
        { code: 'const item = { label: t("shell.menu.file"), role: "Bestand" };', options: properties },
        { code: 'const item = { [label]: "Bestand" };', options: properties },
        { code: 'const item = { label: "Bestand" };' },
      ],
      invalid: [
        { code: 'const item = { label: "Bestand" };', options: properties, errors: [error] },
        { code: 'const item = { "label": "Alles sluiten." };', options: properties, errors: [error] },
        {
          code: 'const dialog = { message: `Weet u het zeker, ${name}?` };',
          options: properties,
          errors: [error],
        },
      ],
    });
  });
});
