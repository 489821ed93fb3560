import type { Platform } from '@sentinelsec/mock-server';
import fc from 'fast-check';
import { type TestPlatform, testPlatform } from './test-platform.ts';

/**
 * One step in the life of an account. For example, a step sends personal values to the platform, removes some of them, or lets
 * time pass.
 */
export type Act =
  /** A normal call. */
  | { readonly act: 'visit'; readonly from: number; readonly agent: number }
  /** Calls with an invalid key. */
  | { readonly act: 'attack'; readonly from: number; readonly agent: number; readonly times: number }
  /** A call with a valid key from a network that is new for the key. */
  | { readonly act: 'stray'; readonly from: number; readonly agent: number }
  /**
   * A call with a valid key from an address that the key does not allow. After this call, the owner reports the key as leaked.
   */
  | { readonly act: 'breach'; readonly from: number; readonly agent: number }
  | { readonly act: 'invite'; readonly email: number }
  | { readonly act: 'leave'; readonly member: number }
  | { readonly act: 'rename'; readonly email: number; readonly name: number }
  | { readonly act: 'key'; readonly allowed: number }
  | { readonly act: 'seal' }
  | { readonly act: 'export'; readonly format: 'json' | 'csv'; readonly gzip: boolean }
  | { readonly act: 'settings'; readonly body: object }
  | { readonly act: 'hold' }
  | { readonly act: 'lift' }
  | { readonly act: 'wait'; readonly ms: number };

const number = fc.integer({ min: 1, max: 200 });
const hour = 3_600_000;
const day = 24 * hour;
const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

const settings = fc.constantFrom<object>(
  { privacy: { truncate_ip: true, omit_user_agent: false } },
  { privacy: { truncate_ip: false, omit_user_agent: true } },
  { privacy: { truncate_ip: false, omit_user_agent: false } },
  { logging_level: 'errors' },
  { logging_level: 'full' },
  { retention: { usage_logs_anonymized_after: 'P3D', usage_logs_deleted_after: 'P7D' } },
  { retention: { usage_logs_anonymized_after: 'P30D', usage_logs_deleted_after: 'P90D' } },
);

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('visit'), from: number, agent: number }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('attack'), from: number, agent: number, times: fc.constantFrom(1, 10) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('stray'), from: number, agent: number }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('breach'), from: number, agent: number }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('invite'), email: number }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('leave'), member: number }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('rename'), email: number, name: number }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('key'), allowed: number }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('seal') }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('export'), format: fc.constantFrom('json', 'csv'), gzip: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('settings'), body: settings }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('hold') }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('lift') }) },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('wait'), ms: fc.constantFrom(1, hour, day, 3 * day, 10 * day, 31 * day) }),
  },
);

/** A random life of an account: a list of steps. The steps send many personal values to the platform. */
export const personalLife: fc.Arbitrary<Act[]> = fc.array(act, { minLength: 3, maxLength: 15 });

/** The personal values that the platform has received. */
export interface Given {
  /** Values that only usage logs contain. */
  readonly logged: Set<string>;
  /** All values, including the values in the seed. */
  readonly all: Set<string>;
  /** When the platform last received a value in `logged`, in milliseconds since the epoch. */
  lastLogged: number;
}

/**
 * Runs the steps of a life on a new platform. Normal calls come from one network, so the platform does not treat them as
 * suspicious.
 */
export async function live(acts: readonly Act[]): Promise<TestPlatform & { readonly given: Given }> {
  const opened = testPlatform();
  const given: Given = { logged: new Set(), all: new Set(['ada@example.com', 'ada', 'Example Ltd']), lastLogged: 0 };
  const life = new Life(opened, given);
  await life.do({ act: 'visit', from: 250, agent: 250 });
  for (const one of acts) await life.do(one);
  return { ...opened, given };
}

class Life {
  readonly #platform: Platform;
  readonly #call: TestPlatform['call'];
  readonly #given: Given;

  constructor({ platform, call }: TestPlatform, given: Given) {
    this.#platform = platform;
    this.#call = call;
    this.#given = given;
  }

