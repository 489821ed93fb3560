import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Check, checkOptions } from '../base/arguments.ts';
import { machineHere, monotonicHere } from '../base/machine.ts';
import type { Control, ControlOptions } from '../control-api/control.ts';
import { type ControlCaller, isLoopback } from '../control-api/refuse-stranger.ts';
import { controlPath, controlTokenRule, isControlToken, type ServerControlOptions } from './control-options.ts';
import { controlledWorlds } from './controlled-worlds.ts';
import { hostOf } from './http-request.node.ts';
import type { ServedPlatform } from './served-platform.ts';

// The timer functions are read at import, because test frameworks replace them later.
const { setInterval: interval, clearInterval: endInterval } = globalThis;

/** The control routes of a server. */
export interface OpenControl {
  /** The control token. */
  readonly token: string;
  /** Whether a request is for a control route. */
  isFor(request: { readonly url: string }): boolean;
  /** Answers a request. Rejects only if the control routes cannot be loaded. */
  handle(request: Request, incoming: IncomingMessage): Promise<Response>;
  /** Ends all event streams. */
  close(): void;
}

/** Accepts any value. `tokenOf` checks the token instead. If this `Check` failed, its error message would contain the token. */
const token: Check = { allowed: 'a token', holds: () => true };
const hosts: Check = {
  allowed: 'a list of host names or addresses, without ports',
  holds: (value) => Array.isArray(value) && value.every((host) => typeof host === 'string' && /^[\w.:-]{1,253}$/.test(host)),
};

/** Opens the control routes of a served platform. Throws a `TypeError` for a wrong option. */
export function openControl(served: ServedPlatform, options: ServerControlOptions, scheme: 'http' | 'https'): OpenControl {
  checkOptions<object>('startServer', options, { token, hosts });
  const own = tokenOf(options);
  const parts: ControlOptions = {
    worlds: controlledWorlds(served),
    access: { isToken: sameText(own), hosts: options.hosts ?? [] },
    monotonic: monotonicHere(),
    every(ms, run) {
      const timer = interval(run, ms);
      timer.unref();
      return () => endInterval(timer);
    },
    report: machineHere().report,
  };
  let control: Promise<Control> | undefined;
  // The module is loaded with the first request, so that the server starts fast.
  const load = (): Promise<Control> => {
    control ??= import('../control-api/control.ts').then(({ Control }) => new Control(parts)).catch(forget);
    return control;
  };
  // Loading fails while the process has too many open files. The next request then loads the module again.
  const forget = (cause: unknown): never => {
    control = undefined;
    throw cause;
  };
  return {
    token: own,
    isFor: ({ url }) => isControlUrl.test(url),
    handle: async (request, incoming) => {
      const caller = callerOf(incoming, scheme);
      if (!isConsoleUrl.test(request.url)) return (await load()).handle(request, caller);
      return (await import('./console.node.ts')).answerConsole(request, caller, parts.access);
    },
    close: () => void control?.then((loaded) => loaded.close()).catch(() => {}),
  };
}

/** Returns the token from the options, or a random token if the options contain none. */
function tokenOf({ token: given }: ServerControlOptions): string {
  if (given === undefined) return randomBytes(24).toString('base64url');
  if (typeof given === 'string' && isControlToken(given)) return given;
  throw new TypeError(`startServer: token must have ${controlTokenRule}`);
}

const isConsoleUrl = new RegExp(`^https?://[^/]+${controlPath}/(?:console/[^?]*)?(?:\\?|$)`);
const isControlUrl = new RegExp(`^https?://[^/]+(?:/_worlds/[^/]+)?${controlPath}(?:[/?]|$)`);

/** Returns a function that compares texts with a secret text in constant time. */
function sameText(secret: string): (text: string) => boolean {
  // Digests have the same length, so the comparison does not show the length of the secret.
  const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
  const expected = digestOf(secret);
  return (text) => timingSafeEqual(digestOf(text), expected);
}

function callerOf(incoming: IncomingMessage, scheme: 'http' | 'https'): ControlCaller {
  const { socket, headers } = incoming;
  // A Unix socket has no address. All its callers are on this machine.
  const address = (socket.remoteAddress ?? '127.0.0.1')
    .replace(/^::ffff:/, '')
    .split('%', 1)
    .join();
  const { origin, authorization } = headers;
  const whenLeft = (run: () => void): (() => void) => {
    if (socket.readableEnded) queueMicrotask(run);
    socket.once('end', run);
    return () => void socket.off('end', run);
  };
  return { address, isLocal: isLoopback(address), scheme, host: hostOf(incoming), origin, authorization, whenLeft };
}
