// Made by `npm run generate` from mock-server/control.yaml. Edits are lost and fail `npm run check`.

/** An error that a validator found. */
export interface Fault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Returns whether a value is valid, and stores the errors in its member `errors`. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Fault[] | null;
}

/** The validators: of requests by operation; of responses by operation and status, with " headers" added for their headers. */
export declare const validators: Readonly<Record<string, Validator>>;

/** Whether a text has this format of JSON Schema, by the same rules as in the validators. */
export declare function hasFormat(text: string, name: string): boolean;
