import { healthOf } from '../rules/usage/health.ts';
import type { Behaviours } from './behaviour.ts';

/** Liveness, and how each component is. */
export const health: Behaviours<'health'> = { 'health.get': ({ world }) => ({ body: healthOf(world) }) };
