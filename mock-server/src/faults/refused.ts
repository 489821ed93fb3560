import { brokenConnection } from './connection-end.ts';
import type { FaultKind } from './fault-kind.ts';

/**
 * Refuses the connection, as if no server listened on the port.
 *
 * @example
 * const fault: RefusedFault = { kind: 'refused' };
 * platform.faults.add({ ...fault, via: ['fetch'], times: 1 });
 */
export interface RefusedFault {
  /** The name of this kind of fault: `refused`. */
  readonly kind: 'refused';
}

/** Defines the fault `refused`: checks its options and produces the fault. */
export const refused: FaultKind<RefusedFault> = {
  options: {},
  phase: () => 'request',
  cannot: () => ({ port: 'a port has accepted the connection before it sees the request' }),
  request: () => ({ kind: 'network-failure', response: brokenConnection('refused') }),
};
