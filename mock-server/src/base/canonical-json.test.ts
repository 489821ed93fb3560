import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

// The example of RFC 8785, section 3.2.3: names in order of their UTF-16 code units.
test('properties are written in the order of RFC 8785, for any original order', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  expect([...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map((match) => match[1])).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ]);
});

test('numbers are written as ECMAScript writes them, and undefined properties are left out', () => {
  expect(canonicalJson({ b: [1e21, 0.1, -0, null], a: undefined, c: true })).toBe('{"b":[1e+21,0.1,0,null],"c":true}');
});