  async do(act: Act): Promise<void> {
    switch (act.act) {
      case 'visit':
        return this.#visit(act);
      case 'attack':
        return this.#attack(act);
      case 'stray':
        return this.#suspicious(`100.64.${act.from}.1`, act.agent, undefined);
      case 'breach': {
        const { id, secret } = this.#platform.seed.key({ allowed_addresses: ['198.18.1.1/32'] });
        this.#given.all.add('198.18.1.1');
        await this.#suspicious(`100.65.${act.from}.1`, act.agent, secret);
        return this.#write(`POST /v1/keys/${id}/report-leaked`, { found_in: 'source_code' }, []);
      }
      case 'invite':
        return this.#write('POST /v1/members', { email: `member${act.email}@example.com`, role: 'developer' }, [
          `member${act.email}@example.com`,
        ]);
      case 'leave':
        return this.#leave(act.member);
      case 'rename': {
        const values = [`owner${act.email}@example.com`, `Company ${act.name} Ltd`];
        return this.#write('PATCH /v1/account', { email: values[0], organization_name: values[1] }, values);
      }
      case 'key':
        return this.#write(
          'POST /v1/keys',
          { name: 'one', scopes: ['usage:read'], allowed_addresses: [`198.18.0.${act.allowed}/32`] },
          [`198.18.0.${act.allowed}`],
        );
      case 'seal':
        return this.#write('PUT /v1/organization/encryption-key', { recipient }, []);
      case 'export':
        return this.#write(
          'POST /v1/exports',
          { datasets: ['account', 'usage_logs', 'security_events', 'audit_entries'], format: act.format, gzip: act.gzip },
          [],
        );
      case 'settings':
        return this.#write('PATCH /v1/settings', act.body, []);
      case 'hold':
        return void this.#platform.seed.hold();
      case 'lift':
        return liftAll(this.#call);
      case 'wait':
        return void (await this.#platform.clock.advance({ milliseconds: act.ms }));
      default:
        return act satisfies never;
    }
  }

  async #visit({ from, agent }: { readonly from: number; readonly agent: number }): Promise<void> {
    const sent = { ip: `203.0.113.${from}`, headers: { 'user-agent': `browser/${agent} (Ada; ${agent})` } };
    this.#given.lastLogged = this.#platform.clock.now();
    const { headers } = await this.#call('GET /v1/account', sent);
    for (const value of [sent.ip, sent.headers['user-agent'], headers.get('Request-Id') ?? '']) {
      this.#given.logged.add(value);
      this.#given.all.add(value);
    }
  }

  async #attack({
    from,
    agent,
    times,
  }: {
    readonly from: number;
    readonly agent: number;
    readonly times: number;
  }): Promise<void> {
    const sent = { ip: `192.0.2.${from}`, key: 'ssk_test_wrong', headers: { 'user-agent': `scanner/${agent} (Eve; ${agent})` } };
    for (let time = 0; time < times; time++) await this.#call('GET /v1/account', sent);
    for (const value of [sent.ip, sent.headers['user-agent']]) this.#given.all.add(value);
  }

  async #suspicious(ip: string, agent: number, key: string | undefined): Promise<void> {
    const headers = { 'user-agent': `strange/${agent} (Mallory; ${agent})` };
    await this.#call('GET /v1/usage/statistics', { ip, headers, ...(key !== undefined && { key }) });
    for (const value of [ip, headers['user-agent']]) this.#given.all.add(value);
  }

  async #leave(place: number): Promise<void> {
    const { body } = await this.#call('GET /v1/members?role=developer');
    const member = body.data[place % Math.max(1, body.data.length)];
    if (member) await this.#call(`DELETE /v1/members/${member.id}`);
  }

  async #write(request: string, body: unknown, values: readonly string[]): Promise<void> {
    const { status, body: problem } = await this.#call(request, { body });
    // The platform may refuse the request: with a 409 because of a legal hold, or with a 429 because of a limit.
    if (status >= 400 && status !== 409 && status !== 429) throw new Error(`${request}: ${status} ${problem.detail}`);
    for (const value of values) this.#given.all.add(value);
  }
}

/** Lifts all legal holds, so that the platform can delete and anonymize all data that is due. */
export async function liftAll(call: TestPlatform['call']): Promise<void> {
  const { body } = await call('GET /v1/privacy/holds');
  for (const { id, status } of body.data) if (status === 'active') await call(`POST /v1/privacy/holds/${id}/lift`);
}

/** Whether a platform contains at least one of the values. */
export const isFound = (platform: Platform, values: Iterable<string>): Promise<boolean> =>
  platform.expectNoPersonalData([...values]).then(
    () => false,
    () => true,
  );
