import { keyFormat } from '../generated/platform.ts';

const key = new RegExp(`${keyFormat.prefix}_(?:${keyFormat.environments.join('|')})_`, 'i');
const identity = /AGE-SECRET-KEY-/i;

/**
 * Returns the error message for arguments that contain a secret; `undefined` if no argument contains a secret. Other users of the
 * machine can read the arguments of a process, and shells write them to their history. The message never quotes an argument.
 */
export function secretFault(args: readonly string[]): string | undefined {
  if (args.some((text) => key.test(text)))
    return 'An argument contains an API key. Other users can read arguments, and the shell writes them to its history. Rotate this key, because it may have leaked. Pass keys in SENTINELSEC_API_KEY or with --key-file FILE.';
  if (args.some((text) => identity.test(text)))
    return 'An argument contains an age secret key. Other users can read arguments, and the shell writes them to its history. Use another key, because this key may have leaked. Pass the key with --identity-file FILE.';
  return undefined;
}
