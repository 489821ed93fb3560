import { after } from '../base/after.ts';
import { checkArgument, checkOptions, isRecord, shown, text } from '../base/arguments.ts';
import { isRequest } from '../base/is-request.ts';
import { Refusal } from '../base/refusal.ts';
import { FaultControl } from '../faults/fault-control.ts';
import { type Snapshot, snapshotOf } from '../platform/control/snapshot.ts';
import type { AdapterName, Arriving } from '../platform/engine/interception.ts';
import { type ArrivingRequest, LightRequest } from '../platform/engine/light-request.ts';
import { asResponse, type Reply } from '../platform/engine/reply.ts';
import type { HandleOptions } from '../platform/handle-options.ts';
import type { JournalEntry } from '../platform/journal-entry.ts';
import type { StartState } from '../platform/world-start.ts';
import { locatedIn, namedWorld } from '../worlds/named-world.ts';
import { firstWorldState, worldStart } from '../worlds/own-key.ts';
import { type ReadWorlds, stateText } from '../worlds/state-text.ts';
import { WorldList } from '../worlds/world-list.ts';
import { defaultName, Platform } from './platform.ts';
import type { ServedPlatform } from './served-platform.ts';
import type { WorldInfo } from './world-info.ts';

/**
 * Isolated copies of one platform in one process: each world has its own data, clock, limits, faults, key and journal. A request
 * belongs to the world that its path names (`/_worlds/NAME/v1/…`). If the path names no world, the header `Mock-World` decides.
 * Without this header, the request belongs to the world in which its API key was made. If its key was made in no world, the
 * request belongs to the world `default`. If a request names a world that does not exist, the answer is 404.
 *
 * @example
 * const worlds = createWorlds({ seed: 'empty', frozen: true });
 * const [first, second] = [worlds.create('first'), worlds.create('second')];
 * await first.clock.advance({ days: 30 }); // the clock of `second` does not move
 * await new SentinelSec(second.clientOptions()).account.get();
 */
export class Worlds implements ServedPlatform {
  /**
   * The list of faults for all worlds. The option `world` limits a fault in this list to the world with this name. The faults in
   * this list act before the faults that you add to a single world.
   */
  readonly faults: FaultControl = new FaultControl({ hasWorlds: true });
  readonly #template: StartState;
  readonly #list = new WorldList<Platform>();
  readonly #watchers: ((entry: JournalEntry, world: string) => void)[] = [];

  /** @internal */
  constructor({ worlds, faults }: ReadWorlds) {
    const [first, ...others] = worlds;
    if (first?.name !== defaultName) throw new TypeError(`createWorlds: state: its first world is not "${defaultName}".`);
    this.#template = first.start;
    this.#add(defaultName, first.start);
    for (const { name, start } of others) this.#add(name, { ...start, first: () => firstWorldState(this.#template, name) });
    for (const world of worlds) this.#list.get(world.name)?.faults.restore(world.faults);
    this.faults.restore(faults);
  }

  /**
   * Returns all worlds as text, with the faults of each world and the faults for all worlds. `createWorlds({ state })` makes the
   * same worlds from this text in any process. The text does not contain journals, overrides or handlers.
   *
   * @example
   * const worlds = createWorlds({ seed: 'empty', frozen: true });
   * const { apiKey } = worlds.create('mine');
   * createWorlds({ state: worlds.serialize() }).get('mine')?.apiKey === apiKey; // true
   */
  serialize(): string {
    const worlds = this.#list.entries.map(([name, { start, faults }]) => ({ name, start, faults: faults.save() }));
    return stateText(worlds, this.faults.save());
  }

  /** The origin of the platform. The worlds handle each request as if the client had sent it to this origin. */
  get origin(): string {
    return this.default.origin;
  }

  /** The world for requests that belong to no other world. */
  get default(): Platform {
    const platform = this.#list.get(defaultName);
    if (!platform) throw new Error('The world "default" cannot be removed.');
    return platform;
  }

  /**
   * Makes a world with the data of the seed. The key of the world depends only on `name` and on the options of `createWorlds`, so
   * the key is the same in every process. Throws a `RangeError` for a name that is taken, and a `TypeError` for an invalid name.
   *
   * @example
   * const world = createWorlds({ frozen: true }).create('checkout');
   * const client = new SentinelSec(world.clientOptions());
   */
  create(name: string): Platform {
    return this.#make('worlds.create', name, () => this.#template.first());
  }

  /**
   * Makes a copy of the world `from`, with its current data and clock. The copy gets a new key. The keys of the world `from` also
   * work in the copy, but only in requests that name the copy. Overrides, handlers and faults are not copied. Throws a
   * `RangeError` if `name` is taken or if the world `from` does not exist.
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

  /** Returns the world with a name; `undefined` if no world has the name. */
  get(name: string): Platform | undefined {
    return this.#list.get(name);
  }

