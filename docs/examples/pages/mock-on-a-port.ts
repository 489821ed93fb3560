import { SentinelSec, SentinelSecError, totp } from '@sentinelsec/sdk';

// The mock server prints these values at its start. Set them with the option `define` of your bundler.
declare const MOCK_URL: string;
declare const MOCK_KEY: string;
declare const MOCK_TOTP_SECRET: string;

const client = new SentinelSec({
  baseUrl: MOCK_URL,
  apiKey: MOCK_KEY,
  mfa: totp(MOCK_TOTP_SECRET),
  dangerouslyAllowBrowser: true, // the key works only with the mock server
});
const show = (line: string): void => {
  document.body.append(line, document.createElement('br'));
};

try {
  show(`the account is ${(await client.account.get()).status}`);
  const key = await client.keys.create({ name: 'made in a page', scopes: ['usage:read'] });
  show(`the page has created the key "${key.name}"`);
  await client.keys.get('key_01KASEQ4H8F20P7T2VDBYJDV9Y');
} catch (error) {
  show(SentinelSecError.is(error) ? `the page shows an error of the kind ${error.kind}` : String(error));
}
document.body.dataset.done = 'true';
