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
  'worlds.listFaults': { readonly input: object; readonly output: Schemas['Faults'] };
  'worlds.addFault': { readonly input: Readonly<Schemas['Fault']>; readonly output: Schemas['FaultInfo'] };
  'worlds.clearFaults': { readonly input: object; readonly output: undefined };
  'worlds.removeFault': { readonly input: { readonly id: string }; readonly output: undefined };
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
  'retention.usageLogAges': { readonly input: object; readonly output: Schemas['UsageLogAges'] };
  'retention.explain': { readonly input: { readonly id: string }; readonly output: Schemas['Explanation'] };
  'retention.personalData': { readonly input: { readonly id: string }; readonly output: Schemas['PersonalValues'] };
  'retention.search': { readonly input: Readonly<Schemas['PersonalValues']>; readonly output: Schemas['SearchResult'] };
}

/** The methods of a client for the control routes. */
export interface ControlMethods {
  readonly server: {
    /**
     * Describe the server: `GET /_mock`.
     * Returns versions, the name of the world that the request addresses, and whether more worlds can be created. Call this route to check the address and the token.
     */
    describe(): Promise<ControlCalls['server.describe']['output']>;
  };
  readonly clock: {
    /**
     * Read the clock: `GET /_mock/clock`.
     * Returns the time of the world, and whether the clock is frozen.
     */
    read(): Promise<ControlCalls['clock.read']['output']>;
    /**
     * Stop the clock: `POST /_mock/clock/freeze`.
     * Freezes the clock at its current time.
     */
    freeze(): Promise<ControlCalls['clock.freeze']['output']>;
    /**
     * Let the clock run: `POST /_mock/clock/resume`.
     * Lets a frozen clock run again.
     */
    resume(): Promise<ControlCalls['clock.resume']['output']>;
    /**
     * Move the clock ahead by a duration: `POST /_mock/clock/advance`.
     * Moves the clock ahead and runs all jobs that become due, in order, each at its due time. The response comes after all these jobs have run.
     */
    advance(input: ControlCalls['clock.advance']['input']): Promise<ControlCalls['clock.advance']['output']>;
    /**
     * Move the clock ahead to a time: `POST /_mock/clock/advance-to`.
     * Moves the clock ahead and runs all jobs that become due. The clock moves only forward. To set the clock back, restore a snapshot.
     */
    advanceTo(input: ControlCalls['clock.advanceTo']['input']): Promise<ControlCalls['clock.advanceTo']['output']>;
  };
  readonly limits: {
    /**
     * Read all quota policies of a key: `GET /_mock/limits`.
     * Returns the state of each quota policy for a key and an address, such as the number of units that are left.
     */
    peek(input?: ControlCalls['limits.peek']['input']): Promise<ControlCalls['limits.peek']['output']>;
    /**
     * Use up a quota policy: `POST /_mock/limits/exhaust`.
     * Uses all units that are left of a quota policy, as if the key had made calls.
     */
    exhaust(input: ControlCalls['limits.exhaust']['input']): Promise<ControlCalls['limits.exhaust']['output']>;
    /**
     * Use a quota policy until some units are left: `POST /_mock/limits/leave`.
     * Uses units of a quota policy until `units` units are left.
     */
    leave(input: ControlCalls['limits.leave']['input']): Promise<ControlCalls['limits.leave']['output']>;
    /**
     * Change the figures of a quota policy: `POST /_mock/limits/set`.
     * Changes the quota, burst or window of a quota policy for all callers of the world. The plan of an account still multiplies the quota and the burst.
     */
    set(input: ControlCalls['limits.set']['input']): Promise<ControlCalls['limits.set']['output']>;
    /**
     * Fill all quota policies: `POST /_mock/limits/reset`.
     * Restores the quota policies of the spec, and gives all callers all units again.
     */
    reset(): Promise<ControlCalls['limits.reset']['output']>;
    /**
     * End the lockout of an address: `POST /_mock/unlock`.
     * Unlocks an address that the platform has locked after too many failed authentications.
     */
    unlock(input?: ControlCalls['limits.unlock']['input']): Promise<ControlCalls['limits.unlock']['output']>;
  };
  readonly faults: {
    /**
     * List the faults: `GET /_mock/faults`.
     * Returns the faults of the world, in the order in which they were added. `used` is the number of requests that a fault has affected.
     */
    list(): Promise<ControlCalls['faults.list']['output']>;
    /**
     * Add a fault: `POST /_mock/faults`.
     * Adds a fault. The server refuses a fault that an HTTP server cannot simulate, such as `refused` (the connection is refused), and gives the reason.
     */
    add(input: ControlCalls['faults.add']['input']): Promise<ControlCalls['faults.add']['output']>;
    /**
     * Remove all faults: `DELETE /_mock/faults`.
     * Removes all faults of the world. Requests that wait because of a fault of the kind `hang` end with a reset connection. Other waiting requests continue.
     */
    clear(): Promise<ControlCalls['faults.clear']['output']>;
    /**
     * Remove a fault: `DELETE /_mock/faults/{id}`.
     * Removes one fault. If a request waits because of this fault, the request continues. If the kind of the fault is `hang`, the connection of the request is reset instead.
     */
    remove(input: ControlCalls['faults.remove']['input']): Promise<ControlCalls['faults.remove']['output']>;
  };
  readonly worlds: {
    /**
     * List the faults for all worlds: `GET /_mock/world-faults`.
     * Returns the faults that apply to all worlds, in the order in which they were added. The list does not contain the faults of single worlds. `used` is the number of requests that a fault has affected.
     */
    listFaults(): Promise<ControlCalls['worlds.listFaults']['output']>;
    /**
     * Add a fault for all worlds: `POST /_mock/world-faults`.
     * Adds a fault that affects all worlds. With the option `world`, the fault affects only the world of this name. The faults that are added here act before the faults of a single world. The server refuses a fault that an HTTP server cannot simulate, such as `refused` (the connection is refused), and gives the reason.
     */
    addFault(input: ControlCalls['worlds.addFault']['input']): Promise<ControlCalls['worlds.addFault']['output']>;
    /**
     * Remove all faults for all worlds: `DELETE /_mock/world-faults`.
     * Removes the faults that apply to all worlds. The faults of single worlds stay. Requests that wait because of a fault of the kind `hang` end with a reset connection. Other waiting requests continue.
     */
    clearFaults(): Promise<ControlCalls['worlds.clearFaults']['output']>;
    /**
     * Remove a fault for all worlds: `DELETE /_mock/world-faults/{id}`.
     * Removes one fault. If a request waits because of this fault, the request continues. If the kind of the fault is `hang`, the connection of the request is reset instead.
     */
    removeFault(input: ControlCalls['worlds.removeFault']['input']): Promise<ControlCalls['worlds.removeFault']['output']>;
    /**
     * List the worlds: `GET /_mock/worlds`.
     * Returns all worlds, oldest first.
     */
    list(): Promise<ControlCalls['worlds.list']['output']>;
    /**
     * Create or fork a world: `POST /_mock/worlds`.
     * Creates a world with the data of the seed. With `from`, creates a copy of another world. The copy has the current data and clock of that world. Worlds with the same name always have the same key.
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
     * Returns a code of the owner that is valid now. Each code works once. If all codes that are valid now were used, the server refuses with 409. `detail` then says how far to move the clock.
     */
    totp(): Promise<ControlCalls['keys.totp']['output']>;
  };
  readonly journal: {
    /**
     * List requests: `GET /_mock/journal`.
     * Returns the requests that have all the given values, oldest first. Without values, returns all requests.
     */
    list(input?: ControlCalls['journal.list']['input']): Promise<ControlCalls['journal.list']['output']>;
    /**
     * Clear the journal: `DELETE /_mock/journal`.
     * Removes all entries, and sets the number of dropped entries to 0.
     */
    clear(): Promise<ControlCalls['journal.clear']['output']>;
    /**
     * Find requests: `POST /_mock/journal/find`.
     * Returns the requests that match a filter, oldest first. The filter can also compare the query, headers and body.
     */
    find(input?: ControlCalls['journal.find']['input']): Promise<ControlCalls['journal.find']['output']>;
    /**
     * Wait for requests: `POST /_mock/journal/wait`.
     * Waits until enough requests match a filter. Requests that arrived before this call also count. After the timeout, the server refuses with 409. The problem contains the nearest request, which is the request that differs least from the filter.
     */
    waitFor(input: ControlCalls['journal.waitFor']['input']): Promise<ControlCalls['journal.waitFor']['output']>;
    /**
     * Verify that requests were received: `POST /_mock/journal/verify`.
     * Checks how many received requests match a filter. By default, at least one request must match. If the number is wrong, the server refuses with 409. `detail` then shows, line by line, how the nearest request differs from the filter. The nearest request is the request that differs least.
     */
    verify(input: ControlCalls['journal.verify']['input']): Promise<ControlCalls['journal.verify']['output']>;
    /**
     * Check how the client behaved: `POST /_mock/journal/lint`.
     * Searches the journal for mistakes of clients, such as a retry before the time in `Retry-After`. If there are no mistakes, `findings` is empty.
     */
    lint(input?: ControlCalls['journal.lint']['input']): Promise<ControlCalls['journal.lint']['output']>;
  };
  readonly snapshots: {
    /**
     * Take a snapshot: `GET /_mock/snapshot`.
     * Returns the state of the world as text. The text contains the API keys and the faults of the world. It does not contain the journal, overrides, running requests, or the faults that were added for all worlds together.
     */
    take(): Promise<ControlCalls['snapshots.take']['output']>;
    /**
     * Restore a snapshot: `PUT /_mock/snapshot`.
     * Replaces the data, limits, clock, keys and faults of the world with those of a snapshot. The snapshot may come from another process. The server refuses a snapshot from another version of the mock or of the API. It also refuses a snapshot with a fault that an HTTP server cannot simulate, such as `refused` (the connection is refused). In both cases, the problem gives the reason, and nothing changes. A snapshot can have at most 256 MiB. If the snapshot contains several worlds, the server uses the world of the snapshot that has the same name as this world. If there is none, the server uses the first world.
     */
    restore(input: ControlCalls['snapshots.restore']['input']): Promise<ControlCalls['snapshots.restore']['output']>;
  };
  readonly seeds: {
    /**
     * Reset the world: `POST /_mock/reset`.
     * Returns the world to the data of its seed, and removes its journal entries, overrides, handlers and faults. If the body contains values, the world starts again with a seed that has these values.
     */
    reset(input?: ControlCalls['seeds.reset']['input']): Promise<ControlCalls['seeds.reset']['output']>;
    /**
     * Add a record: `POST /_mock/records/{record}`.
     * Inserts a record directly, without the business rules. The body can contain values for properties of the new record, with the same names as in the API. Absent properties get default values.
     */
    add(input: ControlCalls['seeds.add']['input']): Promise<ControlCalls['seeds.add']['output']>;
    /**
     * Lift a legal hold: `POST /_mock/holds/{id}/lift`.
     * Lifts a legal hold. If only this hold prevented the deletion of some data, the platform deletes the data immediately.
     */
    liftHold(input: ControlCalls['seeds.liftHold']['input']): Promise<ControlCalls['seeds.liftHold']['output']>;
  };
  readonly retention: {
    /**
     * Count usage logs by age: `GET /_mock/retention`.
     * Counts the usage logs of the world's account by age in days. For each age, returns the number of logs and the number of anonymized logs. Also returns the ages at which the platform anonymizes and deletes a log.
     */
    usageLogAges(): Promise<ControlCalls['retention.usageLogAges']['output']>;
    /**
     * Explain a record: `GET /_mock/retention/{id}`.
     * Returns the past events of a record, and the actions that retention will take on the record, each with its time and reason. Also returns the references to the record that will remain after its deletion. `text` contains the whole explanation in words.
     */
    explain(input: ControlCalls['retention.explain']['input']): Promise<ControlCalls['retention.explain']['output']>;
    /**
     * List the personal values of a record: `GET /_mock/personal-data/{id}`.
     * Returns the personal values of a record and of all records that belong to it. A test can keep the values, and search for them after the record was deleted.
     */
    personalData(input: ControlCalls['retention.personalData']['input']): Promise<ControlCalls['retention.personalData']['output']>;
    /**
     * Search for personal values: `POST /_mock/personal-data/search`.
     * Searches for the values in every response that a key can get, in export files, in a new snapshot, in memory and in the journal. The search changes nothing. If nothing was found, `places` is empty.
     */
    search(input: ControlCalls['retention.search']['input']): Promise<ControlCalls['retention.search']['output']>;
  };
}
