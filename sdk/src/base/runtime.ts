/** A variable of the process, where there is one; an empty one counts as absent, and so does one that may not be read (Deno). */
export function environmentVariable(name: string): string | undefined {
  const host = globalThis as { readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> } };
  try {
    return host.process?.env?.[name]?.trim() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether this is a page in a browser. The page that a test runner makes (jsdom, happy-dom) is none: Node runs behind it, and
 * nobody opens it. A window of Electron is one, though it has Node.
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
