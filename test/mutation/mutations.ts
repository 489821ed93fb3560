/**
 * A change that removes a rule from the sources. The rule fulfils a statement of the privacy policy. With the change, at least
 * one test whose title contains the id of this statement must fail.
 */
export interface Mutation {
  /** The id of the statement in `docs/policy/statements.yaml`. */
  readonly statement: string;
  /** The removed rule, in words. */
  readonly without: string;
  /** The path of the changed file, relative to `mock-server/src`. */
  readonly file: string;
  /** The text to replace. The file contains it once. */
  readonly from: string;
  /** The text that replaces `from`. */
  readonly to: string;
}

type Row = readonly [statement: string, without: string, file: string, from: string, to: string];

const rows: readonly Row[] = [
  [
    'P-001',
    'templates of paths',
    'rules/usage/usage-log.ts',
    'path: contract.operations[target.id].path',
    'path: incoming.url.href',
  ],
  [
    'P-003',
    'one kind of record in the inventory',
    'rules/privacy/data-inventory.ts',
    'Object.entries(contract.records).flatMap',
    'Object.entries(contract.records).slice(1).flatMap',
  ],
  [
    'P-004',
    'the choice of notices',
    'rules/notify.ts',
    'if (world.tables.notificationSettings.get(account)?.wire[settingOf[kind]] === false) return;',
    '',
  ],
  [
    'P-005',
    'the check of the username',
    'rules/keys/authenticate.ts',
    '(username !== undefined && username !== account.wire.api_username)',
    'false',
  ],
  ['P-006', 'salts', 'rules/keys/mint-key.ts', 'const salt = world.secret(format.id_length);', "const salt = '';"],
  ['P-008', 'the time that a call took', 'rules/usage/usage-log.ts', 'duration_ms: now - began', 'duration_ms: 0'],
  [
    'P-009',
    'ranges of addresses',
    'rules/keys/authenticate.ts',
    'if (allowed_addresses.length > 0 &&',
    'if (allowed_addresses.length < 0 &&',
  ],
  [
    'P-010',
    'user agents',
    'rules/usage/usage-log.ts',
    'user_agent: privacy?.omit_user_agent ? null : agentOf(incoming)',
    'user_agent: null',
  ],
  ['P-011', 'failed attempts', 'rules/keys/key-usage.ts', 'failed_authentications: failures.length', 'failed_authentications: 0'],
  ['P-012', 'failures in the availability', 'rules/usage/rollups.ts', '(ofClass.statusClass >= 5)', '(ofClass.statusClass >= 9)'],
  ['P-013', 'the order of popularity', 'rules/usage/count-by-operation.ts', 'other.calls - one.calls ||', ''],
  [
    'P-014',
    'health without a key',
    'generated/contract.ts',
    "'health.get': { method: 'GET', path: '/v1/health', auth: 'none'",
    "'health.get': { method: 'GET', path: '/v1/health', auth: 'key'",
  ],
  [
    'P-015',
    'the eye for new networks',
    'rules/security/new-network.ts',
    'if (!isNew || before.networks.length === 0) return;',
    'return;',
  ],
  [
    'P-015',
    'the eye for sudden rises',
    'rules/security/sudden-rise.ts',
    'if (hours.length < 2 || hours[0]?.calls !== heightOf(hours.slice(1))) return;',
    'return;',
  ],
  [
    'P-016',
    'the lockout',
    'rules/request/lockout.ts',
    'const locked = times.length >= lockout_failures;',
    'const locked = false;',
  ],
  [
    'P-017',
    'events of limits',
    'rules/security/refused-request.ts',
    "if (rule !== 'limits' || problem !== 'quota-exceeded') return;",
    'return;',
  ],
  ['P-018', 'incidents of breaches', 'rules/security/incidents.ts', "  'breach_attempted',\n", ''],
  ['P-019', 'closed bodies', 'rules/request/validate.ts', 'if (!validator || validator(parts)) return', 'return'],
  [
    'P-021',
    'client hints in usage logs',
    'rules/usage/usage-log.ts',
    "headers.get('user-agent')?.slice(0",
    "[...headers.values()].join(' ').slice(0",
  ],
  [
    'P-024',
    'answers without cookies',
    'platform/engine/write-response.ts',
    "headers.set('Request-Id', requestId);",
    "headers.set('Request-Id', requestId);\n  headers.set('Set-Cookie', 'seen=1');",
  ],
  [
    'P-026',
    'referrers in usage logs',
    'rules/usage/usage-log.ts',
    "headers.get('user-agent')?.slice(0",
    "headers.get('referer')?.slice(0",
  ],
  [
    'P-027',
    'the one purpose of each value',
    'rules/privacy/data-inventory.ts',
    "purpose: purpose as Schemas['Purpose']",
    "purpose: 'marketing' as Schemas['Purpose']",
  ],
  [
    'P-028',
    'the end of a leaked key',
    'operations/keys.ts',
    "return representation(revokeKey(world, key.id, 'leaked'));",
    'return representation(key);',
  ],
  ['P-029', 'the end of a revoked key', 'rules/keys/authenticate.ts', 'if (revoked_at !== null)', 'if (false)'],
  ['P-030', 'figures of a day', 'rules/usage/rollups.ts', "  rollUpIn(world, 'day', calls);\n", ''],
  [
    'P-031',
    'legal holds',
    'rules/retention/legal-hold.ts',
    'if (!wire.covers.includes(dataClass)) return false;',
    'return false;',
  ],
  [
    'P-033',
    'providers that cannot read',
    'operations/privacy.ts',
    "{ name: 'Example Hosting', service: 'hosting', zero_knowledge: true",
    "{ name: 'Example Hosting', service: 'hosting', zero_knowledge: false",
  ],
  [
    'P-035',
    'the 30 days',
    'rules/account/account-deletion.ts',
    'closedAt + (contract.dataClasses.account.deleteAfter ?? 0)',
    'closedAt + 2 * (contract.dataClasses.account.deleteAfter ?? 0)',
  ],
  ['P-036', 'the 90 days', 'rules/retention/retention.ts', 'due.chunk.erase(due.rows);', ''],
  ['P-037', 'anonymizing', 'rules/retention/retention.ts', 'anonymizeRows(due.chunk, due.rows, this.#rules);', ''],
  [
    'P-038',
    'the 2 years',
    'rules/usage/rollups.ts',
    'contract.dataClasses.analytics.deleteAfter ?? Number.POSITIVE_INFINITY',
    'Number.POSITIVE_INFINITY',
  ],
  ['P-039', 'events that stay', 'rules/account/account-deletion.ts', "  events: 'SecurityEvent',\n", ''],
  [
    'P-041',
    'sealing',
    'rules/security/incidents.ts',
    'toBase64(sealTo(recipient, new TextEncoder().encode(found)))',
    'toBase64(new TextEncoder().encode(found))',
  ],
  ['P-044', 'the second factor', 'platform/engine/gates.ts', 'if (operation.mfa) requireStepUp(', 'if (false) requireStepUp('],
  ['P-044', 'codes that work once', 'rules/mfa/second-factor.ts', 'if (step <= factor.kept.usedStep)', 'if (false)'],
  [
    'P-044',
    'the 15 minutes',
    'rules/mfa/step-up.ts',
    'world.now() + contract.figures.mfa_token_life',
    'world.now() + 2 * contract.figures.mfa_token_life',
  ],
  [
    'P-045',
    'the loss of scopes with a role',
    'rules/members/membership.ts',
    'key.wire.scopes.filter((scope) => scopes.includes(scope))',
    'key.wire.scopes',
  ],
  ['P-045', 'scopes', 'rules/request/authorize.ts', 'if (scopes.every((scope) => held.includes(scope))) return;', 'return;'],
  ['P-046', 'least privilege for members', 'rules/members/membership.ts', 'if (missing.length === 0) return;', 'return;'],
  ['P-046', 'least privilege for keys', 'operations/keys.ts', 'if (more.length === 0) return;', 'return;'],
  ['P-047', 'reviews that begin by themselves', 'rules/members/access-review.ts', "startReview(world, account, 'schedule');", ''],
  [
    'P-047',
    'decisions that take effect',
    'rules/members/access-review.ts',
    "decision === 'revoked' ? revoke(world, subject) : []",
    '[]',
  ],
  ['P-049', 'the lockout', 'rules/request/lockout.ts', 'if (wait <= 0) return;', 'return;'],
  ['P-050', 'the chain', 'rules/audit/audit-chain.ts', 'previous_hash: before?.hash ?? null', 'previous_hash: null'],
  [
    'P-050',
    'what comes of a call',
    'rules/audit/record-change.ts',
    'for (const effect of effects)',
    'for (const effect of [] as Effect[])',
  ],
  ['P-050', 'the trail', 'platform/engine/operate.ts', "if (caller && target.operation.method !== 'GET')", 'if (false)'],
  ['P-056', 'JSON that can be read', 'rules/exports/row-text.ts', "let before = '[\\n';", "let before = '{\\n';"],
  [
    'P-057',
    'corrections',
    'operations/account.ts',
    '{ ...body, updated_at: world.timestamp() }',
    '{ updated_at: world.timestamp() }',
  ],
  ['P-058', 'the end of keys with their account', 'rules/account/closure.ts', "revokeKey(world, key.id, 'account_closed');", ''],
  [
    'P-058',
    'the deletion of categories',
    'rules/privacy/privacy-request.ts',
    'if (deletes && holds.length === 0) eraseFromLogs(world, request);',
    '',
  ],
  [
    'P-059',
    'the refusal for a hold',
    'rules/privacy/privacy-request.ts',
    "holds.length > 0 ? 'refused_for_hold' : 'done'",
    "'done'",
  ],
  ['P-060', 'the longest period', 'rules/retention/retention-settings.ts', 'if (errors.length > 0)', 'if (errors.length < 0)'],
  [
    'P-061',
    'logging levels',
    'rules/usage/usage-log.ts',
    "if (level === 'none' || (level === 'errors' && status < 400)) return;",
    '',
  ],
  [
    'P-062',
    'cut addresses',
    'rules/usage/usage-log.ts',
    'privacy?.truncate_ip ? networkOf(incoming.address) : incoming.address',
    'incoming.address',
  ],
  [
    'P-065',
    'answers in time',
    'rules/privacy/privacy-request.ts',
    'at: now + Math.floor(privacy_response / 2)',
    'at: now + 2 * privacy_response',
  ],
  [
    'P-066',
    'the version of the policy',
    'rules/privacy/data-inventory.ts',
    'policy_version: contract.policyVersion',
    "policy_version: '2020-01'",
  ],
];

/** All mutations. Each removes one rule. */
export const mutations: readonly Mutation[] = rows.map(([statement, without, file, from, to]) => ({
  statement,
  without,
  file,
  from,
  to,
}));
