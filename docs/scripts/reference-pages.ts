import path from 'node:path';
import { type PackageEntry, packageEntries } from './package-entries.ts';
import { firstSentence, type Page } from './page.ts';
import { readmeText } from './pages/written.ts';

/** The README on the page of an entry point, and the symbols that its sidebar shows, the most used symbol first. */
const shown: Readonly<Record<string, { readonly readme?: string; readonly first: readonly string[] }>> = {
  sdk: {
    readme: 'sdk/README.md',
    first: [
      'SentinelSec',
      'ClientOptions',
      'CallOptions',
      'Namespaces',
      'Quota',
      'ExportsResource',
      'KeysResource',
      'PathClient',
    ],
  },
  'mock-server': {
    readme: 'mock-server/README.md',
    first: [
      'createPlatform',
      'Platform',
      'PlatformOptions',
      'TimeControl',
      'LimitControl',
      'SeedControl',
      'RetentionControl',
      'Journal',
    ],
  },
};

/** The number of symbols that the sidebar shows for an entry point that is not in `shown`. */
const most = 6;

/**
 * Returns the name that TypeDoc gives to the files of an entry point, such as `_sentinelsec_sdk_node` for
 * `@sentinelsec/sdk/node`.
 */
const prefixOf = ({ specifier }: PackageEntry): string => specifier.replace('@', '_').replaceAll('/', '_');

/**
 * The prefix of TypeDoc's file names for the client's namespaces. The namespaces are in a generated file that is not an entry
 * point of the package.
 */
const namespacesPrefix = 'generated_namespaces';

/** Makes pages from the files of TypeDoc, such as `reference/sdk/SentinelSec.md`, with links between them. */
export function pagesOfReference(files: ReadonlyMap<string, string>): Page[] {
  const places = placesOf([...files.keys()]);
  const symbols = [...places].flatMap(([file, place]) =>
    place.symbol === undefined ? [] : [symbolPage(place.page, relinked(files.get(file) ?? '', file, places))],
  );
  const overviews = packageEntries()
    .filter((entry) => files.has(`modules/${prefixOf(entry)}.md`))
    .map((entry) =>
      entryPage(
        entry,
        relinked(files.get(`modules/${prefixOf(entry)}.md`) ?? '', `modules/${prefixOf(entry)}.md`, places),
        symbols,
      ),
    );
  return [referenceIndex(overviews), ...overviews, ...symbols.map((page) => withResource(page, symbols))];
}

interface Place {
  readonly page: string;
  /** The name of the symbol. Undefined for the page of an entry point. */
  readonly symbol: string | undefined;
}

function placesOf(names: readonly string[]): Map<string, Place> {
  const entries = packageEntries();
  const places = new Map<string, Place>();
  const taken = new Set<string>();
  for (const name of names) {
    const base = path.posix.basename(name, '.md');
    const [prefix = '', symbol] = base.split(/\.(?=[^.]+$)/);
    const folder = prefix.includes(namespacesPrefix) ? 'sdk' : entries.find((entry) => prefixOf(entry) === prefix)?.folder;
    if (folder === undefined) continue;
    const wanted = symbol === undefined ? `reference/${folder}/index.md` : `reference/${folder}/${symbol}.md`;
    // Some file systems do not distinguish upper and lower case. Two such names need two different files there.
    const page = taken.has(wanted.toLowerCase()) ? wanted.replace('.md', `-${name.split('/')[0]}.md`) : wanted;
    if (prefix.includes(namespacesPrefix) && symbol === undefined) {
      places.set(name, { page: 'reference/sdk/Namespaces.md', symbol: undefined });
      continue;
    }
    taken.add(page.toLowerCase());
    places.set(name, { page, symbol });
  }
  return places;
}

function relinked(text: string, file: string, places: ReadonlyMap<string, Place>): string {
  const from = places.get(file)?.page ?? '';
  return text.replaceAll(/\]\(([^)#\s]+\.md)(#[^)]*)?\)/g, (whole, target: string, hash = '') => {
    const to = places.get(path.posix.normalize(path.posix.join(path.posix.dirname(file), target)))?.page;
    if (to === undefined) return whole;
    const link = path.posix.relative(path.posix.dirname(from), to);
    return `](${link.startsWith('.') ? link : `./${link}`}${hash})`;
  });
}

