import { contract } from '../generated/contract.ts';
import { namedWorld } from '../worlds/named-world.ts';
import type { ControlCall, ControlHandlers } from './call.ts';
import { clockHandlers } from './clock.ts';
import { type ControlledWorlds, defaultWorld } from './controlled.ts';
import { Events, type Every } from './events.ts';
import { faultHandlers } from './faults.ts';
import { type FoundRoute, findRoute } from './find-route.ts';
import { type ControlOperationId, controlVersion } from './generated/routes.ts';
import { journalHandlers } from './journal.ts';
import { keyHandlers } from './keys.ts';
import { limitHandlers } from './limits.ts';
import { readInput } from './read-input.ts';
import { ControlRefusal, jsonResponse, problemResponse, refusalOf, textResponse } from './refusal.ts';
import { type ControlAccess, type ControlCaller, refuseStranger } from './refuse-stranger.ts';
import { retentionHandlers } from './retention.ts';
import { seedHandlers } from './seeds.ts';
import { snapshotHandlers } from './snapshots.ts';
import { noWorld, worldHandlers } from './worlds.ts';

/**
 * Options of the control routes: the worlds that the routes control, the callers that may use the routes, and the functions that
 * the routes need.
 */
export interface ControlOptions {
  readonly worlds: ControlledWorlds;
  readonly access: ControlAccess;
  /** Returns the time of a monotonic clock of the machine, in milliseconds. */
  readonly monotonic: () => number;
  readonly every: Every;
  /** Reports a failure of a control route to the developer. */
  readonly report: (message: string, cause: unknown) => void;
}

const serverHandlers: ControlHandlers<'server'> = {
  'server.describe': ({ worlds, worldName }) => ({
    version: controlVersion,
    apiVersion: contract.version,
    world: worldName,
    canCreateWorlds: worlds.several !== undefined,
  }),
};

const handlers = {
  ...serverHandlers,
  ...clockHandlers,
  ...limitHandlers,
  ...faultHandlers,
  ...worldHandlers,
  ...keyHandlers,
  ...journalHandlers,
  ...snapshotHandlers,
  ...seedHandlers,
  ...retentionHandlers,
} satisfies { readonly [Id in Exclude<ControlOperationId, 'events.stream'>]: unknown };

type Handler = (call: ControlCall, input: unknown) => unknown;

/** Answers the requests to the control routes of a server. */
export class Control {
  readonly #options: ControlOptions;
  readonly #events: Events;

  constructor(options: ControlOptions) {
    this.#options = options;
    this.#events = new Events(options.every);
  }

  /** Answers a request. Never rejects. If the mock fails, the response is a problem, and `report` gets the cause. */
  async handle(request: Request, caller: ControlCaller): Promise<Response> {
    try {
      refuseStranger(caller, this.#options.access);
      return await this.#answer(request, caller);
    } catch (thrown) {
      request.body?.cancel().catch(() => {});
      const refusal = refusalOf(thrown);
      if (refusal) return problemResponse(refusal);
      // The caller has disconnected and does not read a response.
      if (request.signal.aborted) return Response.error();
      this.#options.report('a control route failed:', thrown);
      return problemResponse(new ControlRefusal(500, 'The mock failed. The console of the mock shows the cause.'));
    }
  }

  /** Ends all event streams. */
  close(): void {
    this.#events.close();
  }

  async #answer(request: Request, caller: ControlCaller): Promise<Response> {
    const { worlds, monotonic } = this.#options;
    const { name: worldName = defaultWorld, request: asked } = namedWorld(request);
    const found = findRoute(asked.method, new URL(asked.url).pathname);
    const world = worlds.get(worldName);
    if (!world) throw noWorld();
    const began = monotonic();
    const input = await readInput(found, asked, () => monotonic() - began);
    if (found.id === 'events.stream') return this.#events.open(world, caller);
    const removed = found.id === 'worlds.remove' ? worlds.get((input as { readonly name: string }).name) : undefined;
    const output = await (handlers[found.id] as Handler)({ world, worldName, worlds, caller, signal: asked.signal }, input);
    if (removed) this.#events.endOf(removed);
    return responseOf(found, output);
  }
}

/** Returns the response of a route whose handler returned `output`. */
function responseOf({ route: { success } }: FoundRoute, output: unknown): Response {
  const { status, mediaType } = success;
  if (mediaType === undefined) return new Response(null, { status, headers: { 'Cache-Control': 'no-store' } });
  if (typeof output === 'string') return textResponse(output, { status, mediaType: `${mediaType}; charset=utf-8` });
  return jsonResponse(output, { status, mediaType });
}
