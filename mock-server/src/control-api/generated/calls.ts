// Made by `npm run generate` from mock-server/control.yaml. Edits are lost and fail `npm run check`.

import type { components } from './schemas.d.ts';

type Schemas = components['schemas'];

/** The input and the output of each control route. The input consists of the parameters and the properties of the body. */
export interface ControlCalls {
  'server.describe': { readonly input: object; readonly output: Schemas['ServerInfo'] };
  'clock.read': { readonly input: object; readonly output: Schemas['Clock'] };
  'clock.freeze': { readonly input: object; readonly output: Schemas['Clock'] };
  'clock.resume': { readonly input: object; readonly output: Schemas['Clock'] };
  'clock.advance': { readonly input: Readonly<Schemas['Span']>; readonly output: Schemas['Advance'] };
  'clock.advanceTo': { readonly input: Readonly<Schemas['Target']>; readonly output: Schemas['Advance'] };
  'limits.peek': { readonly input: { readonly key?: string; readonly ip?: string }; readonly output: Schemas['Limits'] };
  'limits.exhaust': { readonly input: Readonly<Schemas['LimitChoice']>; readonly output: Schemas['Limits'] };
  'limits.leave': { readonly input: Readonly<Schemas['LimitRest']>; readonly output: Schemas['Limits'] };
  'limits.set': { readonly input: Readonly<Schemas['LimitFigures']>; readonly output: Schemas['Limits'] };
  'limits.reset': { readonly input: object; readonly output: Schemas['Limits'] };
  'limits.unlock': { readonly input: Readonly<Schemas['Address']>; readonly output: undefined };
  'faults.list': { readonly input: object; readonly output: Schemas['Faults'] };
  'faults.add': { readonly input: Readonly<Schemas['Fault']>; readonly output: Schemas['FaultInfo'] };
  'faults.clear': { readonly input: object; readonly output: undefined };
  'faults.remove': { readonly input: { readonly id: string }; readonly output: undefined };
  'worlds.list': { readonly input: object; readonly output: Schemas['Worlds'] };
  'worlds.create': { readonly input: Readonly<Schemas['NewWorld']>; readonly output: Schemas['WorldInfo'] };
  'worlds.remove': { readonly input: { readonly name: string }; readonly output: undefined };
  'keys.read': { readonly input: object; readonly output: Schemas['Keys'] };
  'keys.totp': { readonly input: object; readonly output: Schemas['TotpCode'] };
  'journal.list': { readonly input: { readonly operation?: string; readonly method?: string; readonly path?: string; readonly status?: number; readonly rule?: string; readonly key?: string; readonly requestId?: string; readonly limit?: number }; readonly output: Schemas['Journal'] };
  'journal.clear': { readonly input: object; readonly output: undefined };
  'journal.find': { readonly input: Readonly<Schemas['JournalSearch']>; readonly output: Schemas['Journal'] };
  'journal.waitFor': { readonly input: Readonly<Schemas['JournalWait']>; readonly output: Schemas['Journal'] };
  'journal.verify': { readonly input: Readonly<Schemas['JournalCheck']>; readonly output: Schemas['Journal'] };
  'journal.lint': { readonly input: Readonly<Schemas['LintOptions']>; readonly output: Schemas['LintReport'] };
  'snapshots.take': { readonly input: object; readonly output: string };
  'snapshots.restore': { readonly input: { readonly text: string }; readonly output: Schemas['Keys'] };
  'seeds.reset': { readonly input: Readonly<Schemas['Seed']>; readonly output: Schemas['Keys'] };
  'seeds.add': { readonly input: { readonly record: 'key' | 'member' | 'hold' | 'disclosure' | 'usage-log' } & Readonly<Record<string, unknown>>; readonly output: Schemas['Record'] };
  'seeds.liftHold': { readonly input: { readonly id: string }; readonly output: Schemas['Record'] };
  'retention.explain': { readonly input: { readonly id: string }; readonly output: Schemas['Explanation'] };
  'retention.personalData': { readonly input: { readonly id: string }; readonly output: Schemas['PersonalValues'] };
  'retention.search': { readonly input: Readonly<Schemas['PersonalValues']>; readonly output: Schemas['SearchResult'] };
}

