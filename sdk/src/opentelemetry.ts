/**
 * Makes traces and metrics of the client. Their names and attributes follow the conventions of OpenTelemetry. Needs the package
 * `@opentelemetry/api`.
 *
 * @module @sentinelsec/sdk/opentelemetry
 */

export type { Telemetry, TelemetryClient } from './pipeline/telemetry.ts';
export { type OpenTelemetryOptions, openTelemetry } from './telemetry/opentelemetry.ts';
