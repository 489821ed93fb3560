const sha256Member = /(?:^|,)[ \t]*sha-256=:([A-Za-z0-9+/]{43}=):[ \t]*(?=,|;|$)/;

/**
 * Reads the SHA-256 of `Repr-Digest` (RFC 9530 section 3) as lower-case hex, or `undefined` when the header is absent, malformed or has
 * only other algorithms.
 *
 * @example
 * ```ts
 * sha256Of('sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:'); // 'e3b0c442…'
 * ```
 */
export function sha256Of(header: string | null): string | undefined {
  const base64 = sha256Member.exec(header ?? '')?.[1];
  if (base64 === undefined) return undefined;
  return Array.from(atob(base64), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}
