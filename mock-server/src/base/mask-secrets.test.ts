import { expect, test } from 'vitest';
import { contract } from '../generated/contract.ts';
import { writeKey } from './key-format.ts';
import { maskSecrets } from './mask-secrets.ts';

const id = '01KASEQ4H8Z3M5N7P9R1T3V5X7';
const key = writeKey(contract.keyFormat, { environment: 'test', ulid: id, secret: 'A'.repeat(contract.keyFormat.secret_length) });

test.each([
  ['a key in a path', `There is no path /v1/${key}.`, 'There is no path /v1/ssk_[secret].'],
  ['a key that was cut', key.slice(0, 60), 'ssk_[secret]'],
  ['a key and what stands after it', `["${key}","x"]`, '["ssk_[secret]","x"]'],
  ['a token', `mft_${'a-_0'.repeat(11)}`, 'mft_[secret]'],
])('%s is masked', (_what, text, masked) => {
  expect(maskSecrets(text)).toBe(masked);
});

test.each([
  `key_${id}`,
  `/v1/exports/exp_${id}/files/usage_logs.csv.gz.age`,
  'the_name_of_a_property_that_goes_on',
  '',
  'x'.repeat(100),
])('%j contains no secret and does not change', (text) => {
  expect(maskSecrets(text)).toBe(text);
});
