// Made by `npm run generate` from openapi.yaml. Edits are lost and fail `npm run check`.

/** A fault that a validator found. */
export interface Fault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Tells whether a value fits, and leaves the faults on itself. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Fault[] | null;
}

/** By operation; or by operation and status, and of the headers with "headers" after that. */
export declare const validators: Readonly<Record<string, Validator>>;

/** Whether a text has a format of JSON Schema, as the validators see it. */
export declare function hasFormat(text: string, name: string): boolean;
