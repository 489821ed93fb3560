/** The first line of each generated file. */
export const banner = '// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.\n';

const plainKey = /^[A-Za-z_$][\w$]*$/;

/** A value as TypeScript source, one entry a line to the given depth. */
export function literal(value: unknown, depth = 2, indent = ''): string {
  if (value === undefined) return 'undefined';
  if (typeof value !== 'object' || value === null) return quoted(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((item) => literal(item, depth - 1, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${plainKey.test(key) ? key : quoted(key)}: ${literal(item, depth - 1, inner)}`);
  if (entries.length === 0) return `${open}${close}`;
  if (depth <= 0) return Array.isArray(value) ? `[${entries.join(', ')}]` : `{ ${entries.join(', ')} }`;
  return `${open}\n${entries.map((entry) => `${inner}${entry},\n`).join('')}${indent}${close}`;
}

function quoted(value: unknown): string {
  if (typeof value !== 'string' || value.includes("'") || value.includes('\\')) return JSON.stringify(value);
  return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"')}'`;
}

/** A doc comment; lines longer than the page are left to the editor. */
export function docComment(lines: readonly string[], indent = ''): string {
  const safe = lines.join('\n').replaceAll('*/', '*\\/').split('\n');
  if (safe.length === 1) return `${indent}/** ${safe[0]} */\n`;
  return `${indent}/**\n${safe.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}

/** `access_reviews` to `AccessReviews`. */
export const pascal = (name: string): string =>
  name
    .split(/[_-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
