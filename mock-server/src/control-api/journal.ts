import type { JournalFilter } from '../platform/journal/journal-filter.ts';
import { VerificationError } from '../platform/journal/verification.ts';
import type { JournalEntry } from '../platform/journal-entry.ts';
import type { LintOptions } from '../platform/lint/lint.ts';
import type { ControlCall, ControlHandlers } from './call.ts';
import type { components } from './generated/schemas.d.ts';
import { ControlRefusal, errorText } from './refusal.ts';

type Schemas = components['schemas'];

/** The handlers of the routes for the journal. */
export const journalHandlers: ControlHandlers<'journal'> = {
  'journal.list': (call, { limit, ...filter }) => resultOf(call, call.world.journal.find(filter as JournalFilter), limit),
  'journal.find': (call, { request = {}, limit }) => resultOf(call, call.world.journal.find(request as JournalFilter), limit),
  async 'journal.waitFor'(call, { request, ...options }) {
    const { journal } = call.world;
    return verified(call, () => journal.waitFor(request as JournalFilter, { ...options, signal: call.signal }));
  },
  async 'journal.verify'(call, { request, ...count }) {
    const { journal } = call.world;
    return verified(call, async () => journal.verify(request as JournalFilter, count));
  },
  'journal.lint': ({ world }, options) => ({
    findings: world
      .lint(options as LintOptions)
      .map(({ entries, ...finding }) => ({ ...finding, entries: entries.map(entryOf) })),
  }),
  'journal.clear'({ world }) {
    world.journal.clear();
    return undefined;
  },
};

/**
 * Returns the entries that `check` returns. If `check` throws a `VerificationError`, throws a refusal (409) that contains the
 * most similar request.
 */
async function verified(call: ControlCall, check: () => Promise<readonly JournalEntry[]>): Promise<Schemas['Journal']> {
  try {
    return resultOf(call, await check());
  } catch (thrown) {
    if (!(thrown instanceof VerificationError)) throw thrown;
    const { message, received, nearest, differences } = thrown;
    const members = { received, ...(nearest && { nearest: entryOf(nearest) }), differences };
    throw new ControlRefusal(409, message.replace(/^journal\.\w+(?:, |: )/, ''), { members });
  }
}

const usualLimit = 1000;

const resultOf = (
  { world: { journal } }: ControlCall,
  found: readonly JournalEntry[],
  limit = usualLimit,
): Schemas['Journal'] => ({ entries: found.slice(-limit).map(entryOf), found: found.length, dropped: journal.dropped });

/** Returns a journal entry as plain data. */
export function entryOf({ failure, requestId, path, operation, key, faults, ...entry }: JournalEntry): Schemas['JournalEntry'] {
  return {
    ...entry,
    ...(requestId !== undefined && { requestId }),
    ...(path !== undefined && { path }),
    ...(operation !== undefined && { operation }),
    ...(key !== undefined && { key }),
    ...(failure !== undefined && { failure: errorText(failure) }),
    ...(faults && { faults: [...faults] }),
  };
}
