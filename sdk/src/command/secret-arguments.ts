import { keyFormat } from '../generated/platform.ts';

const key = new RegExp(`${keyFormat.prefix}_(?:${keyFormat.environments.join('|')})_`, 'i');
const identity = /AGE-SECRET-KEY-/i;

/**
 * Returns why arguments are refused that contain a secret; undefined if they contain none. Other users of the machine can read the
 * arguments of a process, and shells write them to their history. The text never quotes an argument.
 */
export function secretFault(args: readonly string[]): string | undefined {
  if (args.some((text) => key.test(text)))
    return 'An argument contains an API key. Other users and the history of the shell can read arguments, so treat this key as leaked: rotate it. Pass keys in SENTINELSEC_API_KEY or with --key-file FILE.';
  if (args.some((text) => identity.test(text)))
    return 'An argument contains an age secret key. Other users and the history of the shell can read arguments, so treat it as leaked. Pass it with --identity-file FILE.';
  return undefined;
}