/**
 * If a class adds methods to a generated interface, adds a link from the page of the interface to the page of the class. For
 * example, `ExportsNamespace` links to `ExportsResource`.
 */
function withResource(page: Page, symbols: readonly Page[]): Page {
  const [, tag = ''] = /^(\w+)Namespace$/.exec(page.title) ?? [];
  const resource = symbols.find(({ title }) => tag && title === `${tag}Resource`);
  if (!resource) return page;
  const link = `[\`${resource.title}\`](./${path.posix.basename(resource.path)})`;
  const said = `The type of \`client.${tag.toLowerCase()}\` is ${link}. It has the methods of this page and a few more.`;
  return { ...page, text: page.text.replace('\n\n', `\n\n${said}\n\n`) };
}

/**
 * Parts that are written by hand because TypeDoc's text has no meaning for readers. For example, TypeDoc shows the members of
 * `OperationProblems`, which are unions of schemas, as `object & object`.
 */
const written: Readonly<Record<string, string>> = {
  OperationProblems: [
    '## Members',
    'There is one member for each operation. The name of the member is the id of the operation, such as `account.get`. Its type is the union of all problems that the operation may answer with.',
    '[Problem types](../../facts/problems.md) lists for each problem which operations answer with it. The page of each operation in [the API](../../api/index.md) lists the problems of the operation.',
  ].join('\n\n'),
};

const sourceOf = (page: string): string => (page.includes('/mock-server') ? 'mock-server/src' : 'sdk/src');

function symbolPage(page: string, text: string): Page {
  const [, kind = '', title = ''] = /^# (?:([\w ]+): )?(.+)$/m.exec(text) ?? [];
  const plain = title.replaceAll(/\\|\(\)|<.*>|`/g, '');
  const generated = text.replace(/^# .+\n/m, '').trim();
  const part = written[plain];
  const body = part === undefined ? generated : `${generated.split('\n## Properties\n')[0]?.trim()}\n\n${part}`;
  const said = body.split(/\n\n/).find((part) => /^[A-Z`]/.test(part)) ?? plain;
  return {
    path: page,
    title: plain,
    description: firstSentence(said),
    kind: 'reference',
    source: sourceOf(page),
    text: `# ${plain} <small class="kind">${kind.toLowerCase()}</small>\n\n${body}`,
    settings: { outline: [2, 3], pageClass: 'reference' },
  };
}

function entryPage({ folder, specifier: title }: PackageEntry, moduleText: string, symbols: readonly Page[]): Page {
  const path = `reference/${folder}/index.md`;
  const own = symbols.filter((page) => page.path.startsWith(`reference/${folder}/`));
  const { readme, first = own.slice(0, most).map((page) => page.title) } = shown[folder] ?? {};
  const named = first.flatMap((name) => own.find((page) => page.title === name) ?? []);
  const lists = moduleText.replace(/^# .+\n/m, '').trim();
  const text = readme
    ? `${readmeText(readme, path)}\n\n# Everything it exports {#exports}\n\n${lists}`
    : `# ${title}\n\n${lists}`;
  return {
    path,
    title,
    description: firstSentence(lists),
    kind: 'reference',
    source: readme ?? sourceOf(path),
    text,
    settings: { outline: [2, 3], pageClass: 'reference', entry: true, sidebar: named },
  };
}

const referenceIndex = (overviews: readonly Page[]): Page => ({
  path: 'reference/index.md',
  title: 'Packages',
  description: 'What each package exports, with every option and its default.',
  kind: 'reference',
  source: 'sdk/src',
  text: [
    '# Packages',
    'What each package exports. [Options](../facts/options.md) lists every option with its default.',
    overviews
      .map(({ title, path: page, description }) => `- [\`${title}\`](./${page.slice('reference/'.length)}): ${description}`)
      .join('\n'),
  ].join('\n\n'),
  settings: { outline: false },
});
