// Declarations of what the tests use of three packages. With them, the types of all other files can be checked where these
// packages are not installed.

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
  /** Parses a List (RFC 9651, section 4.2.1). Throws if the text is not a valid List. */
  export function parseList(text: string): readonly (readonly [value: unknown, parameters: ReadonlyMap<string, unknown>])[];
}

declare module 'csv-spectrum' {
  /** A CSV file that many parsers read wrongly, and its right content as JSON. */
  interface Item {
    readonly name: string;
    readonly csv: Buffer;
    readonly json: Buffer;
  }
  function spectrum(done: (error: unknown, items: Item[]) => void): void;
  export = spectrum;
}
