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
 * What a valid request asks for instead of the real thing (RFC 7240): `Prefer: code=404` a problem of that status,
 * `Prefer: problem=legal-hold` the problem of that type, which tells apart those of one status,
 * `Prefer: example` the description's example, `Prefer: example=NAME` the one of that name. `undefined` where it asks for
 * nothing of the kind. Refuses as it was told, and with 400 what the operation does not answer: a client cannot be tried
 * against what will never come.
 */
export function preferred(world: World, id: OperationId, headers: Headers): Answer<unknown> | undefined {
  const preferences = preferencesIn(headers.get('prefer') ?? '');
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

/** The preferences that are the platform's own, and those that are registered and mean nothing here (RFC 7240, section 4). */
const own = ['code', 'problem', 'example'];
const registered = ['handling', 'respond-async', 'return', 'wait'];

/**
 * The platform's own preferences by name. Names are case-insensitive, the first of a name counts, and others are ignored (RFC
 * 7240, section 2), but what is nearly one of the platform's own is refused: it would be ignored in silence.
 */
function preferencesIn(header: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const pair of pairsIn(header)) {
    const [name, value] = pair;
    const meant = own.includes(name) || registered.includes(name) ? undefined : nearest(name, own);
    if (meant !== undefined) throw new Refusal('malformed-request', `Prefer: there is no "${name}". Did you mean "${meant}"?`);
    if (own.includes(name) && !found.has(name)) found.set(name, value);
  }
  const code = found.get('code');
  if (code !== undefined && !/^[1-5]\d\d$/.test(code))
    throw new Refusal('malformed-request', `Prefer: the code is "${code}"; it must be a status such as 503.`);
  return found;
}

/** The pairs of a header: preferences, and what stands behind one of the platform's own as its parameter. */
function pairsIn(header: string): (readonly [name: string, value: string])[] {
  const preferences = splitHeader(header, ',')?.map((text) => splitHeader(text, ';')?.map(pairOf));
  const pairs = preferences?.flatMap((all) => (all && own.includes(all[0]?.[0] ?? '') ? all : all?.slice(0, 1)));
  if (!pairs || pairs.includes(undefined))
    throw new Refusal('malformed-request', `Prefer: ${header} is no list of preferences, such as code=503.`);
  return pairs as (readonly [string, string])[];
}

/** A file has no example: what is sent there is in the hands of whoever made it. */
const isFile = (id: OperationId): boolean => !/json$/.test(contract.operations[id].success.mediaType ?? 'json');

function exampleOf(world: World, id: OperationId, name: string): Answer<unknown> {
  const shown = fallback(world, id);
  if (name === '') return applied(shown, 'example');
  const named = examples[id]?.examples ?? {};
  if (Object.hasOwn(named, name)) return applied({ ...shown, body: named[name] }, `example=${name}`);
  const there = Object.keys(named).join(', ') || 'none with a name; Prefer: example gives the one there is';
  throw new Refusal('malformed-request', `Prefer: ${id} has no example ${name}. There is ${there}.`);
}

const applied = ({ body, headers }: ReturnType<typeof fallback>, preference: string): Answer<unknown> => ({
  body,
  headers: { ...headers, 'Preference-Applied': preference },
});

/** Refuses a status that the description does not have the operation answer with. */
function refuseUndescribed(id: OperationId, code: string): void {
  const { answers } = contract.operations[id];
  if (Object.hasOwn(answers, code)) return;
  throw new Refusal('malformed-request', `Prefer: ${id} never answers ${code}. It answers ${Object.keys(answers).join(', ')}.`);
}

function problemOfStatus(world: World, id: OperationId, status: number): Refusal {
  const [name] = (contract.operations[id].answers[status] ?? []) as readonly ProblemName[];
  if (!name) throw new Refusal('malformed-request', `Prefer: ${id} has no problem of status ${status} to be had this way.`);
  return asked(world, name, `code=${status}`);
}

/** The problem of a type. Refuses with 400 one that the operation never answers. */
function problemOfType(world: World, id: OperationId, slug: string): Refusal {
  const names = Object.values(contract.operations[id].answers).flat() as readonly ProblemName[];
  const name = names.find((known) => known === slug);
  if (name) return asked(world, name, `problem=${name}`);
  throw new Refusal('malformed-request', `Prefer: ${id} never answers ${slug}. It answers ${names.join(', ')}.`);
}

function asked(world: World, name: ProblemName, preference: string): Refusal {
  const headers = { 'Preference-Applied': preference, ...neededBy[contract.problems[name].status] };
  return new Refusal(name, 'Asked for by Prefer.', { members: membersOf(world, name), headers });
}

/** What an answer of a status must say in its head. */
const neededBy: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { 'WWW-Authenticate': 'Bearer' },
  416: { 'Content-Range': 'bytes */0' },
  429: { 'Retry-After': '1' },
  503: { 'Retry-After': '1' },
};

/** What every problem has; its own type's members come beside it. */
const general = new Set(['type', 'title', 'status', 'detail', 'instance']);

/** The members of a problem's own type, as an example of the spec shows them, or made from its schema. */
function membersOf(world: World, name: ProblemName): Readonly<Record<string, unknown>> {
  const shown = problemExamples[name] ?? (madeUp(world, contract.problems[name].schema) as object);
  return Object.fromEntries(Object.entries(shown).filter(([member]) => !general.has(member)));
}
