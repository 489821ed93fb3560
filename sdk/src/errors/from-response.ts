import { withTexts } from '../base/mask.ts';
import type { components } from '../generated/paths.d.ts';
import { problemTypes } from '../generated/platform.ts';
import type { KnownProblem } from '../generated/problems.ts';
import { shapes } from '../generated/shapes.ts';
import { parsePartialJson } from '../wire/partial-json.ts';
import { type LimitItem, parseLimits } from '../wire/rate-limit.ts';
import { longestOf, retryAfterMs } from '../wire/retry-after.ts';
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
import { tryAgainAt, withAdvice } from './with-advice.ts';

/** The headers of a response, with every credential masked. */
export type AnswerHeaders = Pick<Headers, 'get'>;

/** A response with an error status, and as much of its body as could be read. */
export interface FailedResponse {
  readonly operation: string;
  readonly status: number;
  readonly headers: AnswerHeaders;
  /** The text of the body, as far as it was read; empty if there was no body. */
  readonly text: string;
  /** Whether the body was read to its end. */
  readonly complete: boolean;
  /**
   * Returns the text without the credentials of the call. Parse the body first, and then apply this function to the strings in
   * the parsed body. In a body that is not parsed, escapes such as `\u0041` could disguise a credential.
   */
  readonly mask: (text: string) => string;
  /** The current time in milliseconds since the epoch. */
  readonly now: number;
  /** The milliseconds since the headers have arrived. The wait in `Retry-After` began at that time. Default: 0. */
  readonly age?: number;
  /** Decides whether the same request may succeed later. */
  readonly isRetryable: (refusal: RefusalFacts) => boolean;
}

/** The facts that decide whether the same request may succeed later. */
export interface RefusalFacts {
  readonly status: number;
  /**
   * The slug (the last part) of the problem type, such as `key-expired`; undefined if there is no type, or if the type is not in
   * the spec.
   */
  readonly slug: string | undefined;
}

interface ResponseFacts extends ErrorFacts {
  readonly status: number;
  /** The slug (the last part) of the problem type, such as `key-expired`; undefined for a type that is not in the spec. */
  readonly slug: string | undefined;
  /** The fields of the problem. Their types are not checked yet. */
  readonly members: Readonly<Record<string, unknown>>;
  /**
   * The names of the quota policies that are used up according to the problem. If the problem of a 429 response names none, these
   * are the policies with `r=0` (no remaining units) in the header `RateLimit`.
   */
  readonly policies: readonly string[];
  /** The title and detail of the problem as sentences. If the body has neither, this is a sentence with the status. */
  readonly stated: string;
  readonly retryAfter: number | undefined;
}

/** The latest time that a `Date` can hold. */
const endOfTime = 8.64e15;

/**
 * Returns the sum of `now` and `ms` as a `Date`, rounded up to whole milliseconds. A `Date` cannot hold every time, and the
 * server may send an extreme `Retry-After`. If the sum is too late for a `Date`, the function returns the latest possible `Date`.
 */
export const later = (now: number, ms: number): Date => new Date(Math.min(endOfTime, Math.ceil(now + ms)));

const slugs = new Map<string, string>(Object.entries(problemTypes).map(([slug, type]) => [type, slug]));

/**
 * Returns the parsed body. If the body is not JSON, returns its text. If the body is empty, returns undefined. If the body was
 * cut off, returns the fields that are complete.
 */
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
/** Returns the sentence with one full stop at its end. */
const withFullStop = (sentence: string): string => sentence.replace(/(?<![.\s])[.\s]*$/, '.');
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);
/** Returns a text as one line of at most 500 characters. */
const line = (value: unknown): string | undefined =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this text may be printed in a terminal, where control characters of the server could do harm.
  typeof value === 'string' ? value.replace(/[\x00-\x1f\x7f-\x9f]+/g, ' ').slice(0, 500) : undefined;

/** Returns the items of the header `RateLimit` of a 429 response for the quota policies that have no units left. */
const usedUpIn = (headers: AnswerHeaders, status: number): readonly LimitItem[] =>
  status === 429 ? parseLimits(headers.get('ratelimit')).filter(({ remaining }) => remaining === 0) : [];

/**
 * Returns the wait in milliseconds that the server demands; undefined if the server demands no wait. The header `Retry-After`
 * takes precedence. For a 429 response without `Retry-After`, the function reads the header `RateLimit`. For each quota policy,
 * the parameter `t` of `RateLimit` is the number of seconds until the policy allows a request again. If several quota policies
 * refused the request, the function returns the longest wait.
 */
function waitOf(headers: AnswerHeaders, now: number, refusing: readonly LimitItem[]): number | undefined {
  return retryAfterMs(headers, now) ?? longestOf(refusing.map(({ reset }) => reset && reset * 1000));
}

