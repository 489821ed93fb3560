import { healthOf } from '../rules/usage/health.ts';
import type { Behaviours } from './behaviour.ts';

/** The behaviour of the operation that returns the health of the platform and its components. */
export const health: Behaviours<'health'> = { 'health.get': ({ world }) => ({ body: healthOf(world) }) };
