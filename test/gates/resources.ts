import type { Operation } from '../../sdk/scripts/spec/model.ts';
import type { TestPlatform } from '../support/test-platform.ts';

/** Functions that make a resource for a path parameter. Each resolves to the id of the resource. */
const makers: Readonly<Record<string, (testPlatform: TestPlatform) => Promise<string>>> = {
  member_id: async ({ platform }) => platform.seed.member().id,
  key_id: async ({ platform }) => platform.seed.key().id,
  export_id: async ({ call }) =>
    (await call('POST /v1/exports', { body: { datasets: ['account'], format: 'json' } })).body.id as string,
  hold_id: async ({ platform }) => platform.seed.hold().id,
  factor_id: async ({ call }) => (await call('POST /v1/mfa/factors')).body.id as string,
  challenge_id: async ({ call }) => (await call('POST /v1/mfa/challenges')).body.id as string,
  log_id: async ({ platform }) => platform.seed.usageLog().id,
  review_id: async ({ platform, call }) => {
    platform.seed.key();
    return (await call('POST /v1/access-reviews')).body.id as string;
  },
  // This item must not be for the caller's own key. If the review revoked this key, the caller could not read the review.
  item_id: async ({ platform, call }) => {
    const [review] = (await call('GET /v1/access-reviews')).body.data as { items: { item_id: string; kind: string }[] }[];
    return review?.items.find(({ item_id, kind }) => kind === 'key' && item_id !== platform.keyId)?.item_id ?? '';
  },
  privacy_request_id: async ({ call }) =>
    (await call('POST /v1/privacy/requests', { body: { kind: 'inquiry', team: 'privacy' } })).body.id as string,
  event_id: async ({ call }) => {
    await call('GET /v1/account', { key: 'none' });
    return (await call('GET /v1/security/events')).body.data[0].id as string;
  },
  incident_id: async ({ platform, call }) => {
    await call(`POST /v1/keys/${platform.seed.key().id}/report-leaked`, { body: { found_in: 'website' } });
    return (await call('GET /v1/security/incidents')).body.data[0].id as string;
  },
  entry_id: async ({ call }) => {
    await call('PATCH /v1/account', { body: { organization_name: 'Analytical Engines' } });
    return (await call('GET /v1/audit/entries')).body.data[0].id as string;
  },
};

/** Returns the path of an operation. For each path parameter, makes a new resource. */
export async function pathTo({ path, parameters }: Operation, testPlatform: TestPlatform): Promise<string> {
  let filled = path;
  for (const { name } of parameters.filter((parameter) => parameter.in === 'path')) {
    const make = makers[name];
    if (!make) throw new Error(`Nothing makes what {${name}} names.`);
    filled = filled.replace(`{${name}}`, await make(testPlatform));
  }
  return filled;
}
