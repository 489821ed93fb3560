import { withTexts } from '../base/mask.ts';
import type { components } from '../generated/paths.d.ts';
import { problemTypes } from '../generated/platform.ts';
import type { KnownProblem } from '../generated/problems.ts';
import { shapes } from '../generated/shapes.ts';
import { parsePartialJson } from '../wire/partial-json.ts';
import { parseLimits } from '../wire/rate-limit.ts';
import { retryAfterMs } from '../wire/retry-after.ts';
import { findMisfit } from '../wire/shape.ts';
import { AuthenticationError, MfaRequiredError, PermissionError } from './auth-errors.ts';
import { ServerError } from './client-errors.ts';
import type { ErrorFacts, SentinelSecError } from './error.ts';
import {
  ConflictError,
  GoneError,
  NotFoundError,
  NotModifiedError,
  PreconditionFailedError,
  RateLimitError,
  RequestError,
  ValidationError,
  type ValidationIssue,
} from './http-errors.ts';
import { nextStep } from './next-step.ts';

/** The headers of an answer, with every credential masked. */
export type AnswerHeaders = Pick<Headers, 'get'>;

/** An answer that is no success, its body read as far as it could be. */
export interface FailedAnswer {
  readonly operation: string;
  readonly status: number;
  readonly headers: AnswerHeaders;
  /** The body as far as it came; empty when there was none. */
  readonly text: string;
  /** Whether the body was read to its end. */
  readonly complete: boolean;
  /** Hides the call's credentials. All that the body says goes through it once it is parsed: what escapes stood for is seen then. */
  readonly mask: (text: string) => string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The policy that says whether the answer may be another one later. */
  readonly isRetryable: (refusal: RefusalFacts) => boolean;
}

/** What decides whether an answer may be another one later. */
export interface RefusalFacts {
  readonly status: number;
  /** The last part of the problem's type; undefined when there is none, or none that the API describes. */
  readonly slug: string | undefined;
  /** Whether the body was read to its end. */
  readonly complete: boolean;
  /** Whether the server said when to come back. */
  readonly timed: boolean;
}

interface Reading extends ErrorFacts {
  readonly status: number;
  /** The last part of the problem's type; undefined for a type that the API does not describe. */
  readonly slug: string | undefined;
  /** The problem as it came, to be read with care. */
  readonly members: Readonly<Record<string, unknown>>;
  readonly told: string;
  readonly retryAfter: number | undefined;
}

/** The latest time that a `Date` can hold. */
const endOfTime = 8.64e15;

/** The time `ms` after `now`, in whole milliseconds and never earlier; a hostile `Retry-After` gives the end of time, not an invalid date. */
export const later = (now: number, ms: number): Date => new Date(Math.min(endOfTime, Math.ceil(now + ms)));

const slugs = new Map<string, string>(Object.entries(problemTypes).map(([slug, type]) => [type, slug]));

/** The body as JSON, the text when it is none, undefined when it is empty. Of one that was cut off, what is whole. */
function parsed(text: string, complete: boolean): unknown {
  const value = complete ? parsedWhole(text) : parsePartialJson(text);
  return value ?? (text === '' ? undefined : text);
}

function parsedWhole(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A sentence with its full stop. */
const ended = (sentence: string): string => sentence.replace(/(?<![.\s])[.\s]*$/, '.');
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);
const line = (value: unknown): string | undefined =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a server says is shown on terminals; it must not steer them.
  typeof value === 'string' ? value.replace(/[\x00-\x1f\x7f-\x9f]+/g, ' ').slice(0, 500) : undefined;

/** The server's wait in milliseconds: `Retry-After`, which takes precedence; after a 429 without it the `t` of the policies that refused. */
function waitOf(
  headers: AnswerHeaders,
  { status, now, policies }: { status: number; now: number; policies: readonly string[] },
): number | undefined {
  const stated = retryAfterMs(headers, now);
  if (stated !== undefined || status !== 429) return stated;
  const refused = parseLimits(headers.get('ratelimit')).filter(
    ({ name, remaining }) => remaining === 0 && policies.includes(name),
  );
  const resets = refused.map(({ reset }) => (reset ?? 0) * 1000);
  return resets.length === 0 ? undefined : Math.max(...resets);
}

