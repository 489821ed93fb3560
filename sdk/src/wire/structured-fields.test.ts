import { expect, test } from 'vitest';
import { parseList } from './structured-fields.ts';

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

test('of a parameter that comes twice the last counts', () => {
  expect(parseList('"a";r=1;r=2')?.[0]?.parameters.get('r')).toEqual({ kind: 'integer', value: 2 });
});

test('an empty field is an empty list, and white space round the commas is allowed', () => {
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
  ['("a" "b")'],
  ['"a"\n'],
  ['\u0000'],
])('%j breaks the grammar, so the whole field counts as absent', (text) => {
  expect(parseList(text)).toBeUndefined();
});

test('a long hostile field is read in linear time', () => {
  expect(parseList('"'.repeat(50_000))).toBeUndefined();
  expect(parseList(Array.from({ length: 20_000 }, () => '"a";q=1').join(','))).toHaveLength(20_000);
});
