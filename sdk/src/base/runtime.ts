/**
 * Returns an environment variable. Returns undefined if the variable is missing or empty, if the runtime has no environment, or
 * if the program may not read the variable (Deno).
 */
export function environmentVariable(name: string): string | undefined {
  const host = globalThis as { readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> } };
  try {
    return host.process?.env?.[name]?.trim() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Returns whether the code runs in a web page that people open. Returns false for the page of a test runner (jsdom, happy-dom),
 * because that page runs in Node. Returns true for a window of Electron, although Electron contains Node.
 */
export const inBrowser = (): boolean => {
  const { window, document, process } = globalThis as Host;
  const isNode = process?.versions?.node !== undefined && process.type !== 'renderer';
  return window !== undefined && document !== undefined && !isNode;
};

interface Host {
  readonly window?: unknown;
  readonly document?: unknown;
  readonly process?: { readonly versions?: { readonly node?: string }; readonly type?: string };
}
