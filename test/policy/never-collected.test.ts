import { expect, test } from 'vitest';
import { setup } from '../support/setup.ts';
import { testPlatform } from '../support/test-platform.ts';
import { isFound } from './memory.ts';

const kept = async (request: string, sent: Parameters<ReturnType<typeof testPlatform>['call']>[1], value: string) => {
  const { platform, call } = testPlatform();
  const { status } = await call(request, sent);
  return { status, kept: await isFound(platform, value) };
};
const refused = { status: 422, kept: false };
const ignored = { status: 200, kept: false };

/** Resolves to the list of data that the platform never collects, as the API returns it. */
const never = async () => (await setup().client.privacy.getInventory()).never_collected;

test.each(['passport', 'national_id', 'tax_id'])('P-019 a personal document (%s) is not accepted', async (name) => {
  expect(await never()).toContain('Government-issued IDs or personal documents');
  expect(await kept('PATCH /v1/account', { body: { [name]: 'X-4711-0815' } }, 'X-4711-0815')).toEqual(refused);
});

test.each(['card', 'iban', 'bank'])('P-020 financial information (%s) is not accepted', async (name) => {
  expect(await never()).toContain('Credit card or banking information');
  expect(await kept('PATCH /v1/account', { body: { [name]: '4242424242424242' } }, '4242424242424242')).toEqual(refused);
});

test('P-021 a device fingerprint is not accepted', async () => {
  expect(await never()).toContain('Biometric data or device fingerprints');
  expect(await kept('PATCH /v1/account', { body: { device_id: 'f1nge7' } }, 'f1nge7')).toEqual(refused);
  const headers = { 'sec-ch-ua': 'f1nge7', 'sec-ch-ua-model': 'f1nge7', 'x-device-id': 'f1nge7' };
  expect(await kept('GET /v1/account', { headers }, 'f1nge7')).toEqual(ignored);
});

test.each(['message', 'comment', 'text'])('P-022 an inquiry accepts no text written by a person (%s)', async (name) => {
  expect(await never()).toContain('Personal communications or messages');
  const body = { kind: 'inquiry', [name]: 'Dear team of privacy' };
  expect(await kept('POST /v1/privacy/requests', { body }, 'Dear team')).toEqual(refused);
});

test('P-023 a location is not accepted, and none is derived', async () => {
  expect(await never()).toContain('Precise location data or GPS tracking');
  expect(await kept('PATCH /v1/account', { body: { latitude: 52.5163 } }, '52.5163')).toEqual(refused);
  expect(await kept('GET /v1/account', { headers: { 'x-geo': '52.5163,13.3777' } }, '52.5163')).toEqual(ignored);
});

test('P-024 no cookie is stored or set', async () => {
  expect(await never()).toContain('Third-party tracking cookies or pixels');
  expect(await kept('GET /v1/account', { headers: { cookie: 'tracker=c00kie' } }, 'c00kie')).toEqual(ignored);
  const { raw } = setup();
  for (const place of ['/v1/health', '/v1/account', '/v1/nothing'])
    expect((await raw(place)).headers.getSetCookie(), place).toEqual([]);
});

test('P-025 an account of a social network is not accepted', async () => {
  expect(await never()).toContain('Social media account access or data');
  expect(await kept('PATCH /v1/account', { body: { linkedin: 'ada.lovelace.1815' } }, 'lovelace.1815')).toEqual(refused);
});

test('P-026 the referring page of a caller is not stored', async () => {
  expect(await never()).toContain('Cross-site behavioral profiling');
  const headers = { referer: 'https://shop.example/basket', origin: 'https://shop.example' };
  expect(await kept('GET /v1/account', { headers }, 'shop.example')).toEqual(ignored);
});
