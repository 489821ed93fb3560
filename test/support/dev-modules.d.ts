// What tests use of three packages. Declared here, so that the types of all else can be checked where they are not installed.

declare module 'scslre' {
  /** Reports each way in which a text can make the search for a pattern take more than linear time. */
  export function analyse(pattern: RegExp): { readonly reports: readonly object[] };
}

declare module 'structured-headers' {
  export class Token {
    toString(): string;
  }
  export class DisplayString {
    toString(): string;
  }
  /** Reads a List (RFC 9651 section 4.2.1); throws when it breaks the grammar. */
  export function parseList(text: string): readonly (readonly [value: unknown, parameters: ReadonlyMap<string, unknown>])[];
}

declare module 'csv-spectrum' {
  /** Files that many readers of CSV read wrongly, and what they contain. */
  interface Item {
    readonly name: string;
    readonly csv: Buffer;
    readonly json: Buffer;
  }
  function spectrum(done: (error: unknown, items: Item[]) => void): void;
  export = spectrum;
}
