import { shown } from '../base/arguments.ts';
import { canonicalJson } from '../base/canonical-json.ts';
import { type ClockFace, VirtualClock } from '../base/clock.ts';
import { sha256Hex } from '../base/digest.ts';
import { parseTaggedJson, taggedJson } from '../base/tagged-json.ts';
import { contract } from '../generated/contract.ts';
import type { ResolvedOptions } from '../platform/options.ts';
import { firstOf, type Machine, type StartState } from '../platform/world-start.ts';
import type { SeedResult } from '../seeds/seeded.ts';
import { type StateData, stateData, stateOf } from '../state/state-data.ts';
import { World } from '../state/world.ts';

/** The name of the text format. The first line of the text contains it. */
const format = 'sentinelsec-mock-state';
const version = 1;

/** The data of a world, as plain data. */
interface WorldData {
  readonly name: string;
  readonly seeded: SeedResult;
  readonly clock: ClockFace;
  readonly state: StateData;
}

interface Payload {
  readonly options: Omit<ResolvedOptions, 'check' | 'journalSize'>;
  readonly worlds: readonly WorldData[];
}

/** A world that was read from a text: its name and its start state. */
export interface ReadWorld {
  readonly name: string;
  readonly start: StartState;
}

/** The options that are set when a state is read. A state does not contain them. */
export type ReaderOptions = Pick<ResolvedOptions, 'check' | 'journalSize'>;

/** Returns the digest of the spec that the data conforms to. */
const description = (): string => sha256Hex(canonicalJson(contract));

/**
 * Returns worlds as a text of two lines. The first line contains the name of the format, its version and two digests. The second
 * line contains the data of the worlds. Journals, faults, overrides and running requests are left out.
 */
export function stateText(worlds: readonly ReadWorld[]): string {
  const [first] = worlds;
  if (!first) throw new RangeError('There is no world to write.');
  const { check: _check, journalSize: _size, ...options } = first.start.options;
  const data = worlds.map(({ name, start: { seeded, world } }) => ({
    name,
    seeded,
    clock: world.clock.face(),
    state: stateData(world.state),
  }));
  const payload = taggedJson({ options, worlds: data } satisfies Payload);
  const head = { format, version, description: description(), sha256: sha256Hex(payload) };
  return `${JSON.stringify(head)}\n${payload}\n`;
}

/**
 * Reads the worlds from a text that `stateText` returned. Throws a `TypeError` with a message of one line if the text is not a
 * state or is damaged, or if it was written with another version of the format or of the spec.
 */
export function readStateText(text: string, reader: ReaderOptions, machine: Machine): readonly ReadWorld[] {
  const payload = checkedPayload(text);
  try {
    const { options, worlds } = parseTaggedJson(payload) as Payload;
    return worlds.map((data) => ({ name: data.name, start: startOf(data, { ...options, ...reader }, machine) }));
  } catch (cause) {
    throw new TypeError(`state: it is damaged: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function checkedPayload(text: string): string {
  const end = text.indexOf('\n');
  const head = headOf(text.slice(0, end < 0 ? 0 : end));
  if (head?.format !== format) throw new TypeError('state: it is not a state of the mock platform.');
  if (head.version !== version)
    throw new TypeError(
      `state: it has the format version ${shown(head.version)}, but this mock platform reads version ${version}. Use the mock platform that wrote it, or start without it.`,
    );
  if (head.description !== description())
    throw new TypeError(
      'state: it was written with another version of the API description. Use that version, or start without this state.',
    );
  const payload = text.slice(end + 1).trimEnd();
  if (head.sha256 !== sha256Hex(payload)) throw new TypeError('state: it is damaged: its digest is not that of its data.');
  return payload;
}

function headOf(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}

function startOf({ seeded, clock, state }: WorldData, options: ResolvedOptions, machine: Machine): StartState {
  const world = new World(new VirtualClock(machine.monotonic, clock), stateOf(state));
  const { environment, journalSize, check } = options;
  return {
    options,
    environment,
    journalSize,
    check,
    world,
    seeded,
    first: firstOf(undefined, options, machine.monotonic),
    machine,
  };
}
