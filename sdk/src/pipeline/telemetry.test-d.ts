import { expectTypeOf, test } from 'vitest';
import type { CallFailed, CallSucceeded, ClientEvent } from '../base/events.ts';
import type { RunInContext } from '../base/run-in-context.ts';
import { SentinelSec } from '../client/client.ts';
import { openTelemetry } from '../telemetry/opentelemetry.ts';
import type { Telemetry } from './telemetry.ts';

declare const within: RunInContext;

test('a function returns the same type in a context as without one', () => {
  expectTypeOf(within(1, () => 'ran')).toEqualTypeOf<string>();
  expectTypeOf(within(1, async () => 5, new Headers())).toEqualTypeOf<Promise<number>>();
});

test('the option `telemetry` accepts only a function that returns a function', () => {
  expectTypeOf(openTelemetry()).toEqualTypeOf<Telemetry>();
  // @ts-expect-error: the function must return a function that runs the calls
  new SentinelSec({ telemetry: () => undefined });
  // @ts-expect-error: there is no such option
  openTelemetry({ propagator: undefined });
  // @ts-expect-error: the option is the outer function, not the function that it returns
  new SentinelSec({ telemetry: within });
});

test('an event narrows by its type', () => {
  expectTypeOf<Extract<ClientEvent, { type: 'call.success' }>>().toEqualTypeOf<CallSucceeded>();
  expectTypeOf<CallFailed['code']>().toEqualTypeOf<string | undefined>();
});
