import { expect, test } from 'vitest';
import { includesAddress, networkOf } from './address.ts';

test.each([
  ['203.0.113.0/24', '203.0.113.7', true],
  ['203.0.113.0/24', '203.0.114.7', false],
  ['203.0.113.7/32', '203.0.113.7', true],
  ['203.0.113.7', '203.0.113.7', true],
  ['0.0.0.0/0', '8.8.8.8', true],
  ['2001:db8::/32', '2001:db8:1::1', true],
  ['2001:db8::/32', '2001:db9::1', false],
  ['::1/128', '::1', true],
  ['203.0.113.0/24', '::ffff:203.0.113.7', true],
  ['::/0', '203.0.113.7', false],
])('%s contains %s: %s', (range, address, held) => {
  expect(includesAddress(range, address)).toBe(held);
});

test.each([
  '',
  'x',
  '1.2.3',
  '1.2.3.256',
  '1.2.3.4/33',
  '1.2.3.4/-1',
  '1.2.3.4/x',
  ':::',
  '1::2::3',
  '1:2:3:4:5:6:7:8:9',
  'g::1',
])('"%s" contains no address', (range) => {
  expect(includesAddress(range, '1.2.3.4')).toBe(false);
  expect(includesAddress(range, '::1')).toBe(false);
});

test('the network of an address is the address without its last part', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.0');
  expect(networkOf('2001:db8:1:2:3::4')).toBe('2001:db8:1::');
  expect(networkOf('nowhere')).toBeNull();
});
