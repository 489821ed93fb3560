import { expect, test } from 'vitest';
import { isAgeRecipient } from './age-recipient.ts';

const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

test('the public key in the age specification is a recipient', () => {
  expect(isAgeRecipient(recipient)).toBe(true);
});

test.each([
  ['a key with a changed letter', recipient.replace('ql3z', 'ql3y')],
  ['two letters swapped', recipient.replace('hjy5', 'hj5y')],
  ['a letter too few', recipient.slice(0, -1)],
  ['a letter outside the alphabet', recipient.replace('ql3z', 'ql3b')],
  ['upper case', recipient.toUpperCase()],
  ['a private key', 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX'],
  ['nothing', ''],
])('%s is not a public key', (_, text) => {
  expect(isAgeRecipient(text)).toBe(false);
});
