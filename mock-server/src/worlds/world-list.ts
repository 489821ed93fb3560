import { type Check, checkArgument, shown } from '../base/arguments.ts';
import type { ReadHeaders } from '../base/header-list.ts';
import { identifyRestorer } from '../rules/account/restore-token.ts';
import { credentialsIn, keyIn } from '../rules/keys/authenticate.ts';
import type { World } from '../state/world.ts';

/** An object that has a world's data. */
export interface HasWorld {
  /** @internal */
  readonly world: World;
}

const maxWorlds = 10_000;

const worldName: Check = {
  allowed: 'a name of 1 to 64 letters, digits, dots, hyphens and underscores',
  holds: (value) => typeof value === 'string' && /^[\w.-]{1,64}$/.test(value),
};

/** The worlds of a process. A world can be found by its name, or by a key that it contains. */
export class WorldList<Member extends HasWorld> {
  readonly #members = new Map<string, Member>();
  /** A cache. For the id of a key, it contains the world of this key. */
  readonly #byKey = new Map<string, Member>();

  /**
   * Adds the world that `make` returns. Throws a `TypeError` or `RangeError` if the name is invalid or already taken, or if there
   * are already 10,000 worlds.
   */
  add(of: string, name: string, make: () => Member): Member {
    checkArgument({ of, name: 'the name' }, name, worldName);
    if (this.#members.has(name))
      throw new RangeError(`${of}: there is a world ${shown(name)}. Choose another name, or remove it.`);
    if (this.#members.size >= maxWorlds) throw new RangeError(`${of}: there are ${maxWorlds} worlds. Remove some first.`);
    const member = make();
    this.#members.set(name, member);
    return member;
  }

  /** Returns the world with a name; `undefined` if no world has the name. */
  get(name: string): Member | undefined {
    return this.#members.get(name);
  }

  /** Removes the world with a name and returns it; `undefined` if no world has the name. */
  take(name: string): Member | undefined {
    const member = this.#members.get(name);
    this.#members.delete(name);
    for (const [key, owner] of this.#byKey) if (owner === member) this.#byKey.delete(key);
    return member;
  }

  /** All worlds with their names, oldest first. */
  get entries(): readonly (readonly [string, Member])[] {
    return [...this.#members];
  }

  /** Returns the oldest world that contains the key or the restore token of a request; `undefined` if there is no such world. */
  madeIn(headers: ReadHeaders): Member | undefined {
    const text = credentialsOf(headers);
    if (text === undefined) return undefined;
    const parts = keyIn(text);
    return parts ? this.#keyMadeIn(parts.id) : this.#find(({ world }) => isRestorer(world, headers));
  }

  #keyMadeIn(id: string): Member | undefined {
    const known = this.#byKey.get(id);
    if (known?.world.tables.keys.get(id)) return known;
    const found = this.#find(({ world }) => world.tables.keys.get(id) !== undefined);
    if (found) this.#byKey.set(id, found);
    return found;
  }

  #find(test: (member: Member) => boolean): Member | undefined {
    for (const member of this.#members.values()) if (test(member)) return member;
    return undefined;
  }
}

function credentialsOf(headers: ReadHeaders): string | undefined {
  try {
    return credentialsIn(headers.get('authorization')).text;
  } catch {
    return undefined;
  }
}

/** Whether the restore token of a request belongs to an account of a world. */
function isRestorer(world: World, headers: ReadHeaders): boolean {
  try {
    return identifyRestorer(world, headers) !== undefined;
  } catch {
    return false;
  }
}
