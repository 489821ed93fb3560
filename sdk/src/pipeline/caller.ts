import type { Clock } from '../base/clock.ts';
import type { Hub } from '../base/events.ts';
import type { Random } from '../base/random.ts';
import type { ExportsNamespace } from '../generated/namespaces.ts';

/** What the parts that work with a client get of it: its methods, which all go through the pipeline, its time, its chance and its events. */
export interface Caller {
  readonly exports: Pick<ExportsNamespace, 'create' | 'get' | 'downloadFile'>;
  readonly clock: Clock;
  readonly random: Random;
  readonly hub: Hub;
}
