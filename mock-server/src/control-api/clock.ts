import { timestamp } from '../base/time.ts';
import type { Advance } from '../platform/control/clock-control.ts';
import type { ControlHandlers } from './call.ts';
import type { ControlledWorld } from './controlled.ts';
import { errorText } from './refusal.ts';

/** The handlers of the routes for the clock. */
export const clockHandlers: ControlHandlers<'clock'> = {
  'clock.read': ({ world }) => clockOf(world),
  'clock.freeze'({ world }) {
    world.clock.freeze();
    return clockOf(world);
  },
  'clock.resume'({ world }) {
    world.clock.resume();
    return clockOf(world);
  },
  'clock.advance': async ({ world }, span) => advanceOf(await world.clock.advance(span)),
  'clock.advanceTo': async ({ world }, { to }) => advanceOf(await world.clock.advanceTo(to)),
};

/** Returns the clock of a world as plain data. */
export function clockOf({ clock }: ControlledWorld): { now: number; time: string; frozen: boolean } {
  const { at, frozen } = clock.face();
  return { now: at, time: timestamp(at), frozen };
}

const advanceOf = ({
  from,
  to,
  ran,
}: Advance): { from: number; to: number; ran: (Omit<Advance['ran'][number], 'failure'> & { failure?: string })[] } => ({
  from,
  to,
  ran: ran.map(({ failure, ...run }) => ({
    ...run,
    ...(failure && { failure: `${failure.subject}: ${errorText(failure.error)}` }),
  })),
});
