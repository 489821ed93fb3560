import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyWith } from '../../../test/support/fake-server.ts';
import { runs } from '../../../test/support/runs.ts';
import { SecretFinder } from './secret-finder.ts';

/** Secrets in which no letter or digit occurs twice. A part of such a secret therefore fits at only one position. */
const secrets = fc
  .shuffledSubarray([...'abcdefghijklmnopqrstuvwxyz0123456789'], { minLength: 24 })
  .map((letters) => letters.map((letter, at) => (at % 3 === 0 ? letter.toUpperCase() : letter)).join(''));

const eachCharacter = (write: (code: number) => string) => (text: string) =>
  Array.from(text, (character) => write(character.charCodeAt(0))).join('');
const hex = (code: number, width = 2): string => code.toString(16).padStart(width, '0');

/** The encodings in which a server, a proxy or a runtime may write a text. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'JSON escapes': eachCharacter((code) => `\\u${hex(code, 4)}`),
  'JSON escapes in upper case': eachCharacter((code) => `\\u${hex(code, 4).toUpperCase()}`),
  'some JSON escapes': eachCharacter((code) => (code % 2 || code === 92 ? `\\u${hex(code, 4)}` : String.fromCharCode(code))),
  'JSON in JSON': eachCharacter((code) => `\\\\u${hex(code, 4)}`),
  'code points': eachCharacter((code) => `\\u{${hex(code)}}`),
  'C escapes': eachCharacter((code) => `\\x${hex(code)}`),
  'octal escapes': eachCharacter((code) => `\\${code.toString(8).padStart(3, '0')}`),
  'percent-encoding': eachCharacter((code) => `%${hex(code)}`),
  'percent-encoding in upper case': eachCharacter((code) => `%${hex(code).toUpperCase()}`),
  'percent-encoding twice': eachCharacter((code) => `%25${hex(code)}`),
  'HTML entities': eachCharacter((code) => `&#${code};`),
  'hexadecimal HTML entities': eachCharacter((code) => `&#x${hex(code, 4)};`),
  'HTML entities twice': eachCharacter((code) => `&amp;#x${hex(code)};`),
  'quoted-printable': eachCharacter((code) => `=${hex(code).toUpperCase()}`),
  hex: (text) => Buffer.from(text).toString('hex'),
  'hex with colons': eachCharacter((code) => `${hex(code).toUpperCase()}:`),
  'a list of numbers': eachCharacter((code) => `0x${hex(code)}, `),
  base64: (text) => btoa(text),
  'credentials of Basic': (text) => `Basic ${btoa(`ann@example.com:${text}`)}`,
  'base64 behind one more byte': (text) => btoa(`x${text}`),
  'base64 of URLs': (text) => Buffer.from(`>>?${text}`).toString('base64url'),
  'base64 in lines': (text) => btoa(text).replace(/.{20}/g, '$&\r\n '),
  'upper case': (text) => text.toUpperCase(),
  'lower case': (text) => text.toLowerCase(),
  'zero-width spaces': (text) => [...text].join('\u200b'),
  'control characters': (text) => [...text].join('\u0000'),
  'spaced letters': (text) => [...text].join(' '),
  'lines of ten': (text) => text.replace(/.{10}/g, '$&\n'),
};

/** The punctuation characters in escape sequences, each with the name of its HTML entity. */
const entities = new Map(
  Object.entries({ '&': 'amp', '\\': 'bsol', '%': 'percnt', '#': 'num', '=': 'equals', ';': 'semi', '{': 'lbrace', '}': 'rcub' }),
);

/**
 * The encodings that `readEscapes` decodes in one step. The last encoding writes the punctuation characters of escape sequences
 * as named HTML entities, such as `&amp;`.
 */
const steps: readonly ((text: string) => string)[] = [
  ...Object.entries(spellings)
    .slice(1, 15)
    .filter(([name]) => !name.endsWith('twice'))
    .map(([, spell]) => spell),
  (text) => Array.from(text, (character) => (entities.has(character) ? `&${entities.get(character)};` : character)).join(''),
];