/** The methods of a client for the control routes. */
export interface ControlMethods {
  readonly server: {
    /**
     * Describe the server: `GET /_mock`.
     * Returns versions, the name of the addressed world, and whether more worlds can be created. A test runner can use it to check address and token.
     */
    describe(): Promise<ControlCalls['server.describe']['output']>;
  };
  readonly clock: {
    /**
     * Read the clock: `GET /_mock/clock`.
     * Returns the time of the world and whether it stands still.
     */
    read(): Promise<ControlCalls['clock.read']['output']>;
    /**
     * Stop the clock: `POST /_mock/clock/freeze`.
     * Stops the clock at its current time.
     */
    freeze(): Promise<ControlCalls['clock.freeze']['output']>;
    /**
     * Let the clock run: `POST /_mock/clock/resume`.
     * Lets a frozen clock run again.
     */
    resume(): Promise<ControlCalls['clock.resume']['output']>;
    /**
     * Move the clock ahead by a duration: `POST /_mock/clock/advance`.
     * Moves the clock ahead and runs all jobs that become due, in order, each at its due time. Answers when all have run.
     */
    advance(input: ControlCalls['clock.advance']['input']): Promise<ControlCalls['clock.advance']['output']>;
    /**
     * Move the clock ahead to a time: `POST /_mock/clock/advance-to`.
     * Moves the clock ahead and runs all jobs that become due. The clock moves only forward; to go back, restore a snapshot.
     */
    advanceTo(input: ControlCalls['clock.advanceTo']['input']): Promise<ControlCalls['clock.advanceTo']['output']>;
  };
  readonly limits: {
    /**
     * Read all quota policies of a key: `GET /_mock/limits`.
     * Returns what is left of each quota policy for a key and an address.
     */
    peek(input?: ControlCalls['limits.peek']['input']): Promise<ControlCalls['limits.peek']['output']>;
    /**
     * Use up a quota policy: `POST /_mock/limits/exhaust`.
     * Uses all units of a quota policy that are left, as if the key had made these calls.
     */
    exhaust(input: ControlCalls['limits.exhaust']['input']): Promise<ControlCalls['limits.exhaust']['output']>;
    /**
     * Use a quota policy up to a rest: `POST /_mock/limits/leave`.
     * Uses units of a quota policy until `units` units are left.
     */
    leave(input: ControlCalls['limits.leave']['input']): Promise<ControlCalls['limits.leave']['output']>;
    /**
     * Change the figures of a quota policy: `POST /_mock/limits/set`.
     * Changes a quota policy for all callers of the world. Plans still scale the figures.
     */
    set(input: ControlCalls['limits.set']['input']): Promise<ControlCalls['limits.set']['output']>;
    /**
     * Fill all quota policies: `POST /_mock/limits/reset`.
     * Fills the buckets of all callers and restores the figures of the API.
     */
    reset(): Promise<ControlCalls['limits.reset']['output']>;
    /**
     * End the lockout of an address: `POST /_mock/unlock`.
     * Lets an address call again that the platform has locked after too many failed authentications.
     */
    unlock(input?: ControlCalls['limits.unlock']['input']): Promise<ControlCalls['limits.unlock']['output']>;
  };
  readonly faults: {
    /**
     * List the faults: `GET /_mock/faults`.
     * Returns the faults of the world, in the order in which they were added, each with how often it was used.
     */
    list(): Promise<ControlCalls['faults.list']['output']>;
    /**
     * Add a fault: `POST /_mock/faults`.
     * Adds a fault. A fault that a port cannot produce is refused, with the reason.
     */
    add(input: ControlCalls['faults.add']['input']): Promise<ControlCalls['faults.add']['output']>;
    /**
     * Remove all faults: `DELETE /_mock/faults`.
     * Removes all faults of the world. Requests that wait because of one of them continue or end.
     */
    clear(): Promise<ControlCalls['faults.clear']['output']>;
    /**
     * Remove a fault: `DELETE /_mock/faults/{id}`.
     * Removes one fault. Requests that wait because of it continue or end.
     */
    remove(input: ControlCalls['faults.remove']['input']): Promise<ControlCalls['faults.remove']['output']>;
  };
  readonly worlds: {
    /**
     * List the worlds: `GET /_mock/worlds`.
     * Returns all worlds, oldest first.
     */
    list(): Promise<ControlCalls['worlds.list']['output']>;
    /**
     * Create or fork a world: `POST /_mock/worlds`.
     * Creates a world with the data of the seed, or with `from` a copy of another world with its current data and clock. The same name always has the same key.
     */
    create(input: ControlCalls['worlds.create']['input']): Promise<ControlCalls['worlds.create']['output']>;
    /**
     * Remove a world: `DELETE /_mock/worlds/{name}`.
     * Removes a world, its data and its faults. The world `default` cannot be removed.
     */
    remove(input: ControlCalls['worlds.remove']['input']): Promise<ControlCalls['worlds.remove']['output']>;
  };
  readonly keys: {
    /**
     * Read the keys of the world: `GET /_mock/keys`.
     * Returns the API key and the TOTP secret of the owner of the world.
     */
    read(): Promise<ControlCalls['keys.read']['output']>;
    /**
     * Make a TOTP code: `POST /_mock/keys/totp`.
     * Returns a code of the owner that works now. Each code works once. If all current codes were used, the answer says how far to move the clock.
     */
    totp(): Promise<ControlCalls['keys.totp']['output']>;
  };
  readonly journal: {
    /**
     * List requests: `GET /_mock/journal`.
     * Returns the requests whose properties have all the given values, oldest first. Without values, all requests.
     */
    list(input?: ControlCalls['journal.list']['input']): Promise<ControlCalls['journal.list']['output']>;
    /**
     * Forget all requests: `DELETE /_mock/journal`.
     * Removes all entries and resets the count of dropped ones.
     */
    clear(): Promise<ControlCalls['journal.clear']['output']>;
    /**
     * Find requests: `POST /_mock/journal/find`.
     * Returns the requests that match, oldest first, also by their query, headers and body.
     */
    find(input?: ControlCalls['journal.find']['input']): Promise<ControlCalls['journal.find']['output']>;
    /**
     * Wait for requests: `POST /_mock/journal/wait`.
     * Answers when enough requests match, also those from before. Refuses with 409 after the timeout, and shows the nearest request.
     */
    waitFor(input: ControlCalls['journal.waitFor']['input']): Promise<ControlCalls['journal.waitFor']['output']>;
    /**
     * Verify what was received: `POST /_mock/journal/verify`.
     * Checks how often a request was received, by default at least once. If not as often, refuses with 409: `detail` shows the nearest request as a difference, line by line.
     */
    verify(input: ControlCalls['journal.verify']['input']): Promise<ControlCalls['journal.verify']['output']>;
    /**
     * Check how the client behaved: `POST /_mock/journal/lint`.
     * Searches the journal for mistakes of the client, such as a retry before the time in `Retry-After`. `findings` is empty if there are none.
     */
    lint(input?: ControlCalls['journal.lint']['input']): Promise<ControlCalls['journal.lint']['output']>;
  };
  readonly snapshots: {
    /**
     * Take a snapshot: `GET /_mock/snapshot`.
     * Returns the world as text. The text contains its API keys, but no journal, faults, overrides and running requests.
     */
    take(): Promise<ControlCalls['snapshots.take']['output']>;
    /**
     * Restore a snapshot: `PUT /_mock/snapshot`.
     * Replaces data, limits, clock and keys of the world by those of a snapshot of any process. A snapshot of another version of the mock or of the API is refused with the reason, and changes nothing. A snapshot may have 256 MiB.
     */
    restore(input: ControlCalls['snapshots.restore']['input']): Promise<ControlCalls['snapshots.restore']['output']>;
  };
  readonly seeds: {
    /**
     * Reset the world: `POST /_mock/reset`.
     * Returns the world to its seed. Removes journal entries, overrides, handlers and the faults of the world. With values in the body, the world starts again with another seed.
     */
    reset(input?: ControlCalls['seeds.reset']['input']): Promise<ControlCalls['seeds.reset']['output']>;
    /**
     * Add a record: `POST /_mock/records/{record}`.
     * Inserts a record directly, without the business rules. The body has the properties of the record in the API; what is left out gets a usual value.
     */
    add(input: ControlCalls['seeds.add']['input']): Promise<ControlCalls['seeds.add']['output']>;
    /**
     * Lift a legal hold: `POST /_mock/holds/{id}/lift`.
     * Lifts a legal hold. If only this hold kept some data, the platform deletes the data at once.
     */
    liftHold(input: ControlCalls['seeds.liftHold']['input']): Promise<ControlCalls['seeds.liftHold']['output']>;
  };
  readonly retention: {
    /**
     * Explain a record: `GET /_mock/retention/{id}`.
     * Says what happens to a record, when and why, and what outlives it. `text` has the whole explanation in words.
     */
    explain(input: ControlCalls['retention.explain']['input']): Promise<ControlCalls['retention.explain']['output']>;
    /**
     * List the personal values of a record: `GET /_mock/personal-data/{id}`.
     * Returns the personal values of a record and of all records that belong to it. Keep them, and search for them later.
     */
    personalData(input: ControlCalls['retention.personalData']['input']): Promise<ControlCalls['retention.personalData']['output']>;
    /**
     * Search for personal values: `POST /_mock/personal-data/search`.
     * Searches for the values in every answer that a key can get, in export files, in a new snapshot, in memory and in the journal. The search changes nothing. `places` is empty if nothing was found.
     */
    search(input: ControlCalls['retention.search']['input']): Promise<ControlCalls['retention.search']['output']>;
  };
}
