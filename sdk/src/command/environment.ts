/** The environment variables that the command reads, with their meanings. Help and docs are made from this table. */
export const variables = {
  SENTINELSEC_API_KEY: 'The API key. `--key-file` takes precedence.',
  SENTINELSEC_TOTP_SECRET: 'The TOTP secret (Base32) from which the command computes MFA codes. `--totp-file` takes precedence.',
  SENTINELSEC_BASE_URL: 'The URL of the API. `--base-url` takes precedence.',
  HTTPS_PROXY:
    'The URL of a proxy. For `http:`, set `HTTP_PROXY`. A proxy needs Node 24, or the package `undici` next to the SDK.',
  NO_PROXY: 'Hosts that are reached without the proxy, separated by commas.',
  NO_COLOR: 'If this variable is set, the command prints no colours.',
  LC_ALL:
    'The locale. The command also reads `LC_CTYPE` and `LANG`. If the locale does not use UTF-8, the command draws bars in ASCII.',
} as const;

/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;
