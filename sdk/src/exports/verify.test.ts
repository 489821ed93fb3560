import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { IntegrityError } from '../errors/client-errors.ts';
import { Verifier } from './verify.ts';

const sha256 = () => createHash('sha256');
const expectedOf = (bytes: Uint8Array) => ({
  name: 'a.csv',
  bytes: bytes.byteLength,
  sha256: sha256().update(bytes).digest('hex'),
});

test('the right bytes pass, for every division into chunks', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array()), (chunks) => {
      const check = new Verifier(expectedOf(Buffer.concat(chunks)), sha256);
      for (const chunk of chunks) check.pass(chunk);
      expect(check.complete).toBe(true);
      check.finish();
    }),
    runs,
  );
});

test('one byte too many is an error before it is counted', () => {
  const check = new Verifier(expectedOf(Buffer.from('abc')), sha256);
  check.pass(Buffer.from('ab'));
  expect(() => check.pass(Buffer.from('cd'))).toThrow(IntegrityError);
  expect(check.bytes).toBe(2);
});

test('too few bytes are an error at the end', () => {
  const check = new Verifier(expectedOf(Buffer.from('abc')), sha256);
  check.pass(Buffer.from('ab'));
  expect(() => check.finish()).toThrow(/2 of the 3 bytes/);
});

test('other bytes of the same length are an error with both digests', () => {
  const expected = expectedOf(Buffer.from('abc'));
  const check = new Verifier(expected, sha256);
  check.pass(Buffer.from('abd'));
  expect(() => check.finish()).toThrow(expected.sha256);
});

test('after a restart, earlier bytes do not count', () => {
  const check = new Verifier(
    { ...expectedOf(Buffer.from('abc')), sha256: expectedOf(Buffer.from('abc')).sha256.toUpperCase() },
    sha256,
  );
  check.pass(Buffer.from('xy'));
  check.restart();
  expect(check.bytes).toBe(0);
  check.pass(Buffer.from('abc'));
  check.finish();
});
