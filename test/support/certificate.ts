import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A private key and a certificate in the format PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Whether this machine can make a certificate. In CI, the value is always true, so CI fails without openssl. */
export const canCertify = process.env.CI !== undefined || spawnSync('openssl', ['version']).status === 0;

/** Makes a self-signed certificate that is valid for a day. `names` are names such as `DNS:localhost` or `IP:127.0.0.1`. */
export function selfSigned(...names: readonly string[]): Certificate {
  const folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-certificate-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => path.join(folder, name)) as [string, string];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=test'];
  execFileSync('openssl', [...made, '-addext', `subjectAltName=${names.join(',')}`, '-keyout', key, '-out', cert], {
    stdio: 'pipe',
  });
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}
