import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { httpDate } from './http-date.ts';
import { lastMoment } from './time.ts';

test('a time is written in whole seconds, in any order of times', () => {
  const moment = fc.integer({ min: 0, max: lastMoment });
  const near = fc.tuple(moment, fc.array(fc.integer({ min: 0, max: 3000 }))).map(([at, steps]) => steps.map((step) => at + step));
  fc.assert(
    fc.property(near, (moments) => {
      for (const at of moments) expect(httpDate(at)).toBe(new Date(at).toUTCString());
    }),
    runs,
  );
});
