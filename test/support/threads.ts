let reckoning = 0;

/** Has the runtime's cryptography, which reckons in threads of its own, counted while it does. */
function counted(name: 'digest' | 'sign' | 'importKey'): void {
  const original: (...given: never[]) => Promise<unknown> = SubtleCrypto.prototype[name];
  Object.defineProperty(SubtleCrypto.prototype, name, {
    configurable: true,
    value: async function (this: SubtleCrypto, ...given: never[]): Promise<unknown> {
      reckoning += 1;
      try {
        return await original.apply(this, given);
      } finally {
        reckoning -= 1;
      }
    },
  });
}

for (const name of ['digest', 'sign', 'importKey'] as const) counted(name);

/**
 * Whether a thread still works on something that JavaScript waits for: a digest, a file. It is not known how many turns that
 * takes.
 */
export const threadsWork = (): boolean =>
  reckoning > 0 || process.getActiveResourcesInfo().some((name) => /^(FSReq|CloseReq)/.test(name));
