import { expect, test } from 'vitest';
import { type Break, linesAfter } from '../../../../test/support/broken-spec.ts';
import { collection } from './collection.ts';

const breaks: readonly Break[] = [
  [
    'an address with no category',
    ['components', 'schemas', 'UsageLog', 'properties', 'ip_address', 'x-collection'],
    undefined,
    '/components/schemas/UsageLog/properties/ip_address: the name "ip_address" stands for the category ip_addresses, so the property needs x-collection.',
  ],
  [
    'a classified value with no category',
    ['components', 'schemas', 'UsageLog', 'properties', 'request_id', 'x-collection'],
    undefined,
    '/components/schemas/UsageLog/properties/request_id: a property with x-data-classification also needs x-collection.',
  ],
  [
    'an unknown category',
    ['components', 'schemas', 'UsageLog', 'properties', 'key_id', 'x-collection', 'category'],
    'shoes',
    '/components/schemas/UsageLog/properties/key_id: x-data-categories has no category "shoes".',
  ],
  [
    'a category that contradicts the name',
    ['components', 'schemas', 'UsageLog', 'properties', 'ip_address', 'x-collection', 'category'],
    'threat_detection',
    '/components/schemas/UsageLog/properties/ip_address: the name "ip_address" stands for the category ip_addresses, not threat_detection.',
  ],
  [
    'a purpose that the category does not have',
    ['components', 'schemas', 'UsageLog', 'properties', 'ip_address', 'x-collection', 'purpose'],
    'optimization',
    '/components/schemas/UsageLog/properties/ip_address: the category ip_addresses does not have the purpose "optimization".',
  ],
  [
    'a personal value that logs would show',
    ['components', 'schemas', 'UsageLog', 'properties', 'ip_address', 'x-data-classification'],
    undefined,
    '/components/schemas/UsageLog/properties/ip_address: the category is personal, so the property needs x-data-classification.',
  ],
  [
    'a personal value that is never anonymized',
    ['components', 'schemas', 'UsageLog', 'properties', 'ip_address', 'x-anonymize'],
    undefined,
    '/components/schemas/UsageLog/properties/ip_address: records of the data class usage_log are anonymized, so the property needs x-anonymize.',
  ],
  [
    'a personal value that outlives the account',
    ['components', 'schemas', 'SecurityEvent', 'properties', 'ip_address', 'x-erase-with-account'],
    undefined,
    '/components/schemas/SecurityEvent/properties/ip_address: records of the data class security are kept after the account is deleted, so the property needs x-erase-with-account.',
  ],
  [
    'a value that may belong to an unknown category',
    ['components', 'schemas', 'Indicator', 'properties', 'value', 'x-may-hold'],
    ['shoes'],
    '/components/schemas/Indicator/properties/value: x-may-hold names "shoes", which is no category of x-data-categories.',
  ],
  [
    'a record of an unknown data class',
    ['components', 'schemas', 'UsageLog', 'x-data-class'],
    'moon',
    '/components/schemas/UsageLog/properties/id: x-data-classes has no data class "moon".',
  ],
];

test.each(breaks)('%s is a fault', (_claim, at, change, line) => {
  expect(linesAfter(collection, at, change)).toContain(line);
});
