let reckoning = 0;

/** Counts the running calls of a function of WebCrypto. The runtime runs these functions in threads. */
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
 * Whether a thread still works on something that JavaScript code waits for, such as a digest or a file. The number of turns of
 * the event loop that this takes is not known.
 */
export const threadsWork = (): boolean =>
  reckoning > 0 || process.getActiveResourcesInfo().some((name) => /^(FSReq|CloseReq)/.test(name));
