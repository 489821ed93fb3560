import type { ReadHeaders } from '../../base/header-list.ts';
import { pairOf, splitHeader } from '../../base/header-syntax.ts';
import { nearest } from '../../base/nearest.ts';
import { Refusal } from '../../base/refusal.ts';
import { contract, type OperationId, type ProblemName } from '../../generated/contract.ts';
import { examples, problemExamples } from '../../generated/examples.ts';
import type { Answer } from '../../operations/behaviour.ts';
import { fallback } from '../../operations/fallback.ts';
import { madeUp } from '../../operations/made-up.ts';
import type { World } from '../../state/world.ts';

/**
 * Returns the answer that a request selects with the header `Prefer` (RFC 7240). Returns `undefined` if the header selects
 * nothing. If the header selects a problem, throws this problem as a `Refusal`. Throws a 400 if the operation can never give the
 * selected answer.
 *
 * The supported preferences:
 * - `code=404`: a problem with this status
 * - `problem=legal-hold`: the problem with this slug
 * - `example`: the example of the spec
 * - `example=NAME`: the example with this name
 */
export function preferred(world: World, id: OperationId, headers: ReadHeaders): Answer<unknown> | undefined {
  const prefer = headers.get('prefer');
  if (prefer === null) return undefined;
  const preferences = preferencesIn(prefer);
  const code = preferences.get('code');
  if (code !== undefined) refuseUndescribed(id, code);
  const slug = preferences.get('problem');
  if (slug !== undefined) throw problemOfType(world, id, slug);
  if (Number(code) >= 400) throw problemOfStatus(world, id, Number(code));
  if (code === '304') return { status: 304, body: undefined, headers: applied(fallback(world, id), 'code=304').headers ?? {} };
  if (isFile(id)) return undefined;
  const example = preferences.get('example');
  if (example !== undefined) return exampleOf(world, id, example);
  const isSuccess = Number(code) === contract.operations[id].success.status;
  return isSuccess ? applied(fallback(world, id), `code=${code}`) : undefined;
}

/** The preferences that the platform supports. The platform ignores the preferences that RFC 7240 registers (section 4). */
const own = ['code', 'problem', 'example'];
const registered = ['handling', 'respond-async', 'return', 'wait'];

/**
 * Returns the supported preferences of a `Prefer` header, by name. Names are case-insensitive. If a name occurs several times,
 * the first value applies (RFC 7240, section 2). Throws a 400 for a name that is similar to a supported name, such as `problems`.
 * Ignores all other names.
 */
function preferencesIn(header: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const pair of pairsIn(header)) {
    const [name, value] = pair;
    const meant = own.includes(name) || registered.includes(name) ? undefined : nearest(name, own);
    if (meant !== undefined)
      throw new Refusal('malformed-request', `Prefer: the preference "${name}" does not exist. Did you mean "${meant}"?`);
    if (own.includes(name) && !found.has(name)) found.set(name, value);
  }
  const code = found.get('code');
  if (code !== undefined && !/^[1-5]\d\d$/.test(code))
    throw new Refusal('malformed-request', `Prefer: the code is "${code}"; it must be a status such as 503.`);
  return found;
}

/**
 * Returns the names and values in a `Prefer` header. For a supported preference, also returns the names and values of its
 * parameters, such as `example` in `code=404; example`.
 */
function pairsIn(header: string): (readonly [name: string, value: string])[] {
  const preferences = splitHeader(header, ',')?.map((text) => splitHeader(text, ';')?.map(pairOf));
  const pairs = preferences?.flatMap((all) => (all && own.includes(all[0]?.[0] ?? '') ? all : all?.slice(0, 1)));
  if (!pairs || pairs.includes(undefined))
    throw new Refusal('malformed-request', `Prefer: ${header} is not a list of preferences, such as code=503.`);
  return pairs as (readonly [string, string])[];
}

/** Whether an operation answers with a file. Files have no example. */
const isFile = (id: OperationId): boolean => !/json$/.test(contract.operations[id].success.mediaType ?? 'json');

function exampleOf(world: World, id: OperationId, name: string): Answer<unknown> {
  const shown = fallback(world, id);
  if (name === '') return applied(shown, 'example');
  const named = examples[id]?.examples ?? {};
  if (Object.hasOwn(named, name)) return applied({ ...shown, body: named[name] }, `example=${name}`);
  const there = Object.keys(named).join(', ') || 'no example with a name; Prefer: example gives its only one';
  throw new Refusal('malformed-request', `Prefer: ${id} has no example ${name}. It has ${there}.`);
}

const applied = ({ body, headers }: ReturnType<typeof fallback>, preference: string): Answer<unknown> => ({
  body,
  headers: { ...headers, 'Preference-Applied': preference },
});

/** Throws a 400 if the spec does not list the status for the operation. */
function refuseUndescribed(id: OperationId, code: string): void {
  const { answers } = contract.operations[id];
  if (Object.hasOwn(answers, code)) return;
  throw new Refusal('malformed-request', `Prefer: ${id} never answers ${code}. It answers ${Object.keys(answers).join(', ')}.`);
}

function problemOfStatus(world: World, id: OperationId, status: number): Refusal {
  const [name] = (contract.operations[id].answers[status] ?? []) as readonly ProblemName[];
  if (!name) throw new Refusal('malformed-request', `Prefer: ${id} has no problem of status ${status} that Prefer can ask for.`);
  return asked(world, name, `code=${status}`);
}

/** Returns the problem whose slug is `slug`. Throws a 400 if the operation never answers with this problem. */
function problemOfType(world: World, id: OperationId, slug: string): Refusal {
  const names = Object.values(contract.operations[id].answers).flat() as readonly ProblemName[];
  const name = names.find((known) => known === slug);
  if (name) return asked(world, name, `problem=${name}`);
  throw new Refusal('malformed-request', `Prefer: ${id} never answers ${slug}. It answers ${names.join(', ')}.`);
}

function asked(world: World, name: ProblemName, preference: string): Refusal {
  const headers = { 'Preference-Applied': preference, ...neededBy[contract.problems[name].status] };
  return new Refusal(name, 'The request asked for this problem with Prefer.', { members: membersOf(world, name), headers });
}

/** For each status, the headers that an answer with this status must have. */
const neededBy: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { 'WWW-Authenticate': 'Bearer' },
  416: { 'Content-Range': 'bytes */0' },
  429: { 'Retry-After': '1' },
  503: { 'Retry-After': '1' },
};

/** The properties that every problem has. Any other property exists only in some types of problems. */
const general = new Set(['type', 'title', 'status', 'detail', 'instance']);

/**
 * Returns the properties of a problem that are not in `general`. The values come from the example of the spec. If the spec has no
 * example, the values are made from the schema of the problem.
 */
function membersOf(world: World, name: ProblemName): Readonly<Record<string, unknown>> {
  const shown = problemExamples[name] ?? (madeUp(world, contract.problems[name].schema) as object);
  return Object.fromEntries(Object.entries(shown).filter(([member]) => !general.has(member)));
}