  /** Returns all worlds as plain data, oldest first. */
  list(): readonly WorldInfo[] {
    return this.#list.entries.map(([name, { apiKey, keyId, clock, journal }]) => ({
      name,
      apiKey,
      keyId,
      now: clock.now(),
      requests: journal.entries.length,
    }));
  }

  /**
   * Removes a world and its faults. A request that is waiting because of one of these faults stops waiting. Returns whether the
   * world existed. Throws a `RangeError` for the world `default`.
   */
  remove(name: string): boolean {
    if (name === defaultName) throw new RangeError('worlds.remove: the world "default" cannot be removed.');
    const platform = this.#list.take(name);
    platform?.faults.clear();
    return platform !== undefined;
  }

  /** Answers one request in its world. Throws the errors of `platform.handle`. */
  async handle(request: Request, options: HandleOptions & { readonly world?: string } = {}): Promise<Response> {
    if (!isRequest(request)) throw new TypeError(`worlds.handle: the request is ${shown(request)}; it must be a Request.`);
    if (isRecord(options)) checkOptions<object>('worlds.handle', { world: options.world }, { world: text });
    const { world, ...rest } = options;
    return this.#answer(request, world, (platform, asked) => platform.handle(asked, rest));
  }

  /**
   * A `fetch` that passes each request to the world to which the request belongs. This `fetch` uses no network.
   *
   * @example
   * const worlds = createWorlds();
   * const { apiKey } = worlds.create('mine');
   * await worlds.fetch(`${worlds.origin}/v1/account`, { headers: { authorization: `Bearer ${apiKey}` } });
   */
  readonly fetch: typeof globalThis.fetch = (input, init) =>
    this.#answer(new Request(input, init), undefined, (platform, asked) => platform.fetch(asked));

  /** @internal */
  async arrive(request: Request, arriving: Arriving): Promise<Response> {
    return asResponse(await this.exchange(request, arriving));
  }

  /** @internal */
  exchange(request: ArrivingRequest, arriving: Arriving): Reply | Promise<Reply> {
    const { platform, asked, prefix } = this.#worldOf(request);
    if (!(platform instanceof Platform)) return platform;
    return after(platform.exchange(asked, arriving), (reply) => locatedIn(reply, prefix));
  }

  /** @internal */
  get light(): typeof LightRequest {
    // For a copy or a `Proxy` of this object, reading a private property throws a `TypeError`.
    void this.#list;
    return LightRequest;
  }

  /** @internal */
  refuse(refusal: Refusal): Response {
    return this.default.refuse(refusal);
  }

  /** @internal */
  fail(request: ArrivingRequest, cause: unknown): Response {
    return this.default.fail(request, cause);
  }

  /**
   * Calls the function `seen` with each new journal entry of every world, including worlds that are made later.
   *
   * @internal
   */
  watch(seen: (entry: JournalEntry, world: string) => void): void {
    this.#watchers.push(seen);
    for (const [name, platform] of this.#list.entries) platform.journal.watch((entry) => seen(entry, name));
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
    const { platform, asked, prefix } = this.#worldOf(request, world);
    return platform instanceof Platform ? locatedIn(await answer(platform, asked), prefix) : platform;
  }

  /** Returns the world of a request, or a 404 if the request names a world that does not exist. */
  #worldOf<Asked extends ArrivingRequest>(
    request: Asked,
    world?: string,
  ): { platform: Platform | Response; asked: Asked; prefix: string } {
    const named = namedWorld(request);
    const name = world ?? named.name;
    const platform = name === undefined ? (this.#list.madeIn(request.headers) ?? this.default) : this.#list.get(name);
    const noWorld = (): Response => this.refuse(new Refusal('not-found', this.#noWorld(name ?? '')));
    return { platform: platform ?? noWorld(), asked: named.request, prefix: named.prefix };
  }

  #make(of: string, name: string, from: () => Snapshot): Platform {
    return this.#list.add(of, name, () => this.#platform(name, worldStart(this.#template, name, from())));
  }

  #add(name: string, start: StartState): Platform {
    return this.#list.add('createWorlds', name, () => this.#platform(name, start));
  }

  #platform(name: string, start: StartState): Platform {
    const platform = new Platform(start, { name, faults: this.faults });
    for (const seen of this.#watchers) platform.journal.watch((entry) => seen(entry, name));
    return platform;
  }

  #noWorld = (name: string): string => `There is no world ${shown(name)}. Make it with worlds.create(name).`;
}
