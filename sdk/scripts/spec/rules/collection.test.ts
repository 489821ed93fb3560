import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { collection } from './collection.ts';

const breaks: readonly Break[] = [
  [
    'an address with no category',
    ['components', 'schemas', 'UsageLog', 'properties', 'ip_address', 'x-collection'],
    undefined,
    '/components/schemas/UsageLog/properties/ip_address: "ip_address" holds ip_addresses, so it needs x-collection.',
  ],
  [
    'a classified value with no category',
    ['components', 'schemas', 'UsageLog', 'properties', 'request_id', 'x-collection'],
    undefined,
    '/components/schemas/UsageLog/properties/request_id: x-data-classification needs x-collection beside it.',
  ],
  [
    'an unknown category',
    ['components', 'schemas', 'UsageLog', 'properties', 'key_id', 'x-collection', 'category'],
    'shoes',
    '/components/schemas/UsageLog/properties/key_id: "shoes" is no category of x-data-categories.',
  ],
  [
    'a category that the name belies',
    ['components', 'schemas', 'UsageLog', 'properties', 'ip_address', 'x-collection', 'category'],
    'threat_detection',
    '/components/schemas/UsageLog/properties/ip_address: "ip_address" holds ip_addresses, not threat_detection.',
  ],
  [
    'a purpose that the category has not',
    ['components', 'schemas', 'UsageLog', 'properties', 'ip_address', 'x-collection', 'purpose'],
    'optimization',
    '/components/schemas/UsageLog/properties/ip_address: "optimization" is no purpose of the category ip_addresses.',
  ],
  [
    'a personal value that logs would show',
    ['components', 'schemas', 'UsageLog', 'properties', 'ip_address', 'x-data-classification'],
    undefined,
    '/components/schemas/UsageLog/properties/ip_address: a personal property needs x-data-classification.',
  ],
  [
    'a personal value that is never anonymized',
    ['components', 'schemas', 'UsageLog', 'properties', 'ip_address', 'x-anonymize'],
    undefined,
    '/components/schemas/UsageLog/properties/ip_address: the class usage_log is anonymized, so the property needs x-anonymize.',
  ],
  [
    'a personal value that outlives the account',
    ['components', 'schemas', 'SecurityEvent', 'properties', 'ip_address', 'x-erase-with-account'],
    undefined,
    '/components/schemas/SecurityEvent/properties/ip_address: the class security outlives the account, so the property needs x-erase-with-account.',
  ],
  [
    'a record of an unknown data class',
    ['components', 'schemas', 'UsageLog', 'x-data-class'],
    'moon',
    '/components/schemas/UsageLog/properties/id: "moon" is no data class of x-data-classes.',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(collection, at, change)).toContain(line);
});
