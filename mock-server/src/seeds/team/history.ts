import { HeaderList } from '../../base/header-list.ts';
import { milliseconds, type Span, timestamp } from '../../base/time.ts';
import { contract } from '../../generated/contract.ts';
import type { Rows } from '../../records/rows.ts';
import { audit } from '../../rules/audit/audit-chain.ts';
import { runDue } from '../../rules/jobs.ts';
import type { Caller } from '../../rules/keys/authenticate.ts';
import type { ReceivedRequest } from '../../rules/request/incoming.ts';
import type { World } from '../../state/world.ts';
import type { SeedResult } from '../seeded.ts';

/** A step of the history. `ago` says how long ago the step happened. `does` performs the step. */
export interface Step {
  readonly ago: Span;
  readonly does: (history: History) => void;
}

/**
 * Runs the steps of an account's history, each step at its own time. Before each step, runs the jobs that are due at the time of
 * the step or earlier.
 */
export class History {
  readonly world: World;
  readonly account: string;
  readonly #seeded: SeedResult;
  readonly #now: number;

  constructor(world: World, seeded: SeedResult) {
    this.world = world;
    this.account = seeded.account;
    this.#seeded = seeded;
    this.#now = world.now();
  }

  /** Runs steps in the order of time. */
  run(steps: readonly Step[]): void {
    const dated = steps.map(({ ago, does }) => ({ at: this.#now - milliseconds(ago), does }));
    for (const { at, does } of dated.sort((one, other) => one.at - other.at)) {
      runDue(this.world, at);
      this.world.clock.during(at, () => does(this));
    }
  }

  /** Returns the time that is `span` before the current time, as RFC 3339. */
  ago(span: Span): string {
    return timestamp(this.#now - milliseconds(span));
  }

  /** The owner of the account as a caller, with the owner's first key. */
  get owner(): Caller {
    return { account: this.#row('accounts', this.account), key: this.#row('keys', this.#seeded.keyId) };
  }

  /** Returns a key by its name. */
  key(name: string): Rows['keys'] {
    const key = this.world.tables.keys.all().find(({ wire }) => wire.name === name);
    if (key) return key;
    throw new RangeError(`There is no key "${name}" yet.`);
  }

  /** Writes an audit entry for an operation of the owner. */
  recordAudit(action: string, target: string, personal: Readonly<Record<string, string>> = {}): void {
    const requestId = this.world.id('req');
    audit(this.world, { account: this.account, action, key: this.owner.key.id, target, requestId, personal });
  }

  /** Makes a request that comes from the IP address `address`. */
  requestFrom(address: string): ReceivedRequest {
    const environment = this.owner.key.wire.environment;
    const { method, path } = contract.operations['account.get'];
    const headers = HeaderList.of({ 'user-agent': 'curl/8.16.0' });
    const url = new URL(path, contract.origins[environment]);
    return { method, url, headers, address, environment, requestId: this.world.id('req') };
  }

  #row<Name extends 'accounts' | 'keys'>(name: Name, id: string): Rows[Name] {
    const row = this.world.tables[name].get(id) as Rows[Name] | undefined;
    if (row) return row;
    throw new RangeError(`There is no row ${id}.`);
  }
}
