import { checkArgument, checkOptions, isRecord, shown, text } from '../base/arguments.ts';
import { isRequest } from '../base/is-request.ts';
import { Refusal } from '../base/refusal.ts';
import { FaultControl } from '../faults/fault-control.ts';
import { snapshotOf } from '../platform/control/snapshot.ts';
import type { AdapterName, Arriving } from '../platform/engine/interception.ts';
import type { HandleOptions } from '../platform/handle-options.ts';
import type { StartState } from '../platform/world-start.ts';
import { locatedIn, namedWorld } from '../worlds/named-world.ts';
import { worldStart } from '../worlds/own-key.ts';
import { type ReadWorld, stateText } from '../worlds/state-text.ts';
import { WorldList } from '../worlds/world-list.ts';
import { Platform } from './platform.ts';
import type { ServedPlatform } from './served-platform.ts';

/**
 * A world, as plain data.
 *
 * @example
 * const infos: readonly WorldInfo[] = createWorlds().list();
 * console.log(infos.map(({ name }) => name));
 */
export interface WorldInfo {
  readonly name: string;
  /** The API key that was made for it. */
  readonly apiKey: string;
  /** The id of that key. */
  readonly keyId: string;
  /** Its clock, in milliseconds since the epoch. */
  readonly now: number;
  /** How many entries its journal has. */
  readonly requests: number;
}

/** The world of requests that belong to no other. */
export const defaultName = 'default';

/**
 * Isolated copies of one platform in one process: each world has its own data, clock, limits, faults, key and journal. A request
 * belongs to the world that its path names (`/_worlds/NAME/v1/…`), else to the one that its header `Mock-World` names, else to the one in
 * which its API key was made, else to the world `default`. A world that there is not is answered with 404.
 *
 * @example
 * const worlds = createWorlds({ seed: 'empty', frozen: true });
 * const [first, second] = [worlds.create('first'), worlds.create('second')];
 * await first.clock.advance({ days: 30 }); // the clock of the second stands still
 * await new SentinelSec(second.clientOptions()).account.get();
 */
export class Worlds implements ServedPlatform {
  /** Faults of all worlds; `world` names one. They act before the faults of that world itself. */
  readonly faults: FaultControl = new FaultControl({ hasWorlds: true });
  readonly #template: StartState;
  readonly #list = new WorldList<Platform>();

  /** @internal */
  constructor(worlds: readonly ReadWorld[]) {
    const [first] = worlds;
    if (first?.name !== defaultName) throw new TypeError(`createWorlds: state: its first world is not "${defaultName}".`);
    this.#template = first.start;
    for (const { name, start } of worlds) {
      const first = (): ReturnType<typeof snapshotOf> =>
        snapshotOf(worldStart(this.#template, name, this.#template.first()).world);
      this.#add(name, name === defaultName ? start : { ...start, first });
    }
  }

  /**
   * All worlds as text, from which `createWorlds({ state })` makes them again in any process. Journals, faults and overrides are not
   * in it.
   *
   * @example
   * const worlds = createWorlds({ seed: 'empty', frozen: true });
   * const { apiKey } = worlds.create('mine');
   * createWorlds({ state: worlds.serialize() }).get('mine')?.apiKey === apiKey; // true
   */
  serialize(): string {
    return stateText(this.#list.entries.map(([name, { start }]) => ({ name, start })));
  }

  /** The origin that requests count as sent to. */
  get origin(): string {
    return this.default.origin;
  }

  /** The world of requests that belong to no other. */
  get default(): Platform {
    const platform = this.#list.get(defaultName);
    if (!platform) throw new Error('The world "default" cannot be removed.');
    return platform;
  }

  /**
   * Makes a world with the data of the seed. The same name always has the same key. Throws a `RangeError` for a name that is taken,
   * a `TypeError` for what is no name.
   *
   * @example
   * const world = createWorlds({ frozen: true }).create('checkout');
   * const client = new SentinelSec(world.clientOptions());
   */
  create(name: string): Platform {
    return this.#make('worlds.create', name, () => this.#template.first());
  }

  /**
   * Makes a world that is as another is now, with a key of its own; the keys of the other work in it for requests that name it.
   * Overrides, handlers and faults stay behind. Throws a `RangeError` for a name that is taken or a world that there is not.
   *
   * @example
   * const worlds = createWorlds({ frozen: true });
   * await worlds.create('before').clock.advance({ days: 30 });
   * worlds.fork('before', 'after').clock.now() === worlds.get('before')?.clock.now(); // true
   */
  fork(from: string, name: string): Platform {
    checkArgument({ of: 'worlds.fork', name: 'the world' }, from, text);
    const source = this.#list.get(from);
    if (!source) throw new RangeError(`worlds.fork: ${this.#noWorld(from)}`);
    return this.#make('worlds.fork', name, () => snapshotOf(source.world));
  }

  /** A world by its name. */
  get(name: string): Platform | undefined {
    return this.#list.get(name);
  }

  /** All worlds as plain data, the oldest first. */
  list(): readonly WorldInfo[] {
    return this.#list.entries.map(([name, { apiKey, keyId, clock, journal }]) => ({
      name,
      apiKey,
      keyId,
      now: clock.now(),
      requests: journal.entries.length,
    }));
  }

