// Made by `npm run generate` from mock-server/control.yaml. Edits are lost and fail `npm run check`.

/** An error that a validator found. */
export interface Fault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Returns whether a value is valid. After the call, the property `errors` of the validator contains the errors of the value. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Fault[] | null;
}

/**
 * The validators by name. The validator of a request is named after the operation: `keys.get`. The names for responses also
 * contain the status: `keys.get 200` for the body, and `keys.get 200 headers` for the headers.
 */
export declare const validators: Readonly<Record<string, Validator>>;

/** Returns whether a text has this format of JSON Schema, by the rules of the validators. */
export declare function hasFormat(text: string, name: string): boolean;
