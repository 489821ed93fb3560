import { attempt } from './attempt.ts';
import { authenticate } from './authenticate.ts';
import { deadline } from './deadline.ts';
import type { Deps } from './deps.ts';
import { observe } from './observe.ts';
import { pace } from './pace.ts';
import { retry } from './retry.ts';
import type { Layer, Send } from './send.ts';
import { transport } from './transport.ts';

/** Outermost first. The only place that knows the order. */
const order = (deps: Deps): readonly Layer[] => [
  deadline(deps),
  observe(deps),
  retry(deps),
  pace(deps),
  attempt(deps),
  authenticate(deps),
];

/** Puts the layers round the transport. */
export function pipeline(deps: Deps): Send {
  let send = transport(deps);
  for (const layer of order(deps).toReversed()) send = layer(send);
  return send;
}
