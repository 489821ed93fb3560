import { shown } from '../base/arguments.ts';
import { canonicalJson } from '../base/canonical-json.ts';
import { type ClockFace, VirtualClock } from '../base/clock.ts';
import { sha256Hex } from '../base/digest.ts';
import type { Machine } from '../base/machine.ts';
import { parseTaggedJson, taggedJson } from '../base/tagged-json.ts';
import type { FaultsData } from '../faults/fault-control.ts';
import { contract } from '../generated/contract.ts';
import type { ResolvedOptions } from '../platform/options.ts';
import { firstOf, type StartState } from '../platform/world-start.ts';
import type { SeedResult } from '../seeds/seeded.ts';
import { type StateData, stateData, stateOf } from '../state/state-data.ts';
import { World } from '../state/world.ts';

/** The name of the text format. The first line of the text contains this name. */
const format = 'sentinelsec-mock-state';
const version = 2;

/** A world as plain data. */
interface WorldData {
  readonly name: string;
  readonly seeded: SeedResult;
  readonly clock: ClockFace;
  readonly state: StateData;
  readonly faults: FaultsData;
}

interface Payload {
  readonly options: Omit<ResolvedOptions, 'check' | 'journalSize'>;
  readonly worlds: readonly WorldData[];
  /** The faults that apply to all worlds. */
  readonly faults: FaultsData;
}

/** A world that is written to a text or was read from a text: its name, its start state and its faults. */
export interface ReadWorld {
  readonly name: string;
  readonly start: StartState;
  readonly faults: FaultsData;
}

/** Worlds that were read from a text, and the faults that apply to all worlds. */
export interface ReadWorlds {
  readonly worlds: readonly ReadWorld[];
  readonly faults: FaultsData;
}

/** The value of `faults` if there are no faults. */
export const noFaults: FaultsData = { faults: [], count: 0 };

/** The options that are not part of a state. The caller of `readStateText` sets them. */
export type ReaderOptions = Pick<ResolvedOptions, 'check' | 'journalSize'>;

/** Returns the SHA-256 of the spec. */
const description = (): string => sha256Hex(canonicalJson(contract));

/**
 * Returns worlds as a text of two lines. The first line contains the name and the version of the format, the digest of the spec,
 * and the digest of the second line. The second line contains the data of the worlds, and the faults that apply to all worlds.
 * Journals, overrides and running requests are left out.
 */
export function stateText(worlds: readonly ReadWorld[], shared: FaultsData = noFaults): string {
  const [first] = worlds;
  if (!first) throw new RangeError('There is no world to write.');
  const { check: _check, journalSize: _size, ...others } = first.start.options;
  const options = { ...others, environment: first.start.environment };
  const data = worlds.map(({ name, faults, start: { seeded, world } }) => ({
    name,
    seeded,
    clock: world.clock.face(),
    state: stateData(world.state),
    faults,
  }));
  const payload = taggedJson({ options, worlds: data, faults: shared } satisfies Payload);
  const head = { format, version, description: description(), sha256: sha256Hex(payload) };
  return `${JSON.stringify(head)}\n${payload}\n`;
}

/**
 * Reads the worlds from a text that `stateText` returned. Throws a `TypeError` if the text is damaged or is not a state. Also
 * throws a `TypeError` if the text was written for another version of the spec, or in another version of the format. The message
 * has one line.
 */
export function readStateText(text: string, reader: ReaderOptions, machine: Machine): ReadWorlds {
  const payload = checkedPayload(text);
  try {
    const { options, worlds, faults } = parseTaggedJson(payload) as Payload;
    const read = worlds.map((data) => ({
      name: data.name,
      faults: data.faults,
      start: startOf(data, { ...options, ...reader }, machine),
    }));
    return { worlds: read, faults };
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
