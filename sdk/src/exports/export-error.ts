import { type ErrorFacts, SentinelSecError } from '../errors/error.ts';

/**
 * The export ended without files: it failed, or somebody canceled it. Create another export. The account's data is unchanged.
 *
 * @example
 * ```ts
 * await client.exports.download({ datasets: ['usage_logs'], format: 'csv', to: './export' }).catch((error: unknown) => {
 *   if (!ExportError.is(error)) throw error;
 *   console.error(error.exportId, 'has ended as', error.state);
 * });
 * ```
 */
export class ExportError extends SentinelSecError {
  /** The `kind` of all errors of this class. */
  static readonly kind = 'export';
  /** The name of the class, printed before the message. */
  override readonly name = 'ExportError';
  /** The `kind` of this error, for `switch (error.kind)`. */
  readonly kind = ExportError.kind;
  /** The id of the export. */
  readonly exportId: string;
  /** The final state of the export, as the platform names it. */
  readonly state: string;

  constructor(message: string, facts: ErrorFacts & { readonly exportId: string; readonly state: string }) {
    super(message, facts);
    this.exportId = facts.exportId;
    this.state = facts.state;
  }
}
