/**
 * The policy on data in transit, as OpenSSL's options: TLS 1.2 or later, keys agreed on anew for each session (forward
 * secrecy), AES-256. Every suite of TLS 1.3 has forward secrecy; of TLS 1.2 only those with an ephemeral exchange do.
 */
export const transportSecurity = {
  minVersion: 'TLSv1.2',
  maxVersion: 'TLSv1.3',
  ciphers: ['TLS_AES_256_GCM_SHA384', 'ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384'].join(':'),
} as const;
