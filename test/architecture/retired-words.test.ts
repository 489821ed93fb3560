import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/project-root.ts';

// Words that the project no longer uses, each with the word to use instead. docs/contributing/glossary.md lists the words in use.

/** Retired names of files and folders, without extension. */
const retiredFiles: Readonly<Record<string, string>> = {
  aftermath: 'record-outcome',
  aborts: 'linked-signal',
  access: 'auth-errors',
  again: 'credential-renewal',
  assembly: 'create-deps',
  'as-one-work': 'run-task',
  beginning: 'world-start',
  'brute-force': 'lockout',
  'check-wish': 'check-seed-values',
  chosen: 'list-filter',
  'count-logs': 'backfill-rollups',
  door: 'test-platform',
  doors: 'suite',
  'end-step-ups': 'revoke-mfa-tokens',
  'environment-variables': 'runtime',
  failures: 'client-errors',
  fates: 'scheduled-actions',
  'file-answer': 'file-response',
  'file-text': 'export-file-text',
  'found-place': 'findings',
  habits: 'new-network',
  house: 'architecture',
  inventory: 'data-inventory',
  'known-threat': 'known-indicator',
  line: 'wait-list',
  logging: 'usage-log',
  'lost-record': 'missing-record',
  'note-disclosure': 'disclosure',
  'operation-count': 'count-by-operation',
  'own-view': 'crawl',
  refusals: 'http-errors',
  remnants: 'references',
  'requested-erasure': 'deletion-requests',
  'record-kinds': 'find-record',
  'shorter-retention': 'retention-settings',
  slots: 'concurrency-slots',
  'value-search': 'value-matcher',
  way: 'gates, hostile or limits',
  'while-waiting': 'credential-renewal',
  within: 'run-in-context',
  'within-limits': 'with-timeout',
};

/** Retired names of types, classes and functions. */
const retiredNames: Readonly<Record<string, string>> = {
  Within: 'RunInContext',
  Watched: 'TelemetryClient',
  BelievedPolicy: 'QuotaStatus',
  OwnKeys: 'KeysResource',
  RawRequest: 'RawRequestOptions',
  RotateInPlace: 'RotateInPlaceOptions',
  KeyFunction: 'KeyProvider',
  Fate: 'ScheduledAction',
  Remnant: 'Reference',
  Happening: 'LifecycleEvent',
  FoundPlace: 'Finding',
  Holding: 'FindingOwner',
  PersonalDataFound: 'PersonalDataError',
  KeyWish: 'SeedKeyOptions',
  Bench: 'Setup',
  Door: 'TestPlatform',
};

/** Past participles as the name of a type. They do not say what the type is. */
const participle = /\b(?:type|interface|class) (Answered|Kept|Passed|Settled|Shown|Told|Wanted)\b/;

const retiredPhrases: readonly string[] = [
  ' cancelled',
  ' cancelling',
  'nobody pays',
  'what nobody listens to',
  'whatever comes in',
  'past all rules',
  'true to the description',
  'what could be tried again',
  'everything that must hold',
  'what one can count on',
  'a clock one can turn',
  'the house',
];

/** Places that still have such a participle as the name of a type. This list must not get longer. */
const allowed: readonly string[] = [
  'mock-server/src/adapters/command.node.ts: a type is a noun: Told',
  'mock-server/src/adapters/fetched-response.ts: a type is a noun: Told',
  'mock-server/src/adapters/flags.node.ts: a type is a noun: Told',
  'mock-server/src/operations/analytics.ts: a type is a noun: Wanted',
  'mock-server/src/operations/fallback.ts: a type is a noun: Shown',
  'mock-server/src/platform/personal-data/value-matcher.ts: a type is a noun: Wanted',
  'mock-server/src/rules/mfa/step-up.ts: a type is a noun: Shown',
  'mock-server/src/rules/security/incidents.ts: a type is a noun: Shown',
  'mock-server/src/seeds/team/threats.ts: a type is a noun: Told',
  'sdk/src/client/check-answer.ts: a type is a noun: Answered',
  'sdk/src/client/list-promise.ts: a type is a noun: Answered',
  'sdk/src/client/rotation.ts: a type is a noun: Answered',
  'sdk/src/credentials/step-up.ts: a type is a noun: Wanted',
  'sdk/src/exports/fetch-all.node.ts: a type is a noun: Kept',
  'sdk/src/exports/folder.node.ts: a type is a noun: Wanted',
  'sdk/src/pipeline/unexpected-answer.ts: a type is a noun: Answered',
];

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((name) => /\.(ts|md|yaml|yml|json)$/.test(name))
  .filter((name) => !/generated|package-lock|openapi\.yaml|retired-words|glossary|CHANGELOG/.test(name));

const placesOf = (name: string): string[] => {
  const text = readFileSync(path.join(root, name), 'utf8');
  const lower = text.toLowerCase();
  const declared = Object.entries(retiredNames)
    .filter(([old]) => new RegExp(`\\b(?:type|interface|class|function|const) ${old}\\b`).test(text))
    .map(([old, word]) => `${old} is ${word} now`);
  const phrases = retiredPhrases.filter((phrase) => lower.includes(phrase)).map((phrase) => `"${phrase}"`);
  const types = participle.exec(text);
  return [...declared, ...phrases, ...(types ? [`a type is a noun: ${types[1]}`] : [])].map((what) => `${name}: ${what}`);
};

test('no file or folder has a name that was given up', () => {
  const sources = files.filter((name) => /^(sdk|mock-server)\/src\/|^test\/(house|way|support)\//.test(name));
  const named = sources.flatMap((name) =>
    name
      .split('/')
      .map((part) => part.replace(/\..*$/, ''))
      .filter((part) => Object.hasOwn(retiredFiles, part))
      .map((part) => `${name}: ${part} is ${retiredFiles[part]} now`),
  );
  expect(named).toEqual([]);
});

test('no code, page or message has a word that was given up', () => {
  expect(files.length).toBeGreaterThan(500);
  expect(files.flatMap(placesOf).filter((place) => !allowed.includes(place))).toEqual([]);
});
