import { Refusal } from '../base/refusal.ts';
import { contract, type OperationId, type ProblemName } from '../generated/contract.ts';
import { examples } from '../generated/examples.ts';
import { schemas } from '../generated/schemas.ts';
import type { Answer } from '../operations/behaviour.ts';
import { fallback } from '../operations/fallback.ts';
import type { World } from '../state/world.ts';

/**
 * What a valid request asks for instead of the real thing (RFC 7240): `Prefer: code=404` a problem of that status,
 * `Prefer: example` the description's example, `Prefer: example=NAME` the one of that name. `undefined` where it asks for
 * nothing of the kind. Refuses as it was told, and with 400 what there is not.
 */
export function preferred(world: World, id: OperationId, headers: Headers): Answer<unknown> | undefined {
  const wishes = (headers.get('prefer') ?? '').split(/[,;]/).map((wish) => wish.trim());
  const code = wishes.map((wish) => /^code="?(\d{3})"?$/.exec(wish)?.[1]).find((digits) => digits !== undefined);
  if (code !== undefined && Number(code) >= 400) throw problemOfStatus(Number(code));
  if (isFile(id)) return undefined;
  const example = wishes.map((wish) => /^example(?:=(.*))?$/.exec(wish)).find((found) => found !== null);
  if (example) return exampleOf(world, id, example[1]?.replace(/^"(.*)"$/, '$1'));
  const isSuccess = Number(code) === contract.operations[id].success.status;
  return isSuccess ? applied(fallback(world, id), `code=${code}`) : undefined;
}

/** A file has no example: what is sent there is in the hands of whoever made it. */
const isFile = (id: OperationId): boolean => !/json$/.test(contract.operations[id].success.mediaType ?? 'json');

function exampleOf(world: World, id: OperationId, name: string | undefined): Answer<unknown> {
  const shown = fallback(world, id);
  if (name === undefined) return applied(shown, 'example');
  const named = examples[id]?.examples ?? {};
  if (Object.hasOwn(named, name)) return applied({ ...shown, body: named[name] }, `example=${name}`);
  const there = Object.keys(named).join(', ') || 'none with a name; Prefer: example gives the one there is';
  throw new Refusal('malformed-request', `Prefer: ${id} has no example ${name}. There is ${there}.`);
}

const applied = ({ body, headers }: ReturnType<typeof fallback>, preference: string): Answer<unknown> => ({
  body,
  headers: { ...headers, 'Preference-Applied': preference },
});

function problemOfStatus(status: number): Refusal {
  const names = (Object.keys(contract.problems) as ProblemName[]).filter((name) => contract.problems[name].status === status);
  const name = names.find((candidate) => membersOf(candidate).every((member) => member in defaults));
  if (!name) throw new Refusal('malformed-request', `Prefer: there is no problem of status ${status} to be had this way.`);
  const members = Object.fromEntries(membersOf(name).map((member) => [member, defaults[member]]));
  const wait = status === 429 || status === 503 ? { 'Retry-After': '1' } : {};
  const headers = { 'Preference-Applied': `code=${status}`, ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }), ...wait };
  return new Refusal(name, 'Asked for by Prefer.', { members, headers });
}

/** What the members of a problem are when nothing is known. */
const defaults: Readonly<Record<string, unknown>> = {
  'violated-policies': [],
  required: [],
  held: [],
  holds: [],
  errors: [{ pointer: '', detail: 'asked for by Prefer' }],
};

/** The members that a problem has beside those of all problems. */
function membersOf(name: ProblemName): readonly string[] {
  const type = contract.problems[name].type;
  for (const schema of Object.values(schemas)) {
    const [, own] = ((schema as { allOf?: unknown[] }).allOf ?? []) as readonly (Own | undefined)[];
    if (own?.properties?.type?.const === type) return own.required ?? [];
  }
  return [];
}

interface Own {
  readonly required?: readonly string[];
  readonly properties?: { readonly type?: { readonly const?: unknown } };
}
