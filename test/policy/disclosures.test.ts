import { expect, test } from 'vitest';
import { setup } from '../support/setup.ts';

test('P-032 every disclosure is in the list, with the law that required it', async () => {
  const { platform, client } = setup();
  expect((await client.privacy.listDisclosures()).data).toEqual([]);
  const made = platform.seed.disclosure({ exception: 'legal_compliance', recipient: 'court', categories: ['api_request_logs'] });
  expect((await client.privacy.listDisclosures()).data).toEqual([made]);
});

test('P-033 the providers are only for hosting and security monitoring, and cannot read the data', async () => {
  const { client } = setup();
  const { data } = await client.privacy.listSubprocessors();
  expect(data.map(({ service }) => service).sort()).toEqual(['hosting', 'security_monitoring']);
  expect(data.every((provider) => provider.zero_knowledge)).toBe(true);
  const monitoring = data.find(({ service }) => service === 'security_monitoring');
  expect(monitoring?.categories).not.toContain('email_address');
});

test('P-034 an emergency disclosure is listed like any other', async () => {
  const { platform, client } = setup();
  platform.seed.disclosure({ exception: 'security_emergency', recipient: 'incident_responder', categories: ['ip_addresses'] });
  expect((await client.privacy.listDisclosures()).data).toMatchObject([
    { exception: 'security_emergency', recipient: 'incident_responder', categories: ['ip_addresses'] },
  ]);
});