test.each(Object.keys(spellings))('a secret written with %s is hidden, and the text around it is not', (name) => {
  const spell = spellings[name] ?? String;
  fc.assert(
    fc.property(secrets, (secret) => {
      const masked = new SecretFinder(secret).hide(`<*> ${spell(secret)} <*>`);
      expect(masked).toMatch(/^<\*> (Basic )?.{0,24}\[secret\](.{0,6}|(\s?\[secret\])+.{0,6}) <\*>$/s);
    }),
    runs,
  );
});

test('a secret with one encoding within another is hidden', () => {
  const nested = Object.values(spellings).slice(0, 15);
  fc.assert(
    fc.property(secrets, fc.constantFrom(...nested), fc.constantFrom(...nested), (secret, inner, outer) => {
      expect(new SecretFinder(secret).hide(`* ${outer(inner(secret))} *`)).toBe('* [secret] *');
    }),
    runs,
  );
});

test('a secret within up to three escapes of any kinds is hidden', () => {
  fc.assert(
    fc.property(secrets, fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 3 }), (secret, layers) => {
      const text = layers.reduce((inner, spell) => spell(inner), secret);
      expect(new SecretFinder(secret).hide(`* ${text} *`)).toBe('* [secret] *');
    }),
    runs,
  );
});

test.each([
  ['&bsol;u00', ''],
  ['&bsol;x', ''],
  ['&bsol;u&lcub;', '&rbrace;'],
  ['&percnt;', ''],
  ['&amp;percnt;', ''],
  ['&equals;', ''],
  ['&amp;&num;x', '&semi;'],
])('a secret whose characters are written as "%s41%s" is hidden', (before, after) => {
  const spell = eachCharacter((code) => before + hex(code) + after);
  expect(new SecretFinder('ABCDEFGHIJKLMNOP').hide(`* ${spell('ABCDEFGHIJKLMNOP')} *`)).toBe('* [secret] *');
});

test('every part of eight characters is hidden, at every position', () => {
  fc.assert(
    fc.property(secrets, fc.nat(50), fc.integer({ min: 8, max: 20 }), (secret, from, length) => {
      const part = secret.slice(from % (secret.length - 8)).slice(0, length);
      expect(new SecretFinder(secret).hide(`** ${part}.`)).toBe('** [secret].');
    }),
    runs,
  );
});

test('a text without the secret stays as it is', () => {
  fc.assert(
    fc.property(secrets, fc.string({ unit: 'grapheme', maxLength: 300 }), (secret, text) => {
      expect(new SecretFinder(secret).hide(text)).toBe(text);
    }),
    runs,
  );
});

test('the public part of a key is hidden only together with the secret part', () => {
  const key = keyWith('q');
  const finder = new SecretFinder(key, 31);
  expect(finder.hide(`${key.slice(0, 31)} is of another account`)).toBe(`${key.slice(0, 31)} is of another account`);
  expect(finder.hide(`for ${key}.`)).toBe('for [secret].');
  expect(finder.hide(`for ${btoa(key)}.`)).toMatch(/^for \[secret\].{0,3}\.$/);
  expect(finder.hide(`${btoa(key.slice(0, 30))} is of another account`)).toContain(btoa(key.slice(0, 30)));
});

test.each(['!"§$%&/()=?', '%26%3d"\\u', '"7"', 'äöü ßéè 日本'])(
  '%j, which has few letters, is hidden where it appears as a whole',
  (secret) => {
    const finder = new SecretFinder(secret);
    const escaped = eachCharacter((code) => `\\u${hex(code, 4)}`)(secret);
    for (const text of [
      secret,
      JSON.stringify(secret).slice(1, -1),
      encodeURIComponent(secret),
      escaped,
      btoa(unescape(encodeURIComponent(secret))),
    ])
      if (text.length > 7) expect(finder.hide(`a ${text} b`)).toMatch(/^a .{0,2}\[secret\].{0,4} b$/);
  },
);

test.each([
  ['backslashes', '\\'],
  ['percent signs', '%25'],
  ['entities', '&amp;'],
  ['named backslashes', '&bsol;'],
  ['zeros', '&#x0'],
  ['letters of the key', 'a'],
])('a text of a million %s takes linear time', (_, unit) => {
  const text = unit.repeat(1_000_000 / unit.length);
  const finder = new SecretFinder(keyWith('b'), 31);
  expect(finder.hide(text)).toBe(text);
});
