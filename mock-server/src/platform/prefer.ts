import { Refusal } from '../base/refusal.ts';
import { contract, type OperationId, type ProblemName } from '../generated/contract.ts';
import { schemas } from '../generated/schemas.ts';
import type { Answer } from '../operations/behaviour.ts';
import { fallback } from '../operations/fallback.ts';

/**
 * What a valid request asks for instead of the real thing (RFC 7240): `Prefer: code=404` a problem of that status,
 * `Prefer: example` the description's example. `undefined` where it asks for nothing of the kind. Refuses as it was told.
 */
export function preferred(id: OperationId, headers: Headers): Answer<unknown> | undefined {
  const wishes = (headers.get('prefer') ?? '').split(/[,;]/).map((wish) => wish.trim());
  const code = wishes.map((wish) => /^code="?(\d{3})"?$/.exec(wish)?.[1]).find((digits) => digits !== undefined);
  if (code !== undefined && Number(code) >= 400) throw problemOfStatus(Number(code));
  const example = Number(code) === contract.operations[id].success.status || wishes.some((wish) => /^example(=|$)/.test(wish));
  if (!example) return undefined;
  return { ...fallback(id), headers: { 'Preference-Applied': code === undefined ? 'example' : `code=${code}` } };
}

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
