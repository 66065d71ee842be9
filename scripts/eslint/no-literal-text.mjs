/**
 * The little of the syntax tree that this rule looks at.
 * @typedef {{
 *   type: string,
 *   value?: unknown,
 *   name?: unknown,
 *   key?: Syntax,
 *   computed?: boolean,
 *   expression?: Syntax,
 *   consequent?: Syntax,
 *   alternate?: Syntax,
 *   left?: Syntax,
 *   right?: Syntax,
 *   parent?: Syntax,
 *   quasis?: readonly { value: { cooked?: string | null } }[],
 * }} Syntax
 */

/**
 * Forbids text for people outside the catalogues of shared/i18n: in JSX, in the attributes that are shown or read
 * aloud, and, with the option `properties`, in the named properties of object literals (the labels of native menus and
 * dialogs). A text counts when it holds a letter: signs such as · and → are no language. Catalogue keys and channel
 * names (`shell.menu.file`), and the `names` given, may stand in properties.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noLiteralText = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: {
          properties: { type: 'array', items: { type: 'string' } },
          names: { type: 'array', items: { type: 'string' } },
        },
        additionalProperties: false,
      },
    ],
    messages: {
      literal: '“{{text}}” is text for people: put it in a catalogue of shared/i18n and use its key.',
    },
  },
  create(context) {
    /** @type {unknown} */
    const given = context.options[0];
    const options = /** @type {{ properties?: string[], names?: string[] } | undefined} */ (given);
    const properties = new Set(options?.properties);
    const names = new Set(options?.names);

    /**
     * @param {Syntax | null | undefined} value
     * @param {import('eslint').Rule.Node} node where to report
     * @param {(text: string) => boolean} isAllowed
     */
    function check(value, node, isAllowed = (text) => names.has(text)) {
      const text = textsOf(value).find(
        (candidate) => /\p{L}/u.test(candidate) && !isAllowed(candidate.trim()),
      );
      if (text === undefined) return;
      context.report({ node, messageId: 'literal', data: { text: text.trim().slice(0, 40) } });
    }

    return {
      JSXText(/** @type {import('eslint').Rule.Node} */ node) {
        check({ type: 'Literal', value: /** @type {Syntax} */ (node).value }, node);
      },
      JSXExpressionContainer(/** @type {import('eslint').Rule.Node} */ node) {
        const container = /** @type {Syntax} */ (node);
        if (container.parent?.type !== 'JSXAttribute') check(container.expression, node);
      },
      JSXAttribute(/** @type {import('eslint').Rule.Node} */ node) {
        const attribute = /** @type {Syntax} */ (node);
        const name = /** @type {Syntax} */ (attribute.name).name;
        if (typeof name !== 'string' || !spokenAttributes.has(name)) return;
        const value = /** @type {Syntax | null} */ (attribute.value);
        check(value?.type === 'JSXExpressionContainer' ? value.expression : value, node);
      },
      Property(node) {
        const property = /** @type {Syntax} */ (node);
        const name = property.key?.type === 'Identifier' ? property.key.name : property.key?.value;
        if (property.computed === true || typeof name !== 'string' || !properties.has(name)) return;
        check(
          /** @type {Syntax} */ (property.value),
          node,
          (text) => names.has(text) || /^[a-z]\w*([.:-]\w+)+$/.test(text),
        );
      },
    };
  },
};

/** Attributes, and the properties of our own widgets, whose value reaches eyes or ears. */
const spokenAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'heading',
  'label',
  'placeholder',
  'title',
]);

/**
 * The literal texts that an expression can give: itself, the parts of a template, the branches of a choice.
 * @param {Syntax | null | undefined} expression
 * @returns {string[]}
 */
function textsOf(expression) {
  if (expression === null || expression === undefined) return [];
  if (expression.type === 'Literal') return typeof expression.value === 'string' ? [expression.value] : [];
  if (expression.type === 'TemplateLiteral')
    return (expression.quasis ?? []).map((part) => part.value.cooked ?? '');
  if (expression.type === 'ConditionalExpression') {
    return [...textsOf(expression.consequent), ...textsOf(expression.alternate)];
  }
  if (expression.type === 'LogicalExpression')
    return [...textsOf(expression.left), ...textsOf(expression.right)];
  return [];
}
