import { z } from 'zod';
import { fileReference } from '../../shared/contract/kernel.ts';
import type { FileTokens, FileUse } from './file-tokens.ts';

/** Thrown when an input holds a file reference that is no token of ours, e.g. a raw path. */
export class ForeignFileReference extends Error {}

/**
 * Replaces the tokens in an input by the real paths, at exactly the places where the method's schema has a
 * `fileReference`; all else passes unchanged for the backend to check. A field called `target` is written to and
 * needs a token of the save dialog; all others are read. Throws {@link ForeignFileReference}.
 */
export function replaceFileTokens(schema: z.ZodType, input: unknown, tokens: FileTokens): unknown {
  return replace(schema, input, tokens, 'read');
}

function replace(schema: unknown, input: unknown, tokens: FileTokens, use: FileUse): unknown {
  if (schema === fileReference) {
    const path = typeof input === 'string' ? tokens.resolve(input, use) : null;
    if (path === null) {
      throw new ForeignFileReference('not a file that the user handed over');
    }
    return path;
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return input === undefined || input === null ? input : replace(schema.unwrap(), input, tokens, use);
  }
  if (schema instanceof z.ZodDefault) {
    return input === undefined ? input : replace(schema.unwrap(), input, tokens, use);
  }
  if (schema instanceof z.ZodArray && Array.isArray(input)) {
    return input.map((item: unknown) => replace(schema.element, item, tokens, use));
  }
  if (schema instanceof z.ZodObject && isPlainObject(input)) {
    const fields: Readonly<Record<string, unknown>> = schema.shape;
    return Object.fromEntries(
      Object.entries(input).map(([name, value]) => [
        name,
        // `hasOwn`: a key such as `constructor` must not find something on the prototype.
        Object.hasOwn(fields, name) && value !== undefined
          ? replace(fields[name], value, tokens, name === 'target' ? 'write' : use)
          : value,
      ]),
    );
  }
  if (schema instanceof z.ZodUnion) {
    return replaceInUnion(schema.options, input, tokens, use);
  }
  return input;
}

/** The first option that fits the input decides; the input still holds tokens, which are texts like paths. */
function replaceInUnion(
  options: readonly unknown[],
  input: unknown,
  tokens: FileTokens,
  use: FileUse,
): unknown {
  const fitting = options.find((option) => option instanceof z.ZodType && option.safeParse(input).success);
  return fitting === undefined ? input : replace(fitting, input, tokens, use);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
