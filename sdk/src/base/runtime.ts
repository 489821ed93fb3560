/** An environment variable. Undefined when it is missing or empty, when there is no process, or when it may not be read (Deno). */
export function environmentVariable(name: string): string | undefined {
  const host = globalThis as { readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> } };
  try {
    return host.process?.env?.[name]?.trim() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether the code runs in a web page that people open. The page of a test runner (jsdom, happy-dom) does not count, because it runs in
 * Node. A window of Electron counts, although it has Node.
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
