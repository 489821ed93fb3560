// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

/** What an operation answers, as the description shows it. */
export interface AnswerExample {
  /** The component schema of the answer. */
  readonly schema?: string;
  readonly example?: unknown;
}

/** By operation. */
export const examples: Readonly<Record<string, AnswerExample>> = {
  'health.get': {
    schema: 'Health',
    example: {
      status: 'operational',
      components: [{ name: 'api', status: 'operational' }],
    },
  },
  'account.get': {
    schema: 'Account',
    example: {
      id: 'acct_01KASEQ4H8Z3M5N7P9R1T3V5X7',
      email: 'ada@example.com',
      api_username: 'ada',
      organization_name: 'Example Ltd',
      plan: 'team',
      status: 'active',
      created_at: '2026-01-05T09:00:00.000Z',
      updated_at: '2026-01-05T09:00:00.000Z',
      closed_at: null,
      deletes_at: null,
    },
  },
  'account.update': {
    schema: 'Account',
    example: {
      id: 'acct_01KASEQ4H8Z3M5N7P9R1T3V5X7',
      email: 'ada@example.com',
      api_username: 'ada',
      organization_name: 'Example Ltd',
      plan: 'team',
      status: 'active',
      created_at: '2026-01-05T09:00:00.000Z',
      updated_at: '2026-01-05T09:00:00.000Z',
      closed_at: null,
      deletes_at: null,
    },
  },
  'usage.listLogs': {
    schema: 'UsageLogList',
    example: {
      data: [{ id: 'log_01KASEQ4H8Z3M5N7P9R1T3V5X7', created_at: '2026-11-24T06:00:00.000Z', operation: 'account.get', method: 'GET', path: '/v1/account', status: 200, duration_ms: 12, key_id: 'key_01KASEQ4H8Z3M5N7P9R1T3V5X7', api_username: 'ada', ip_address: '203.0.113.7', user_agent: 'sentinelsec-sdk/0.1.0', request_id: 'req_01KASEQ4H8Z3M5N7P9R1T3V5X7', anonymized: false }],
      next_cursor: null,
      has_more: false,
    },
  },
  'usage.getLog': {
    schema: 'UsageLog',
    example: {
      id: 'log_01KASEQ4H8Z3M5N7P9R1T3V5X7',
      created_at: '2026-11-24T06:00:00.000Z',
      operation: 'account.get',
      method: 'GET',
      path: '/v1/account',
      status: 200,
      duration_ms: 12,
      key_id: 'key_01KASEQ4H8Z3M5N7P9R1T3V5X7',
      api_username: 'ada',
      ip_address: '203.0.113.7',
      user_agent: 'sentinelsec-sdk/0.1.0',
      request_id: 'req_01KASEQ4H8Z3M5N7P9R1T3V5X7',
      anonymized: false,
    },
  },
  'limits.get': {
    schema: 'Limits',
    example: {
      plan: 'free',
      policies: [{ name: 'standard', quota: 600, window: 60, unit: 'requests', partition: 'key', remaining: 59, reset: 1 }],
    },
  },
  'mfa.createChallenge': {
    schema: 'MfaChallenge',
    example: {
      id: 'chl_01KASEQ4H8Z3M5N7P9R1T3V5X7',
      methods: ['totp', 'recovery_code'],
      expires_at: '2026-11-24T06:05:00.000Z',
    },
  },
};
