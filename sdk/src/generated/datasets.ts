// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

import type { components } from './paths.d.ts';

/** The type of the rows of each dataset. */
export interface DatasetRows {
  /** A row of `account`. */
  readonly 'account': components['schemas']['Account'];
  /** A row of `usage_logs`. */
  readonly 'usage_logs': components['schemas']['UsageLog'];
  /** A row of `security_events`. */
  readonly 'security_events': components['schemas']['SecurityEvent'];
  /** A row of `audit_entries`. */
  readonly 'audit_entries': components['schemas']['AuditEntry'];
  /** A row of `analytics`. */
  readonly 'analytics': components['schemas']['PerformancePoint'];
}

/** The formats of export files. */
export const exportFormats: readonly string[] = ['json', 'csv'];

/**
 * How a CSV file shows the values of a column: as text, as a number, as `true` or `false`, or as JSON. An empty field without
 * quotes means null.
 */
export type ColumnKind = 'text' | 'number' | 'boolean' | 'json';

/** The columns of each dataset, with the kind of their values. */
export const datasetColumns: Readonly<Record<keyof DatasetRows, Readonly<Record<string, ColumnKind>>>> = {
  account: {
    id: 'text',
    email: 'text',
    api_username: 'text',
    organization_name: 'text',
    plan: 'text',
    status: 'text',
    created_at: 'text',
    updated_at: 'text',
    closed_at: 'text',
    deletes_at: 'text',
  },
  usage_logs: {
    id: 'text',
    created_at: 'text',
    operation: 'text',
    method: 'text',
    path: 'text',
    status: 'number',
    duration_ms: 'number',
    key_id: 'text',
    api_username: 'text',
    ip_address: 'text',
    user_agent: 'text',
    request_id: 'text',
    anonymized: 'boolean',
  },
  security_events: {
    id: 'text',
    type: 'text',
    severity: 'text',
    created_at: 'text',
    operation: 'text',
    reason: 'text',
    policy: 'text',
    key_id: 'text',
    ip_address: 'text',
    user_agent: 'text',
    request_id: 'text',
    incident_id: 'text',
  },
  audit_entries: {
    id: 'text',
    created_at: 'text',
    action: 'text',
    actor: 'json',
    target_id: 'text',
    values: 'json',
    request_id: 'text',
    previous_hash: 'text',
    hash: 'text',
  },
  analytics: {
    start: 'text',
    interval: 'text',
    operation: 'text',
    status_class: 'text',
    calls: 'number',
    errors: 'number',
    p50_ms: 'number',
    p95_ms: 'number',
    p99_ms: 'number',
  },
};
