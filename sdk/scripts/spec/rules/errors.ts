import type { Fault, Rule } from '../fault.ts';
import type { Answer, Operation } from '../model.ts';

const problem = 'application/problem+json';

/**
 * Checks that every operation lists all errors that it can return, and that each response has the headers and the media type that
 * clients need.
 */
export const errors: Rule = ({ operations }) =>
  operations.flatMap((operation) => [
    ...missing(operation),
    ...operation.answers.flatMap((answer) => incomplete(operation, answer)),
  ]);

function missing(operation: Operation): Fault[] {
  const present = new Set(operation.answers.map(({ status }) => status));
  const faults = expected(operation)
    .filter(({ status }) => !present.has(status))
    .map(({ status, reason }) => ({ place: operation.id, fault: `the response ${status} is missing: ${reason}.` }));
  const stepUp = operation.mfa && !operation.problems.includes('MfaRequiredProblem');
  return stepUp
    ? [
        ...faults,
        { place: operation.id, fault: 'the operation needs MFA, so its response 401 must include the problem mfa-required.' },
      ]
    : faults;
}

function expected({ auth, parameters, body, policies }: Operation): { status: string; reason: string }[] {
  const has = (name: string): boolean => parameters.some((parameter) => parameter.name === name);
  const from = (place: string): boolean => parameters.some((parameter) => parameter.in === place);
  const rows: [boolean, string, ...string[]][] = [
    [true, 'every operation needs it', '400', '406', '422', '431', '500', '503'],
    [auth !== 'none', 'the operation takes credentials', '401', '403', '410'],
    [auth !== 'none' || policies.length > 0, 'the operation can be limited', '429'],
    [from('path'), 'the operation has path parameters', '404'],
    [body !== undefined, 'the operation has a body', '408', '413', '415'],
    [has('Idempotency-Key'), 'the operation accepts Idempotency-Key', '409'],
    [has('If-Match'), 'the operation accepts If-Match', '412'],
    [has('If-None-Match'), 'the operation accepts If-None-Match', '304'],
    [has('Range'), 'the operation accepts Range', '206', '416'],
  ];
  return rows.flatMap(([applies, reason, ...statuses]) => (applies ? statuses.map((status) => ({ status, reason })) : []));
}

/** Headers that a response with this status must have. */
const headersOf: Readonly<Record<string, readonly string[]>> = {
  '206': ['Content-Range'],
  '401': ['WWW-Authenticate'],
  '416': ['Content-Range'],
  '429': ['Retry-After'],
  '503': ['Retry-After'],
};

const limitHeaders = ['RateLimit-Policy', 'RateLimit'];

function incomplete({ id, policies }: Operation, { status, content, headers }: Answer): Fault[] {
  const limited = status.startsWith('2') && policies.length > 0 ? limitHeaders : [];
  const wanted = ['Request-Id', ...limited, ...(headersOf[status] ?? [])];
  const names = headers.map(({ name }) => name);
  const lacking = wanted
    .filter((name) => !names.includes(name))
    .map((name) => `the response ${status} lacks the header ${name}.`);
  const unlimited = policies.length === 0 && status.startsWith('2') ? limitHeaders : [];
  const idle = headers
    .filter(({ name, required }) => required && unlimited.includes(name))
    .map(
      ({ name }) =>
        `the response ${status} has the header ${name}, but the operation has no quota policy. Remove the header, or name a quota policy.`,
    );
  if (idle.length > 0) return idle.map((fault) => ({ place: id, fault }));
  const faults =
    Number(status) >= 400 && content?.mediaType !== problem
      ? [...lacking, `the response ${status} must have the media type ${problem}.`]
      : lacking;
  return faults.map((fault) => ({ place: id, fault }));
}
