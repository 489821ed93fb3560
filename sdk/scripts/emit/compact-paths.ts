import { docComment, union } from './source.ts';

/**
 * Shortens the types that openapi-typescript writes, so that editors load less. Many operations repeat the same parts: an empty
 * list of parameters, the parameters of a path, the headers of a response, and the responses to refused requests. Each of these
 * parts becomes a type that the operations refer to. The function removes comments that only repeat a type. It also removes
 * members such as `requestBody?: never`, which can have no value.
 */
export function compactPaths(source: string): string {
  const refusals = commonRefusals(source);
  const short = source
    .replace(/^ *\/\*\* @(?:constant|enum [^*]*) \*\/\n/gm, '')
    .replace(/^ *\* @(?:constant|enum [^*\n]*)\n/gm, '')
    .replace(
      /parameters: \{\s+query\?: never;\s+header\?: never;\s+path\?: never;\s+cookie\?: never;\s+\}/g,
      'parameters: NoParameters',
    )
    .replace(/headers: \{\n((?:.* components\["headers"\].*\n)*) +\[name: string\]: unknown;\n +\}/g, (text, members: string) =>
      namedHeaders(text, members.trimEnd()),
    )
    .replace(/^ {8}responses: \{\n([\s\S]*?)^ {8}\};/gm, (_, members: string) => namedRefusals(members, refusals))
    // A type with one member fits on a line.
    .replace(/\{\n +([^\n{}]*;)\n +\}/g, '{ $1 }')
    .replace(/\{\n +([^\n{}]*\{ [^\n{}]* \};)\n +\}/g, '{ $1 }')
    .replace(/^(?: {12}cookie| {8}requestBody)\?: never;\n/gm, '')
    .replace(/^ {12}path: \{\n([\s\S]*?)^ {12}\};/gm, (text, members: string) => namedPath(text, members))
    .replace(/^export interface paths \{[\s\S]*?^\}/m, (text) =>
      text.replace(/^ {8}(?:parameters: NoParameters|\w+\?: never);\n/gm, ''),
    );
  const inPaths = new Set(
    [...short.matchAll(/path: Pick<components\["parameters"\], (.*)>;/g)].flatMap(
      ([, names = '']) => names.match(/[\w-]+/g) ?? [],
    ),
  );
  const texts = short.replace(/^ {4}parameters: \{\n[\s\S]*?^ {4}\};/m, (text) => withoutQueryTexts(text, inPaths));
  return `${texts}${sharedTypes(refusals)}`.replace(/^(?: {4})+/gm, (indent) => ' '.repeat(indent.length / 2));
}

const refusal = /^ {12}(\d{3}): components\["responses"\]\["([\w.-]+)"\];\n/gm;

/**
 * Returns, for each status, the component response that most operations have. The keys of the map are the statuses, and the
 * values are the names of the responses.
 */
function commonRefusals(source: string): Map<string, string> {
  const counts = new Map<string, number>();
  for (const [, status, name] of source.matchAll(refusal))
    counts.set(`${status} ${name}`, (counts.get(`${status} ${name}`) ?? 0) + 1);
  const rarestFirst = [...counts].sort(([, one], [, other]) => one - other).map(([key]) => key.split(' ') as [string, string]);
  return new Map([...new Map(rarestFirst)].sort(([one], [other]) => Number(one) - Number(other)));
}

/**
 * Replaces the parameters of a path by a type that contains only their names. If a parameter refers to a component with another
 * name, the parameters stay as they are.
 */
function namedPath(text: string, members: string): string {
  const lines = members
    .replace(/^ *\/\*\*[\s\S]*?\*\/\n/gm, '')
    .trimEnd()
    .split('\n');
  const pairs = lines.map((line) => /^ +"?([\w-]+)"?: components\["parameters"\]\["([\w-]+)"\];$/.exec(line));
  if (pairs.some((pair) => pair === null || pair[1] !== pair[2])) return text;
  return `            path: Pick<components["parameters"], ${union(pairs.map((pair) => pair?.[1] ?? ''))}>;`;
}

/**
 * Removes the comments of shared parameters, because each operation has the same comments at its own parameters. Parameters in
 * paths keep their comments, because operations only name these parameters.
 */
function withoutQueryTexts(text: string, inPaths: ReadonlySet<string>): string {
  const member = /^ {8}\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n( {8}"?([\w-]+)"?: .*\n)/gm;
  return text.replace(member, (whole, bare: string, name: string) => (inPaths.has(name) ? whole : bare));
}

/**
 * Replaces the headers of a response by a type that contains only their names. If a header refers to a component with another
 * name, the headers stay as they are.
 */
function namedHeaders(text: string, members: string): string {
  const pairs =
    members === ''
      ? []
      : members.split('\n').map((line) => /^ +"?([\w-]+)"?: components\["headers"\]\["([\w-]+)"\];$/.exec(line));
  if (pairs.length === 0 || pairs.some((pair) => pair === null || pair[1] !== pair[2])) return text;
  return `headers: Headers<${union(pairs.map((pair) => pair?.[1] ?? ''))}>`;
}

/**
 * Returns the type of an operation's responses. It lists the operation's own responses as members, and picks the shared responses
 * from the type `Refusals`.
 */
function namedRefusals(members: string, refusals: ReadonlyMap<string, string>): string {
  const found: string[] = [];
  const own = members.replace(refusal, (line, status: string, name: string) => {
    if (refusals.get(status) !== name) return line;
    found.push(status);
    return '';
  });
  return `        responses: {\n${own}        }${found.length > 0 ? ` & Pick<Refusals, ${found.join(' | ')}>` : ''};`;
}

const sharedTypes = (refusals: ReadonlyMap<string, string>): string => `
${docComment(['The parameters of an operation without parameters.'])}interface NoParameters {
    query?: never;
    header?: never;
    path?: never;
    cookie?: never;
}

${docComment(['The headers of a response: the headers in `Name`, and any other headers.'])}type Headers<Name extends keyof components["headers"]> = Pick<components["headers"], Name> & { [name: string]: unknown };

${docComment(['For each status of a refused request, the response that most operations share.'])}interface Refusals {
${[...refusals].map(([status, name]) => `    ${status}: components["responses"]["${name}"];\n`).join('')}}
`;
