import type { Behaviours } from './behaviour.ts';

/** Liveness: the one component that is here. */
export const health: Behaviours<'health'> = {
  'health.get': () => ({ body: { status: 'operational', components: [{ name: 'api', status: 'operational' }] } }),
};
