/** The first line of each generated file. */
export const banner = '// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.\n';

const plainKey = /^[A-Za-z_$][\w$]*$/;

/** Returns a value as TypeScript source. The parameter `depth` is the number of levels at which each entry gets its own line. */
export function literal(value: unknown, depth = 2, indent = ''): string {
  if (value === undefined) return 'undefined';
  if (typeof value !== 'object' || value === null) return quoted(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((item) => literal(item, depth - 1, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${keyOf(key)}: ${literal(item, depth - 1, inner)}`);
  if (entries.length === 0) return `${open}${close}`;
  if (depth <= 0) return Array.isArray(value) ? `[${entries.join(', ')}]` : `{ ${entries.join(', ')} }`;
  return `${open}\n${entries.map((entry) => `${inner}${entry},\n`).join('')}${indent}${close}`;
}

// `__proto__: x` would set the prototype. In brackets it is a normal key.
const keyOf = (key: string): string => (key === '__proto__' ? "['__proto__']" : plainKey.test(key) ? key : quoted(key));

/** Returns a text as a TypeScript string, and any other value as JSON. */
export function quoted(value: unknown): string {
  if (typeof value !== 'string' || value.includes("'") || value.includes('\\')) return JSON.stringify(value);
  return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"')}'`;
}

/** Returns a union of texts as a TypeScript type; `never` for an empty list. */
export const union = (texts: readonly string[], separator = ' | '): string => texts.map(quoted).join(separator) || 'never';

/** Returns a union of types, with each type on its own line; `never` for an empty list. */
export const listed = (types: readonly string[]): string =>
  types.length === 0 ? ' never' : `\n${types.map((type) => `  | ${type}`).join('\n')}`;

// Reserved words of JavaScript, and the names that the methods have for their body, query and options.
const taken = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for
  function if implements import in instanceof interface let new null package private protected public return static super switch this
  throw true try typeof var void while with yield body query options`.split(/\s+/),
);

/** Makes unique names for the parameters of a method: `report-name` becomes `report_name`. */
export function identifiers(names: readonly string[]): string[] {
  const made: string[] = [];
  for (const name of names) {
    const plain = name.replace(/[^\p{ID_Continue}$]/gu, '_').replace(/^(?![\p{ID_Start}_$])/u, '_');
    let free = taken.has(plain) ? `${plain}_` : plain;
    while (made.includes(free)) free = `${free}_`;
    made.push(free);
  }
  return made;
}

/** Returns a doc comment with these lines. Long lines are not wrapped. */
export function docComment(lines: readonly string[], indent = ''): string {
  const safe = lines
    .join('\n')
    .replaceAll('*/', '*\\/')
    .split(/\r\n|[\n\r\u2028\u2029]/);
  if (safe.length === 1) return `${indent}/** ${safe[0]} */\n`;
  return `${indent}/**\n${safe.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}

/** Converts a name such as `access_reviews` to `AccessReviews`. */
export const pascal = (name: string): string =>
  name
    .split(/[_-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

// Names that the examples already use for other things.
const inExamples = new Set(['client', 'platform', 'console']);

/**
 * Returns the name of a variable for a value of a type: `keyList` for the type `KeyList`. Returns `result` if this name is a
 * reserved word, or if the examples use it for something else.
 */
export function variable(type: string): string {
  const name = type.charAt(0).toLowerCase() + type.slice(1);
  return taken.has(name) || inExamples.has(name) ? 'result' : name;
}
