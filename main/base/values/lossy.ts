/**
 * Values that were lost when the export was made: PowerShell writes the type's name instead of a collection's content,
 * or cuts a long list off with dots. They may never be read as "everything" or as "nothing" (authorisation.md 1.0).
 */

const typeName =
  /^(?:Deserialized\.)?(?:System\.(?:Collections|Object|String|Management|Array)[\w.`+,[\]]*|Microsoft\.(?:Exchange|ActiveDirectory|Open|Graph)[\w.`+[\]]*)$/;
const cutObject = /^@\{.*\}?$/s;

/** Whether a text is a type's name, or a nested object that ConvertTo-Json cut off, instead of a value. */
export function isTypeName(text: string): boolean {
  const trimmed = text.trim();
  const bare = trimmed.startsWith('{') && trimmed.endsWith('}') ? trimmed.slice(1, -1) : trimmed;
  return typeName.test(bare.trim()) || cutObject.test(trimmed);
}

/** Whether PowerShell cut a list off: `{a, b, c, d...}`. */
export function isCutList(text: string): boolean {
  return /(?:\.\.\.|…)\s*\}?\s*$/.test(text);
}
