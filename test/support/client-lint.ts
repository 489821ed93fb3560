import type { Platform } from '@sentinelsec/mock-server';
import { afterEach, expect } from 'vitest';
import { Core } from '../../mock-server/src/platform/core.ts';

// The SDK keeps the rules of the client lint in every test: after each test, every platform that got a request is linted.

/** Files whose clients break a rule on purpose, each with the reason. */
const exempt: Readonly<Record<string, string>> = {};

interface Linted extends Pick<Platform, 'lint'> {}

const called = new Set<Linted>();
const mark = Symbol.for('sentinelsec.client-lint');
const prototype = Core.prototype as Core & { [mark]?: Set<Linted> };

if (prototype[mark] === undefined) {
  const { arrive } = prototype;
  prototype.arrive = function (...all) {
    prototype[mark]?.add(this);
    return arrive.apply(this, all);
  };
}
prototype[mark] = called;

afterEach(() => {
  const file = expect.getState().testPath ?? '';
  const findings = [...called].flatMap((platform) => platform.lint());
  called.clear();
  if (Object.keys(exempt).some((name) => file.endsWith(name))) return;
  const ofSdk = findings.filter(({ entries }) =>
    entries.some(({ headers }) => headers['user-agent']?.startsWith('sentinelsec-sdk')),
  );
  if (ofSdk.length > 0)
    throw new Error(`The SDK breaks the client lint:\n${ofSdk.map(({ rule, message }) => `  ${rule}: ${message}`).join('\n')}`);
});
