/** A variable of the process, where there is one; an empty one counts as absent. */
export function environmentVariable(name: string): string | undefined {
  const host = globalThis as { readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> } };
  return host.process?.env?.[name]?.trim() || undefined;
}

/** Whether this is a page in a browser. */
export const inBrowser = (): boolean => {
  const host = globalThis as { readonly window?: unknown; readonly document?: unknown };
  return host.window !== undefined && host.document !== undefined;
};
