import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { credentials } from './credentials.ts';

const schemes = ['components', 'securitySchemes'];
const said = (scheme: string, fault: string): string => `/components/securitySchemes/${scheme}: ${fault}`;

const breaks: readonly Break[] = [
  [
    'a key in a header of its own',
    [...schemes, 'apiKey'],
    { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
    said('apiKey', 'the scheme must be { type: http, scheme: bearer }. The client and the mock support no other form.'),
  ],
  [
    'a key of another HTTP scheme',
    [...schemes, 'basic', 'scheme'],
    'digest',
    said('basic', 'the scheme must be { type: http, scheme: basic }. The client and the mock support no other form.'),
  ],
  [
    'a second factor in the query',
    [...schemes, 'mfa', 'in'],
    'query',
    said('mfa', 'the scheme must be { type: apiKey, in: header }. The client and the mock support no other form.'),
  ],
  [
    'a second factor in a header that the client sets itself',
    [...schemes, 'mfa', 'name'],
    'Authorization',
    said('mfa', 'the client itself sets the header Authorization. Choose another header.'),
  ],
  [
    'two credentials in one header',
    [...schemes, 'invitation', 'name'],
    'mfa-token',
    said('invitation', 'another scheme already uses the header mfa-token. Choose another header.'),
  ],
  [
    'a header with an invalid name',
    [...schemes, 'mfa', 'name'],
    'MFA Token',
    said('mfa', 'MFA Token is not a valid name of a header (RFC 9110, section 5.1).'),
  ],
  [
    'an unknown scheme',
    [...schemes, 'session'],
    { type: 'apiKey', in: 'cookie', name: 'sid' },
    said('session', 'the client and the mock support only the schemes apiKey, basic, restoreToken, mfa, invitation.'),
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(credentials, at, change)).toEqual([line]);
});
