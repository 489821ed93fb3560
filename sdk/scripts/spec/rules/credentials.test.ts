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
    said('apiKey', 'it must be { type: http, scheme: bearer }: client and mock support no other way.'),
  ],
  [
    'a key of another HTTP scheme',
    [...schemes, 'basic', 'scheme'],
    'digest',
    said('basic', 'it must be { type: http, scheme: basic }: client and mock support no other way.'),
  ],
  [
    'a second factor in the query',
    [...schemes, 'mfa', 'in'],
    'query',
    said('mfa', 'it must be { type: apiKey, in: header }: client and mock support no other way.'),
  ],
  [
    'a second factor in a header that the client sets itself',
    [...schemes, 'mfa', 'name'],
    'Authorization',
    said('mfa', 'the header Authorization is set by the client itself. Name another.'),
  ],
  [
    'two credentials in one header',
    [...schemes, 'invitation', 'name'],
    'mfa-token',
    said('invitation', 'another scheme has the header mfa-token already. Name another.'),
  ],
  [
    'a header that cannot be',
    [...schemes, 'mfa', 'name'],
    'MFA Token',
    said('mfa', 'MFA Token is no name of a header (RFC 9110, section 5.1).'),
  ],
  [
    'a scheme that nobody knows',
    [...schemes, 'session'],
    { type: 'apiKey', in: 'cookie', name: 'sid' },
    said('session', 'client and mock know apiKey, basic, restoreToken, mfa, invitation only.'),
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(credentials, at, change)).toEqual([line]);
});
