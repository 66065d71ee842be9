import { isTextKey, wireText } from '../../platform/language.ts';

/** What a limit of a rule says, such as `groepen tot en met 25 leden`; one without a text shows its name and value. */
export function parameterText(name: string, value: string | number | boolean): string {
  const key = `rule.parameter.${name}`;
  if (value === '' && isTextKey(`${key}.none`)) return wireText(`${key}.none`);
  return isTextKey(key)
    ? wireText(key, { value: typeof value === 'boolean' ? String(value) : value })
    : `${name}: ${String(value)}`;
}
