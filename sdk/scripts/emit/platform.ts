import type { Node, Spec } from '../spec/load.ts';
import { problemTypesOf } from '../spec/problems.ts';
import { milliseconds } from '../spec/rules/figures.ts';
import { banner, literal } from './source.ts';

type Figure = string | number;

/** Returns the constants of `x-platform`. Durations are in milliseconds. */
export function figuresOf(spec: Spec): Record<string, number> {
  const constants = spec['x-platform'] as Readonly<Record<string, { value: Figure }>>;
  return Object.fromEntries(
    Object.entries(constants).map(([name, { value }]) => [name, typeof value === 'string' ? milliseconds(value) : value]),
  );
}

/** Returns the URL of each environment's server, without a slash at its end. */
export const originsOf = (spec: Spec): Record<string, string> =>
  Object.fromEntries(spec.servers.map((server) => [server['x-environment'], server.url.replace(/\/+$/, '')]));

/** Returns the address of the documentation, with a slash at its end. */
const docsUrlOf = ({ externalDocs }: Spec): string | undefined =>
  (externalDocs as { readonly url: string } | undefined)?.url.replace(/\/*$/, '/');

/** Returns the format of an API key, without the test vectors of the spec. */
export function keyFormatOf(spec: Spec): Node {
  const { vectors: _tests, ...format } = (spec.components.securitySchemes.apiKey?.['x-key-format'] ?? {}) as Node;
  return format;
}

/** Returns the quota policies without their descriptions. */
export function policiesOf(spec: Spec): Record<string, Node> {
  const policies = spec['x-quota-policies'] as Readonly<Record<string, Node>>;
  return Object.fromEntries(
    Object.entries(policies).map(([name, policy]) => {
      const { description: _prose, 'x-basis': _basis, ...figures } = policy;
      return [name, figures];
    }),
  );
}

/** Returns `platform.ts` of the SDK: origins, key format, quota policies, problem types. */
export function emitPlatform(spec: Spec): string {
  const { totp_step, totp_digits } = figuresOf(spec);
  const schemes = spec.components.securitySchemes;
  return `${banner}
/** The version of the spec that this file was made from. */
export const apiVersion = ${literal(spec.info.version)};

/** The URL of each environment's server: an origin, possibly followed by a path. */
export const origins = ${literal(originsOf(spec), 1)} as const;

/** The address of the documentation with a slash at its end; undefined if the spec has no \`externalDocs\`. */
export const docsUrl: string | undefined = ${literal(docsUrlOf(spec))};

/** The format of an API key. */
export const keyFormat = ${literal(keyFormatOf(spec), 1)} as const;

/** The prefix of key ids. The text of an API key contains the id of the key without this prefix. */
export const keyIdPrefix = ${literal(keyIdPrefixOf(spec))};

/** The header that carries the MFA token. */
export const mfaTokenHeader = ${literal(schemes.mfa?.name)};

/** The header that carries the one-time token of an invitation. */
export const invitationHeader = ${literal(schemes.invitation?.name)};

/** The time step in milliseconds and the number of digits of a TOTP code (RFC 6238). */
export const totpFormat = ${literal({ step: totp_step, digits: totp_digits }, 0)} as const;

/** A quota policy of the spec. \`window\` is in seconds. */
export interface QuotaPolicy {
  readonly quota: number;
  readonly burst?: number;
  readonly window?: number;
  readonly algorithm: 'token-bucket' | 'sliding-window' | 'fixed-window' | 'concurrency';
  readonly partition: 'key' | 'account' | 'ip';
  readonly unit: 'requests' | 'content-bytes' | 'concurrent-requests';
  /**
   * Which calls are charged to the quota: \`after-mfa\` means calls whose second factor was verified, and \`wrong-code\` means
   * calls with a wrong code. If this member is absent, all calls are charged.
   */
  readonly charge?: 'after-mfa' | 'wrong-code';
}

/** The quota policies by name, with the quotas of the smallest plan. */
export const quotaPolicies: Readonly<Record<string, QuotaPolicy>> = ${literal(policiesOf(spec), 1)};

/** The names of all scopes, in alphabetical order. */
export const scopes: readonly string[] = ${literal(Object.keys(spec['x-scopes'] as Node).sort(), 1)};

/** The problem types (RFC 9457) by their slug. */
export const problemTypes = ${literal(Object.fromEntries(problemTypesOf(spec).map(({ slug, type }) => [slug, type])), 1)} as const;
`;
}

/** Returns the prefix in the pattern of key ids. */
function keyIdPrefixOf(spec: Spec): string {
  const prefix = /^\^(\w+_)\[/.exec(String(spec.components.schemas.KeyId?.pattern))?.[1];
  if (prefix === undefined) throw new Error('The pattern of the schema "KeyId" does not begin with a prefix such as "key_".');
  return prefix;
}
