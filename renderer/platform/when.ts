/** The value of a context key. */
export type ContextValue = string | number | boolean | null | undefined;

/** Looks up a context key. */
export type ContextLookup = (name: string) => ContextValue;

type Token =
  | { readonly kind: 'operator'; readonly value: '&&' | '||' | '!' | '==' | '!=' | '(' | ')' }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'text'; readonly value: string };

/** A parsed condition: ask it with a lookup. */
export type Condition = (lookup: ContextLookup) => boolean;

const tokenPattern = /\s*(?:(&&|\|\||==|!=|!|\(|\))|'([^']*)'|([\p{L}\p{N}_][\p{L}\p{N}_.:/-]*))/uy;

function tokenise(expression: string): Token[] {
  const tokens: Token[] = [];
  const source = expression.trimEnd();
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < source.length) {
    const at = tokenPattern.lastIndex;
    const match = tokenPattern.exec(source);
    if (match === null) {
      throw new SyntaxError(`when: unexpected text at ${String(at)} in ${JSON.stringify(expression)}`);
    }
    const [, operator, quoted, name] = match;
    if (operator !== undefined) {
      tokens.push({ kind: 'operator', value: operator as '&&' });
    } else if (quoted !== undefined) {
      tokens.push({ kind: 'text', value: quoted });
    } else {
      tokens.push({ kind: 'name', value: name ?? '' });
    }
  }
  return tokens;
}

/**
 * Parses a when-expression. Grammar: `or := and ('||' and)*`, `and := not ('&&' not)*`,
 * `not := '!' not | '(' or ')' | name (('==' | '!=') value)?`; a value is a quoted text or a bare word.
 * Throws SyntaxError where it does not fit.
 */
export function parseWhen(expression: string): Condition {
  const tokens = tokenise(expression);
  let position = 0;

  function isOperator(value: string): boolean {
    const token = tokens[position];
    return token?.kind === 'operator' && token.value === value;
  }
  function fail(): never {
    throw new SyntaxError(
      `when: ${JSON.stringify(expression)} ends or turns unexpectedly at part ${String(position + 1)}`,
    );
  }
  function parseOr(): Condition {
    const parts = [parseAnd()];
    while (isOperator('||')) {
      position += 1;
      parts.push(parseAnd());
    }
    return (lookup) => parts.some((part) => part(lookup));
  }
  function parseAnd(): Condition {
    const parts = [parseNot()];
    while (isOperator('&&')) {
      position += 1;
      parts.push(parseNot());
    }
    return (lookup) => parts.every((part) => part(lookup));
  }
  function parseNot(): Condition {
    if (isOperator('!')) {
      position += 1;
      const inner = parseNot();
      return (lookup) => !inner(lookup);
    }
    if (isOperator('(')) {
      position += 1;
      const inner = parseOr();
      if (!isOperator(')')) {
        fail();
      }
      position += 1;
      return inner;
    }
    return parseComparison();
  }
  function parseComparison(): Condition {
    const token = tokens[position];
    if (token?.kind !== 'name') {
      fail();
    }
    const name = token.value;
    position += 1;
    const isEqual = isOperator('==');
    if (!isEqual && !isOperator('!=')) {
      return name === 'true' || name === 'false' ? () => name === 'true' : (lookup) => Boolean(lookup(name));
    }
    position += 1;
    const value = tokens[position];
    if (value === undefined || value.kind === 'operator') {
      fail();
    }
    position += 1;
    return (lookup) => (String(lookup(name) ?? '') === value.value) === isEqual;
  }

  const condition = parseOr();
  if (position < tokens.length) {
    fail();
  }
  return condition;
}

const parsed = new Map<string, Condition>();

/** Says whether a when-expression holds; no expression always holds. Parsed expressions are kept. */
export function holds(expression: string | undefined, lookup: ContextLookup): boolean {
  if (expression === undefined || expression.trim() === '') {
    return true;
  }
  let condition = parsed.get(expression);
  if (condition === undefined) {
    condition = parseWhen(expression);
    parsed.set(expression, condition);
  }
  return condition(lookup);
}
