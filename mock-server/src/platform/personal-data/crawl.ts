import type { OperationContract } from '../../base/contract.ts';
import { Refusal } from '../../base/refusal.ts';
import { moment } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { Answer } from '../../operations/behaviour.ts';
import type { Caller } from '../../rules/keys/authenticate.ts';
import type { Incoming } from '../../rules/request/incoming.ts';
import { route } from '../../rules/request/route.ts';
import { validate } from '../../rules/request/validate.ts';
import type { World } from '../../state/world.ts';
import { behave } from '../engine/behave.ts';

/** The answer to a request that the crawl made with an API key. */
export interface CrawledResponse {
  /** The method, path and query of the request. */
  readonly request: string;
  /** The id of the key. */
  readonly key: string;
  readonly answer: Answer<unknown>;
}

/**
 * Yields what the keys of a world can read now. For each key that `callersOf` returns, reads every path that contains no id. For
 * a list, this is the first page. The function also reads the later pages of each list, and items one by one by their ids. It
 * reads these only once for each account, because they are the same for all keys of the account. A list may have a million items,
 * so the function reads by id only as many items as one page can have. The requests use no quota and are not logged.
 */
export async function* answersOf(world: World): AsyncGenerator<CrawledResponse> {
  const read = new Set<string>();
  for (const caller of callersOf(world)) yield* answersTo({ world, caller, read });
}

/** Returns the keys that work now. Of several keys with the same account, creator and scopes, returns only one. */
function callersOf(world: World): Caller[] {
  const callers = new Map<string, Caller>();
  for (const key of world.tables.keys.all()) {
    const account = world.tables.accounts.get(key.account);
    const { status, expires_at, scopes, created_by } = key.wire;
    if (!account || status !== 'active' || (expires_at !== null && moment(expires_at) <= world.now())) continue;
    callers.set(JSON.stringify([key.account, created_by, [...scopes].sort()]), { key, account });
  }
  return [...callers.values()];
}

const reading: readonly OperationContract[] = Object.values(contract.operations).filter(
  ({ method, auth }: OperationContract) => method === 'GET' && auth !== 'restoreToken',
);

interface Item {
  readonly id?: string;
}

/** The API key that the crawl uses now, and, for each account, the requests that the crawl has already made. */
interface Reader {
  readonly world: World;
  readonly caller: Caller;
  readonly read: Set<string>;
}

async function* answersTo(reader: Reader): AsyncGenerator<CrawledResponse> {
  const { caller } = reader;
  const held: readonly string[] = caller.key.wire.scopes;
  const allowed = reading.filter(({ scopes }) => scopes.every((scope) => held.includes(scope)));
  const listed = new Map<string, Item[]>();
  for (const operation of allowed) {
    const { path } = operation;
    if (path.includes('{')) continue;
    const items: Item[] = [];
    listed.set(path, items);
    const most = longestPage(operation);
    for await (const seen of pagesOf(reader, path, most)) {
      yield seen;
      items.push(...itemsIn(seen).slice(0, most - items.length));
    }
  }
  for (const { path } of allowed)
    for (const item of listed.get(path.slice(0, path.indexOf('/{'))) ?? [])
      for (const concrete of pathsOf(path, item)) {
        const seen = await askOnce(reader, concrete);
        if (seen) yield seen;
      }
}

/** Returns the maximum number of items in a page of a list. */
const longestPage = ({ parameters }: OperationContract): number =>
  parameters.find(({ name }) => name === 'limit')?.maximum ?? Number.POSITIVE_INFINITY;

const itemsIn = ({ answer }: CrawledResponse): Item[] => {
  const body = 'body' in answer ? (answer.body as { readonly data?: Item[] } | undefined) : undefined;
  return body?.data ?? [];
};

/**
 * Returns the paths of an item. In `template`, the first parameter is replaced by the id of the item. If `template` has a second
 * parameter, there are several paths. For example, `/v1/exports/{export_id}/files/{name}` gives one path for each file of an
 * export.
 */
function pathsOf(template: string, item: Item): string[] {
  const path = template.replace(/\{\w+\}/, encodeURIComponent(item.id ?? ''));
  const name = /\{(\w+)\}/.exec(path)?.[1];
  if (name === undefined) return [path];
  const inside = Object.values(item).flatMap((value): Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value : []));
  const values = inside.map((value) => value[name]).filter((value) => typeof value === 'string');
  return values.map((value) => path.replace(`{${name}}`, encodeURIComponent(value)));
}

async function* pagesOf(reader: Reader, path: string, limit: number): AsyncGenerator<CrawledResponse> {
  let seen: CrawledResponse | undefined = await ask(reader, path);
  while (seen) {
    yield seen;
    const body: unknown = 'body' in seen.answer ? seen.answer.body : undefined;
    const cursor = (body as { readonly next_cursor?: string | null } | undefined)?.next_cursor;
    seen = cursor ? await askOnce(reader, `${path}?limit=${limit}&cursor=${encodeURIComponent(cursor)}`) : undefined;
  }
}

/** Returns the answer to a request; `undefined` if the request was already made for the account. */
async function askOnce(reader: Reader, path: string): Promise<CrawledResponse | undefined> {
  const request = `${reader.caller.account.id} ${path}`;
  if (reader.read.has(request)) return undefined;
  reader.read.add(request);
  return ask(reader, path);
}

async function ask({ world, caller }: Reader, path: string): Promise<CrawledResponse> {
  const seen = { request: `GET ${path}`, key: caller.key.id };
  try {
    const incoming = incomingFor(caller, path);
    const target = route(incoming);
    return { ...seen, answer: await behave(world, { target, parts: validate(target, incoming), caller }, incoming) };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { ...seen, answer: { body: { detail: thrown.message, ...thrown.members } } as Answer<unknown> };
  }
}

/** An address that no caller has, because RFC 9637 reserves it for documentation. */
const unusedAddress = '3fff::';

const incomingFor = ({ key }: Caller, path: string): Incoming => ({
  method: 'GET',
  url: new URL(path, contract.origins[key.wire.environment]),
  headers: new Headers(),
  address: unusedAddress,
  environment: key.wire.environment,
  requestId: '',
  body: new Uint8Array(),
});
