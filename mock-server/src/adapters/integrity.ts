import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { toBase64 } from '../base/base64.ts';

/** The hash algorithms, from the weakest to the strongest. */
const algorithms = { sha256, sha384, sha512 } as const;
type Algorithm = keyof typeof algorithms;
const names = Object.keys(algorithms) as Algorithm[];

/**
 * Whether bytes match integrity metadata, such as `sha256-47DEQpj8…` (Subresource Integrity, section 3.3). Only the digests of
 * the strongest known algorithm in the metadata count. Metadata without a known algorithm matches all bytes.
 */
export function matchesIntegrity(bytes: Uint8Array, metadata: string): boolean {
  const items = metadata.split(/\s+/).flatMap((item) => {
    const [, name, digest] = /^(sha256|sha384|sha512)-([A-Za-z0-9+/_-]+={0,2})(?:\?.*)?$/.exec(item) ?? [];
    return name === undefined || digest === undefined ? [] : [{ name: name as Algorithm, digest }];
  });
  const strongest = names.findLast((name) => items.some((item) => item.name === name));
  if (strongest === undefined) return true;
  const actual = plain(toBase64(algorithms[strongest](bytes)));
  return items.some(({ name, digest }) => name === strongest && plain(digest) === actual);
}

const plain = (digest: string): string =>
  digest
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/(?<!=)=+$/, '');