  /** Removes a world and ends what its faults hold. Tells whether it was there. Throws a `RangeError` for the world `default`. */
  remove(name: string): boolean {
    if (name === defaultName) throw new RangeError('worlds.remove: the world "default" cannot be removed.');
    const platform = this.#list.take(name);
    platform?.faults.clear();
    return platform !== undefined;
  }

  /** Answers one request in its world. Throws what `platform.handle` throws. */
  async handle(request: Request, options: HandleOptions & { readonly world?: string } = {}): Promise<Response> {
    if (!isRequest(request)) throw new TypeError(`worlds.handle: the request is ${shown(request)}; it must be a Request.`);
    if (isRecord(options)) checkOptions<object>('worlds.handle', { world: options.world }, { world: text });
    const { world, ...rest } = options;
    return this.#answer(request, world, (platform, asked) => platform.handle(asked, rest));
  }

  /**
   * A `fetch` that ends in the world of each request and never reaches a network.
   *
   * @example
   * const worlds = createWorlds();
   * const { apiKey } = worlds.create('mine');
   * await worlds.fetch(`${worlds.origin}/v1/account`, { headers: { authorization: `Bearer ${apiKey}` } });
   */
  readonly fetch: typeof globalThis.fetch = (input, init) =>
    this.#answer(new Request(input, init), undefined, (platform, asked) => platform.fetch(asked));

  /** @internal */
  arrive(request: Request, arriving: Arriving): Promise<Response> {
    return this.#answer(request, undefined, (platform, asked) => platform.arrive(asked, arriving));
  }

  /** @internal */
  refuse(refusal: Refusal): Response {
    return this.default.refuse(refusal);
  }

  /** @internal */
  fail(request: Request, cause: unknown): Response {
    return this.default.fail(request, cause);
  }

  /** @internal */
  openAdapter(adapter: AdapterName): () => void {
    for (const [, { faults }] of this.#list.entries) faults.refuseUnrendered(adapter);
    return this.faults.use(adapter);
  }

  async #answer(
    request: Request,
    world: string | undefined,
    answer: (platform: Platform, request: Request) => Promise<Response>,
  ): Promise<Response> {
    const named = namedWorld(request);
    const name = world ?? named.name;
    const platform = name === undefined ? (this.#list.madeIn(request.headers) ?? this.default) : this.#list.get(name);
    if (!platform) return this.refuse(new Refusal('not-found', this.#noWorld(name ?? '')));
    return locatedIn(await answer(platform, named.request), named.prefix);
  }

  #make(of: string, name: string, from: () => ReturnType<typeof snapshotOf>): Platform {
    return this.#list.add(of, name, () => this.#platform(name, worldStart(this.#template, name, from())));
  }

  #add(name: string, start: StartState): Platform {
    return this.#list.add('createWorlds', name, () => this.#platform(name, start));
  }

  #platform = (name: string, start: StartState): Platform => new Platform(start, { name, faults: this.faults });

  #noWorld = (name: string): string => `There is no world ${shown(name)}. Make it with worlds.create(name).`;
}
