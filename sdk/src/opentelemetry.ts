/**
 * Makes traces and metrics about a client. The traces and metrics follow the naming conventions of OpenTelemetry. This module
 * needs the package `@opentelemetry/api`.
 *
 * @module @sentinelsec/sdk/opentelemetry
 */

export type { Telemetry, TelemetryClient } from './pipeline/telemetry.ts';
export { type OpenTelemetryOptions, openTelemetry } from './telemetry/opentelemetry.ts';
