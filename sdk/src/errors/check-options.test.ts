import { expect, test } from 'vitest';
import { checkOptions, hasMethods, isFlag, oneOf } from './check-options.ts';

const checks = { overwrite: isFlag, format: oneOf('csv', 'json'), clock: hasMethods('now') };
type Options = { readonly [Name in keyof typeof checks]?: unknown };
const checked = (options: unknown): Options => checkOptions(options as Options, checks, 'a test');

test('allowed options are returned as a plain object, without undefined options', () => {
  class Options {
    readonly overwrite = true;
    readonly format = undefined;
  }
  expect(checked(new Options())).toStrictEqual({ overwrite: true });
});

test('each option is read once', () => {
  let reads = 0;
  const options = {
    get format() {
      reads += 1;
      return 'csv';
    },
  };
  expect(checked(options)).toEqual({ format: 'csv' });
  expect(reads).toBe(1);
});

test.each<[unknown, string]>([
  [{ formt: 'csv' }, 'A test has no option `formt`. Did you mean `format`?'],
  [{ toString: 1 }, 'A test has no option `toString`. It takes overwrite, format, clock.'],
  [{ format: 'xml' }, 'The option `format` of a test must be one of csv, json.'],
  [{ overwrite: 'yes' }, 'The option `overwrite` of a test must be true or false.'],
  [{ clock: { now: 5 } }, 'The option `clock` of a test must be an object with the methods now.'],
  [[], 'The options of a test must be an object, not an Array.'],
  [new Map(), 'The options of a test must be an object, not a Map.'],
  [null, 'The options of a test must be an object, not null.'],
  ['csv', 'The options of a test must be an object, not a string.'],
])('the options %o are refused with the reason', (options, message) => {
  expect(() => checked(options)).toThrow(expect.objectContaining({ kind: 'configuration', message }));
});
