import { createHash } from 'node:crypto';
import { ReadableStream as NodeStream } from 'node:stream/web';
import { Secret } from '../base/secret.ts';
import { ConfigurationError, IntegrityError } from '../errors/client-errors.ts';
import { SentinelSecError } from '../errors/error.ts';
import type { DownloadOptions } from './download-options.ts';
import type { PartFile } from './part-file.node.ts';

/** The length and the SHA-256 of an opened (decrypted) file. */
interface Opened {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * A function that decrypts the file `sealed` and writes the result to the file `into`. Throws an `IntegrityError` if `sealed`
 * cannot be decrypted.
 */
export type Unseal = (sealed: PartFile, into: PartFile, signal: AbortSignal) => Promise<Opened>;

/**
 * Returns the function that opens (decrypts) the sealed files of a download; undefined without the option `identity`. Throws a
 * `ConfigurationError` if the package `age-encryption` is missing, if `identity` is invalid, or if `identity` does not belong to
 * `recipient`. The client calls this function before it creates an export. The client thus creates no export that it cannot open.
 *
 * @example
 * ```ts
 * await unsealerOf({ datasets: ['usage_logs'], format: 'csv', to: './export' }); // undefined
 * ```
 */
export async function unsealerOf({ identity, recipient = '' }: DownloadOptions): Promise<Unseal | undefined> {
  if (identity === undefined) return undefined;
  const age = await ageEncryption();
  const given: unknown = typeof identity === 'function' ? await identity() : identity;
  const secret = new Secret(typeof given === 'string' ? given.trim() : '');
  const own = await recipientOf(age, secret);
  if (own !== recipient.trim())
    throw new ConfigurationError(
      `exports.download: the "identity" belongs to the recipient ${own}, not to ${JSON.stringify(recipient)}. Give the two that belong together. Nothing was sent.`,
    );
  const decrypter = new age.Decrypter();
  decrypter.addIdentity(secret.reveal());
  return (sealed, into, signal) => unseal(decrypter, { sealed, into, signal });
}

type Age = typeof import('age-encryption');

/** Imports the package `age-encryption`. Only downloads of sealed files need this package. */
async function ageEncryption(): Promise<Age> {
  try {
    return await import('age-encryption');
  } catch (cause) {
    throw new ConfigurationError(
      'The option "identity" needs the package age-encryption. Install it: npm install age-encryption',
      {
        cause,
      },
    );
  }
}

async function recipientOf(age: Age, identity: Secret): Promise<string> {
  try {
    return await age.identityToRecipient(identity.reveal());
  } catch {
    // The original error may quote the secret key, so it is not set as the cause.
    throw new ConfigurationError(
      'exports.download: "identity" must be a secret key of age (AGE-SECRET-KEY-1…), without the comments of its file. Nothing was sent.',
    );
  }
}

interface Work {
  readonly sealed: PartFile;
  readonly into: PartFile;
  readonly signal: AbortSignal;
}

async function unseal(decrypter: InstanceType<Age['Decrypter']>, { sealed, into, signal }: Work): Promise<Opened> {
  const hash = createHash('sha256');
  let bytes = 0;
  const pieces = sealed.read();
  try {
    const opened = await decrypter.decrypt(NodeStream.from(pieces) as ReadableStream<Uint8Array>);
    for await (const chunk of opened) {
      signal.throwIfAborted();
      hash.update(chunk);
      bytes += chunk.byteLength;
      await into.append(chunk);
    }
  } catch (cause) {
    if (signal.aborted || SentinelSecError.is(cause)) throw cause;
    throw new IntegrityError(
      `"${sealed.name}" cannot be opened: it is damaged, or sealed to another recipient. The files are as the export lists them and stay sealed in the folder. Create the export again.`,
      { cause },
    );
  } finally {
    // If the decrypter fails before it returns a stream, it does not cancel its source, so the file would stay open.
    await pieces.return(undefined);
  }
  return { bytes, sha256: hash.digest('hex') };
}
