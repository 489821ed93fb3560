import { expect, test } from 'vitest';
import { docComment, identifiers, listed, literal, union } from './source.ts';

test.each([
  [['report-name'], ['report_name']],
  [
    ['class', 'options', 'body', 'query', 'await'],
    ['class_', 'options_', 'body_', 'query_', 'await_'],
  ],
  [
    ['1st', '', '$filter', 'größe', 'ключ'],
    ['_1st', '_', '$filter', 'größe', 'ключ'],
  ],
  [
    ['a-b', 'a.b', 'a_b'],
    ['a_b', 'a_b_', 'a_b__'],
  ],
])('parameters %j are called %j', (names, made) => {
  expect(identifiers(names)).toEqual(made);
});

test('the union of nothing is never', () => {
  expect(union([])).toBe('never');
  expect(listed([])).toBe(' never');
  expect(union(['a', "b'c"])).toBe("'a' | \"b'c\"");
});

test.each<unknown>([{ ['__proto__']: 1, constructor: 2, 'a-b': 3 }, ['\u2028', "'", '\\', '`'], { '': null }])(
  '%j as source is the value again',
  (value) => {
    const source = literal(value);
    // biome-ignore lint/security/noGlobalEval: what is evaluated is what was written a line above.
    expect(JSON.stringify(globalThis.eval(`(${source})`))).toBe(JSON.stringify(value));
  },
);

test('no text closes a doc comment or leaves it by a line of its own', () => {
  expect(docComment(['a */ b\u2028c\r\nd'])).toBe('/**\n * a *\\/ b\n * c\n * d\n */\n');
});