function factsOf({ operation, status, headers, text, complete, mask, now, age = 0, isRetryable }: FailedResponse): ResponseFacts {
  const body = withTexts(parsed(text, complete), mask);
  const members = isObject(body) ? body : {};
  const slug = typeof members.type === 'string' ? slugs.get(members.type) : undefined;
  const parts = [line(members.title), line(members.detail)].filter((part): part is string => part !== undefined && part !== '');
  const usedUp = usedUpIn(headers, status);
  const named = strings(members['violated-policies']);
  const policies = named.length > 0 ? named : usedUp.map(({ name }) => name);
  const refusing = usedUp.filter(({ name }) => policies.includes(name));
  const wait = waitOf(headers, now - age, refusing);
  const retryAfter = wait && Math.ceil(Math.max(0, wait - age));
  return {
    operation,
    status,
    body,
    members,
    slug,
    policies,
    retryable: isRetryable({ status, slug }),
    stated: parts.length > 0 ? parts.map(withFullStop).join(' ') : `The server answered ${status}.`,
    retryAfter,
    problem: slug === undefined ? undefined : (body as KnownProblem),
    requestId: line(headers.get('request-id') ?? members.instance),
    retryAt: retryAfter === undefined ? undefined : later(now, retryAfter),
  };
}

function issuesIn(members: Readonly<Record<string, unknown>>): ValidationIssue[] {
  if (!Array.isArray(members.errors)) return [];
  return members.errors
    .filter(isObject)
    .map(({ pointer, detail }) => ({ pointer: line(pointer) ?? '', detail: line(detail) ?? '' }));
}

function unauthorized(facts: ResponseFacts): SentinelSecError {
  const { stated, slug, members } = facts;
  if (slug === 'mfa-required') {
    // If the challenge is malformed, the client later creates a new challenge.
    const isSound = findMisfit(shapes.MfaChallenge, members.challenge) === undefined;
    const challenge = isSound ? (members.challenge as components['schemas']['MfaChallenge']) : undefined;
    return new MfaRequiredError(`${stated} Set the client's option \`mfa\`, for instance to \`totp(secret)\`.`, {
      ...facts,
      challenge,
    });
  }
  return new AuthenticationError(advised(facts), { ...facts, reason: slug ?? 'unauthorized' });
}

/** Returns the server's text, followed by a text that says what to do next. */
const advised = ({ stated, slug, status }: ResponseFacts): string => withAdvice(stated, nextStep(slug, status));

function forbidden(facts: ResponseFacts): SentinelSecError {
  const { slug, stated, members } = facts;
  if (slug === 'mfa-code-rejected') return new AuthenticationError(advised(facts), { ...facts, reason: slug });
  const required = strings(members.required);
  const held = strings(members.held);
  const missing = required.filter((scope) => !held.includes(scope)).map((scope) => line(scope));
  const message =
    missing.length > 0
      ? `${stated} Use a key with the ${missing.length > 1 ? 'scopes' : 'scope'} ${missing.join(', ')}.`
      : advised(facts);
  return new PermissionError(message, { ...facts, required, held });
}

function tooMany(facts: ResponseFacts): SentinelSecError {
  const isAbnormal = facts.slug === 'abnormal-usage-detected';
  const when = facts.retryAt ? tryAgainAt(facts.retryAt) : 'Wait, then send fewer requests.';
  const next = isAbnormal ? 'The client does not retry this. Find the cause before you send more requests.' : when;
  return new RateLimitError(withAdvice(facts.stated, next), {
    ...facts,
    sent: true,
  });
}

function unprocessable(facts: ResponseFacts): SentinelSecError {
  const errors = issuesIn(facts.members);
  const shown = errors.slice(0, 5).map(({ pointer, detail }) => `${pointer}: ${withFullStop(detail)}`);
  return new ValidationError([facts.stated, ...shown, nextStep(facts.slug, facts.status)].join(' '), { ...facts, errors });
}

/**
 * Returns the error for a response with an error status. If the body is empty or unreadable, only the status determines the class
 * of the error.
 */
export function errorFromResponse(response: FailedResponse): SentinelSecError {
  const facts = factsOf(response);
  switch (response.status) {
    case 304:
      return new NotModifiedError('The resource still has the ETag in `ifNoneMatch`. Use the copy that you have.', facts);
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
      if (response.status >= 500) return new ServerError(withAdvice(facts.stated, serverAdvice(facts)), facts);
      return new RequestError(advised(facts), facts);
  }
}

function serverAdvice({ requestId, retryAt }: ResponseFacts): string {
  if (retryAt) return tryAgainAt(retryAt);
  return requestId ? `Try again later, or report the request ${requestId}.` : 'Try again later.';
}
