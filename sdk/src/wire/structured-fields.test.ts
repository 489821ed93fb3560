import fc from 'fast-check';
import * as other from 'structured-headers';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { type Item, parseList } from './structured-fields.ts';

const values = (text: string) => parseList(text)?.map(({ value }) => value.value);

test('a list gives its items and their parameters', () => {
  const [first, second] = parseList('"a \\"b\\" \\\\";q=20;w=1;x,  "b";pk=:aGk=:;d=1.5;t=tok/en') ?? [];
  expect(first?.value).toEqual({ kind: 'string', value: 'a "b" \\' });
  expect([...(first?.parameters ?? [])]).toEqual([
    ['q', { kind: 'integer', value: 20 }],
    ['w', { kind: 'integer', value: 1 }],
    ['x', { kind: 'boolean', value: true }],
  ]);
  expect(second?.parameters.get('pk')).toEqual({ kind: 'bytes', value: 'aGk=' });
  expect(second?.parameters.get('d')).toEqual({ kind: 'decimal', value: 1.5 });
  expect(second?.parameters.get('t')).toEqual({ kind: 'token', value: 'tok/en' });
});

test('if a parameter occurs twice, the last value is used', () => {
  expect(parseList('"a";r=1;r=2')?.[0]?.parameters.get('r')).toEqual({ kind: 'integer', value: 2 });
});

test('an empty field is an empty list, and white space around commas is allowed', () => {
  expect(values('')).toEqual([]);
  expect(values('  1 \t,\t 2  ')).toEqual([1, 2]);
  expect(values('-5, ?1, tok')).toEqual([-5, true, 'tok']);
});

test.each([
  ['"a",'],
  [',"a"'],
  ['"a" "b"'],
  ['"a'],
  ['"é"'],
  ['"a";'],
  ['"a";Q=1'],
  ['"a";q='],
  ['1.'],
  ['1.2345'],
  ['1234567890123456'],
  ['1234567890123.5'],
  [':a_b:'],
  ['?2'],
  ['("a" "b"'],
  ['("a""b")'],
  ['("a","b")'],
  ['@1.5'],
  ['@'],
  ['%"%zz"'],
  ['%"%ff"'],
  ['%"%C3%BC"'],
  [':=:'],
  ['"a"\n'],
  ['\u0000'],
])('%j violates the grammar, so the whole field is ignored', (text) => {
  expect(parseList(text)).toBeUndefined();
});

test('a long hostile field is read in linear time', () => {
  expect(parseList('"'.repeat(50_000))).toBeUndefined();
  expect(parseList(`x${' '.repeat(60_000)}y`)).toBeUndefined();
  expect(parseList(`${' '.repeat(60_000)}x${' '.repeat(60_000)}`)).toHaveLength(1);
  expect(parseList(Array.from({ length: 20_000 }, () => '"a";q=1').join(','))).toHaveLength(20_000);
});

test('a date, a display string and an inner list are accepted, although no field uses them', () => {
  const [item] = parseList('"a";since=@1659578233;note=%"gr%c3%bc%c3%9fe";q=5') ?? [];
  expect([...(item?.parameters ?? [])]).toEqual([
    ['since', { kind: 'date', value: 1659578233 }],
    ['note', { kind: 'display', value: 'grüße' }],
    ['q', { kind: 'integer', value: 5 }],
  ]);
  expect(values('("a" @1;x  :aGk:);y=1, "b", ()')).toEqual([undefined, 'b', undefined]);
});

/**
 * One part of a random field: a part of the grammar, or any text. Dates are left out, because the package structured-headers
 * rejects every date that is not at the end.
 */
const part = fc.oneof(
  fc.constantFrom(
    '"a"',
    '"a \\"b\\" \\\\"',
    '""',
    '12',
    '-3',
    '1.5',
    '-0.125',
    '?1',
    '?0',
    'tok/en:x',
    '*',
    ':aGk=:',
    ':aGk:',
    '::',
  ),
  fc.constantFrom(
    '%"gr%c3%bc"',
    '%""',
    '("a" 1)',
    '(tok;q=1 "b");w',
    '()',
    ';q=5',
    ';t',
    ';*x.y=?0',
    '; q=1',
    ', ',
    ' ,\t',
    ' ',
    '\t',
  ),
  fc.constantFrom(
    '"',
    '\\',
    '%',
    ':',
    '=',
    ';',
    ',',
    '(',
    ')',
    '.',
    '-',
    'é',
    '\n',
    '%"%ff"',
    '%"%C3"',
    ':a:',
    ':aG=:',
    '1234567890123456',
  ),
  fc.string({ maxLength: 3 }).map((text) => text.replaceAll('@', '')),
);
const field = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));

/**
 * Parses a list with the package structured-headers. Returns the result in the form of this project's parser; undefined if the
 * package rejects the list.
 */
function readByOther(text: string): unknown {
  try {
    return other.parseList(text).map(([value, parameters]) => ({
      value: Array.isArray(value) ? ['list', undefined] : bare(value),
      parameters: [...parameters].map(([name, parameter]) => [name, bare(parameter)]),
    }));
  } catch {
    return undefined;
  }
}

function bare(value: unknown): unknown {
  if (value instanceof other.Token) return ['token', value.toString()];
  if (value instanceof other.DisplayString) return ['display', value.toString()];
  if (value instanceof ArrayBuffer) return ['bytes', Buffer.from(value).toString('hex')];
  return [typeof value === 'number' ? 'number' : typeof value, value];
}

const own = ({ kind, value }: Item['value']): unknown => {
  if (kind === 'integer' || kind === 'decimal') return ['number', value];
  return [kind, kind === 'bytes' ? Buffer.from(value, 'base64').toString('hex') : value];
};

test('every field is parsed or rejected as by structured-headers', () => {
  fc.assert(
    fc.property(field, (text) => {
      const read = parseList(text)?.map(({ value, parameters }) => ({
        value: own(value),
        parameters: [...parameters].map(([name, parameter]) => [name, own(parameter)]),
      }));
      expect(read).toEqual(readByOther(text));
    }),
    { ...runs, numRuns: runs.numRuns * 10 },
  );
});

test('a date is accepted at every place of an integer', () => {
  const member = fc.constantFrom(
    '#',
    '"a";d=#',
    '#;x;y="b"',
    '(# "a";d=#);z=#',
    '"a";d=#;q=5',
    '"a";d=-#',
    '"a";d=#.',
    '"a";#',
    ';d=#',
  );
  fc.assert(
    fc.property(fc.array(member, { maxLength: 5 }), (members) => {
      const withEach = (sign: string) => parseList(members.join(', ').replace(/-?#/g, (at) => sign + at.replace('#', '17')));
      expect(withEach('@')?.length).toBe(withEach('')?.length);
    }),
    runs,
  );
});
