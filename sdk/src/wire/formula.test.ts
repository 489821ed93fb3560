import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { neutralizeFormula, restoreFormula } from './formula.ts';

const text = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\r', '\n', "'", '=', '+', '-', '@', '\t', 'é') });

test('no neutralized text begins like a formula, and each text is restored exactly', () => {
  fc.assert(
    fc.property(text, (given) => {
      const neutral = neutralizeFormula(given);
      expect(neutral).not.toMatch(/^[=+\-@\t\r]/);
      expect(restoreFormula(neutral)).toBe(given);
    }),
    runs,
  );
});
