import { type ErrorFacts, SentinelSecError } from '../errors/error.ts';

/**
 * The platform ended an export without files: it failed or was canceled. Create another; the account's data is untouched.
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
  /** The kind of all errors of this class. */
  static readonly kind = 'export';
  /** The class's name, as printed before the message. */
  override readonly name = 'ExportError';
  /** The kind, to switch on. */
  readonly kind = ExportError.kind;
  /** The export that ended. */
  readonly exportId: string;
  /** The state that it ended in, as the platform names it. */
  readonly state: string;

  constructor(message: string, facts: ErrorFacts & { readonly exportId: string; readonly state: string }) {
    super(message, facts);
    this.exportId = facts.exportId;
    this.state = facts.state;
  }
}