function read({ operation, status, headers, text, complete, mask, now, isRetryable }: FailedAnswer): Reading {
  const body = withTexts(parsed(text, complete), mask);
  const members = isObject(body) ? body : {};
  const slug = typeof members.type === 'string' ? slugs.get(members.type) : undefined;
  const told = [line(members.title), line(members.detail)].filter((part): part is string => part !== undefined && part !== '');
  const retryAfter = waitOf(headers, { status, now, policies: strings(members['violated-policies']) });
  return {
    operation,
    status,
    body,
    members,
    slug,
    retryable: isRetryable({ status, slug, complete, timed: retryAfter !== undefined }),
    told: told.length > 0 ? told.map(ended).join(' ') : `The server answered ${status}.`,
    retryAfter,
    problem: slug === undefined ? undefined : (body as KnownProblem),
    requestId: line(headers.get('request-id') ?? members.instance),
    retryAt: retryAfter === undefined ? undefined : later(now, retryAfter),
  };
}

function faults(members: Readonly<Record<string, unknown>>): ValidationIssue[] {
  if (!Array.isArray(members.errors)) return [];
  return members.errors
    .filter(isObject)
    .map(({ pointer, detail }) => ({ pointer: line(pointer) ?? '', detail: line(detail) ?? '' }));
}

function unauthorized(facts: Reading): SentinelSecError {
  const { told, slug, members } = facts;
  if (slug === 'mfa-required') {
    // One that cannot be answered counts as none: the client then asks for another.
    const named = findMisfit(shapes.MfaChallenge, members.challenge) === undefined;
    const challenge = named ? (members.challenge as components['schemas']['MfaChallenge']) : undefined;
    return new MfaRequiredError(`${told} Give the client the option \`mfa\`, for instance \`totp(secret)\`.`, {
      ...facts,
      challenge,
    });
  }
  return new AuthenticationError(advised(facts), { ...facts, reason: slug ?? 'unauthorized' });
}

/** What the server said and what to do next, unless the server said that as well. */
const advised = ({ told, slug, status }: Reading): string => {
  const next = nextStep(slug, status);
  return told.endsWith(next) ? told : `${told} ${next}`;
};

function forbidden(facts: Reading): SentinelSecError {
  const { slug, told, members } = facts;
  if (slug === 'mfa-code-rejected') return new AuthenticationError(advised(facts), { ...facts, reason: slug });
  const required = strings(members.required);
  const held = strings(members.held);
  const missing = required.filter((scope) => !held.includes(scope)).map((scope) => line(scope));
  const message = missing.length > 0 ? `${told} Use a key that has ${missing.join(', ')}.` : advised(facts);
  return new PermissionError(message, { ...facts, required, held });
}

function tooMany(facts: Reading): SentinelSecError {
  const stop = facts.slug === 'abnormal-usage-detected';
  const when = facts.retryAt ? `Try again, not before ${facts.retryAt.toISOString()}.` : 'Wait a while, then send more slowly.';
  const next = stop ? 'The client stops here: find out why before anything is sent again.' : when;
  return new RateLimitError(`${facts.told} ${next}`, {
    ...facts,
    policies: strings(facts.members['violated-policies']),
    sent: true,
  });
}

function unprocessable(facts: Reading): SentinelSecError {
  const errors = faults(facts.members);
  const shown = errors.slice(0, 5).map(({ pointer, detail }) => `${pointer}: ${ended(detail)}`);
  return new ValidationError([facts.told, ...shown, nextStep(facts.slug, facts.status)].join(' '), { ...facts, errors });
}

/** The error for an answer that is no success. An empty or unreadable body still gives one, by its status. */
export function errorFromResponse(answer: FailedAnswer): SentinelSecError {
  const facts = read(answer);
  switch (answer.status) {
    case 304:
      return new NotModifiedError('The resource still has the ETag in `ifNoneMatch`. Use what was read before.', facts);
    case 400:
    case 422:
      return unprocessable(facts);
    case 401:
      return unauthorized(facts);
    case 403:
      return forbidden(facts);
    case 404:
      return new NotFoundError(advised(facts), facts);
    case 409:
      return new ConflictError(advised(facts), facts);
    case 410:
      return new GoneError(advised(facts), facts);
    case 412:
      return new PreconditionFailedError(advised(facts), facts);
    case 429:
      return tooMany(facts);
    default:
      if (answer.status >= 500)
        return new ServerError(`${facts.told} ${serverAdvice(facts)}`, {
          ...facts,
          policies: strings(facts.members['violated-policies']),
        });
      return new RequestError(advised(facts), facts);
  }
}

function serverAdvice({ requestId, retryAt }: Reading): string {
  if (retryAt) return `Try again, not before ${retryAt.toISOString()}.`;
  return requestId ? `Try again later, or report the request ${requestId}.` : 'Try again later.';
}
