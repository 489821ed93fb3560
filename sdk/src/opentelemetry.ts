/**
 * Traces and metrics of the client, with the names and attributes of OpenTelemetry's conventions. Needs the package
 * `@opentelemetry/api`.
 *
 * @module @sentinelsec/sdk/opentelemetry
 */

export type { Telemetry, TelemetryClient } from './pipeline/telemetry.ts';
export { type OpenTelemetryOptions, openTelemetry } from './telemetry/opentelemetry.ts';
