import { beforeAll, expect, test } from 'vitest';
import { type EditedPackages, editSpec, lintOf, type SpecDraft } from '../support/edited-spec.ts';

const frozenProblem = 'https://api.sentinelsec.studio/problems/account-frozen';

/** Adds a problem type with its own required member to the responses of an operation. */
function addProblem(draft: SpecDraft): void {
  draft.set(['components', 'schemas', 'AccountFrozenProblem'], {
    description: 'The account is frozen until somebody looks at it.',
    'x-problem': { status: 409, title: 'The account is frozen' },
    allOf: [
      { $ref: '#/components/schemas/Problem' },
      {
        type: 'object',
        required: ['frozen_by'],
        properties: {
          type: { const: frozenProblem },
          frozen_by: { type: 'string', enum: ['court', 'owner'], description: 'Who had the account frozen.' },
        },
      },
    ],
  });
  const { headers, content } = draft.get<{ headers: object; content: Record<string, object> }>([
    'components',
    'responses',
    'StateConflict',
  ]);
  const frozen = { $ref: '#/components/schemas/AccountFrozenProblem' };
  const conflict = { $ref: '#/components/schemas/StateConflictProblem' };
  const shown = { ...content['application/problem+json'], schema: { oneOf: [frozen, conflict] } };
  // In this response, the example shows the other problem type.
  draft.set(['paths', '/v1/settings', 'get', 'responses', '409'], {
    description: 'The account is frozen, or its state does not allow this.',
    headers,
    content: { 'application/problem+json': shown },
  });
  draft.set(['paths', '/v1/account', 'get', 'responses', '409'], {
    description: 'The account is frozen.',
    headers,
    content: {
      'application/problem+json': {
        schema: frozen,
        example: {
          type: frozenProblem,
          title: 'The account is frozen',
          status: 409,
          detail: 'Ask the owner.',
          instance: 'req_01KASEQ4H8Z3M5N7P9R1T3V5X7',
          frozen_by: 'owner',
        },
      },
    },
  });
}

let edited: EditedPackages;

beforeAll(async () => {
  edited = await editSpec('wire', (draft) => {
    addProblem(draft);
    draft.set(['components', 'securitySchemes', 'mfa', 'name'], 'X-Step-Up');
    draft.set(['components', 'securitySchemes', 'invitation', 'name'], 'X-Invited-By');
  });
}, 120_000);

/** Returns a platform of the edited packages that checks its responses, and a client that records the headers of its requests. */
function opened() {
  const platform = edited.createPlatform({ seed: 'empty', check: edited.conformance });
  const options = platform.clientOptions();
  const sent: Headers[] = [];
  const clientWith = (apiKey: string = platform.apiKey) =>
    new edited.SentinelSec({
      ...options,
      apiKey,
      fetch: (input, init) => {
        sent.push(new Request(input, init).headers);
        return options.fetch(input, init);
      },
    });
  return { platform, clientWith, sent };
}

test('a problem type with its own required member can be selected with Prefer, and the client has the member', async () => {
  const { clientWith } = opened();
  const error = await clientWith()
    .account.get({ headers: { prefer: 'code=409' } })
    .catch((cause: unknown) => cause);
  expect(error).toMatchObject({ kind: 'conflict', status: 409, problem: { type: frozenProblem, frozen_by: 'owner' } });
  const unshown = await clientWith()
    .settings.get({ headers: { prefer: 'problem=account-frozen' } })
    .catch((cause: unknown) => cause);
  expect(unshown).toMatchObject({ status: 409, problem: { type: frozenProblem, frozen_by: 'owner' } });
});

test('second factor and invitation are sent and read in the headers that the spec names', async () => {
  const { platform, clientWith, sent } = opened();
  const { invitation_token, key } = await clientWith().members.invite({ email: 'grace@example.com', role: 'analyst' });
  expect(sent.at(-1)?.get('x-step-up')).toMatch(/\S/);
  expect(sent.some((headers) => headers.has('mfa-token'))).toBe(false);
  const { secret } = await clientWith(key.secret).mfa.enroll({ invitationToken: invitation_token });
  expect(secret).toMatch(/\S/);
  expect(sent.at(-1)?.get('x-invited-by')).toBe(invitation_token);
  const refused = await platform.fetch(`${platform.origin}/v1/keys`, {
    method: 'POST',
    headers: { authorization: `Bearer ${platform.apiKey}` },
  });
  expect((await refused.json()) as object).toMatchObject({ status: 401, detail: expect.stringContaining('X-Step-Up') });
});

test('a key in a custom header is refused with one line', () => {
  const scheme = { type: 'apiKey', in: 'header', name: 'X-Api-Key', 'x-key-format': {} };
  const lines = lintOf((draft) => {
    const { 'x-key-format': format } = draft.get<Record<string, object>>(['components', 'securitySchemes', 'apiKey']);
    draft.set(['components', 'securitySchemes', 'apiKey'], { ...scheme, 'x-key-format': format, description: 'The key.' });
  });
  expect(lines).toEqual([
    '/components/securitySchemes/apiKey: the scheme must be { type: http, scheme: bearer }. The client and the mock support no other form.',
  ]);
});

const csv = { schema: { type: 'string' }, example: 'a,b' };

test.each([
  [
    'beside the first in a response',
    ['paths', '/v1/keys/{key_id}', 'get', 'responses', '200', 'content', 'text/csv'],
    /^keys\.get: the response 200 has the media types application\/json and text\/csv/,
  ],
  [
    'beside the first in a referenced body',
    ['components', 'requestBodies', 'Create', 'content', 'text/csv'],
    /^keys\.create: the client sends request bodies only as application\/json\. Remove text\/csv\./,
  ],
  [
    'beside the first in a referenced error',
    ['components', 'responses', 'NotFound', 'content', 'text/plain'],
    /^keys\.get: the response 404 must have the media type application\/problem\+json, not text\/plain/,
  ],
])('a media type %s is refused with one line', (_where, at, line) => {
  const lines = lintOf((draft) => {
    const body = draft.get<object>(['paths', '/v1/keys', 'post', 'requestBody']);
    draft.set(['components', 'requestBodies'], { Create: structuredClone(body) });
    draft.set(['paths', '/v1/keys', 'post', 'requestBody'], { $ref: '#/components/requestBodies/Create' });
    draft.set(at, csv);
  });
  expect(lines.filter((found) => line.test(found))).toHaveLength(1);
});

test('a referenced body works like an inline body', () => {
  const lines = lintOf((draft) => {
    const body = draft.get<object>(['paths', '/v1/keys', 'post', 'requestBody']);
    draft.set(['components', 'requestBodies'], { Create: structuredClone(body) });
    draft.set(['paths', '/v1/keys', 'post', 'requestBody'], { $ref: '#/components/requestBodies/Create' });
  });
  expect(lines).toEqual([]);
});
