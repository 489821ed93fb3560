import type { Platform } from '@sentinelsec/mock-server';
import { afterEach, expect } from 'vitest';
import { Core } from '../../mock-server/src/platform/core.ts';

// The SDK must follow the rules of the client lint in every test. After each test, this file lints every platform that the SDK
// has called.

/** Test files whose clients break a rule on purpose, each with the reason. */
const exempt: Readonly<Record<string, string>> = {};

type Linted = Pick<Platform, 'lint'>;

/** The platforms that the SDK has called in the running test, and the broken rules so far. */
interface Watch {
  readonly called: Set<Linted>;
  readonly broken: string[];
}

/**
 * The maximum number of platforms to remember. A property test makes hundreds of platforms. If there are more platforms, the
 * platform that was called least recently is linted and forgotten.
 */
const keptMost = 20;

const isSdk = (agent: string | null | undefined): boolean => agent?.startsWith('sentinelsec-sdk') ?? false;

/**
 * Whether a request came from this process without a network. On a busy machine, a response over the network may take longer than
 * the lint assumes. The lint would then take the next requests of the client for retries.
 */
const isInProcess = ({ via }: { readonly via: string }): boolean => via !== 'port' && via !== 'msw';

function lintNow({ called, broken }: Watch, platform: Linted): void {
  called.delete(platform);
  for (const { rule, message, entries } of platform.lint())
    if (entries.some(({ headers }) => isSdk(headers['user-agent']))) broken.push(`${rule}: ${message}`);
}

function noteCall(watch: Watch, platform: Linted): void {
  watch.called.delete(platform);
  watch.called.add(platform);
  const [oldest] = watch.called;
  if (watch.called.size > keptMost && oldest) lintNow(watch, oldest);
}

// All test files of a worker share one process, and this file runs once for each of them.
const mark = Symbol.for('sentinelsec.client-lint');
const prototype = Core.prototype as Core & { [mark]?: Watch };

if (prototype[mark] === undefined) {
  const { arrive } = prototype;
  prototype.arrive = function (request, arriving) {
    const watch = prototype[mark];
    if (watch && isInProcess(arriving) && isSdk(request.headers.get('user-agent'))) noteCall(watch, this);
    return arrive.call(this, request, arriving);
  };
}
const watch: Watch = { called: new Set(), broken: [] };
prototype[mark] = watch;

afterEach(() => {
  const file = expect.getState().testPath ?? '';
  for (const platform of watch.called) lintNow(watch, platform);
  const broken = watch.broken.splice(0);
  if (broken.length > 0 && !Object.keys(exempt).some((name) => file.endsWith(name)))
    throw new Error(`The SDK breaks the client lint:\n${broken.map((line) => `  ${line}`).join('\n')}`);
});
