import { healthOf } from '../rules/usage/health.ts';
import type { Behaviours } from './behaviour.ts';

/** The health of the platform and its components. */
export const health: Behaviours<'health'> = { 'health.get': ({ world }) => ({ body: healthOf(world) }) };
