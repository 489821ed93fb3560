import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { examples } from './examples.ts';

const breaks: readonly Break[] = [
  [
    'an example of a body that does not fit',
    ['paths', '/v1/keys', 'post', 'requestBody', 'content', 'application/json', 'example', 'scopes'],
    'all',
    'keys.create body: the example does not match its schema: /scopes must be array.',
  ],
  [
    'an example of a response that does not fit',
    ['paths', '/v1/health', 'get', 'responses', '200', 'content', 'application/json', 'example', 'status'],
    'fine',
    'health.get 200: the example does not match its schema: /status must be equal to one of the allowed values.',
  ],
  [
    'an example of an error that does not fit',
    ['components', 'responses', 'PreconditionFailed', 'content', 'application/problem+json', 'example', 'status'],
    7,
    'account.get 412: the example does not match its schema: /status must be >= 400.',
  ],
  [
    'an example of a parameter that does not fit',
    ['components', 'parameters', 'key_id', 'example'],
    7,
    'keys.get key_id: the example does not match its schema: / must be string.',
  ],
  [
    'an example of a schema that does not fit',
    ['components', 'schemas', 'Duration', 'examples', 0],
    'soon',
    'components Duration: the example does not match its schema: / must match pattern "^P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?$".',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(examples, at, change)).toContain(line);
});
