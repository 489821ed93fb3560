import { type ErrorFacts, SentinelSecError } from '../errors/error.ts';

/** The platform ended an export without files: it failed or was canceled. Create another; the account's data is untouched. */
export class ExportError extends SentinelSecError {
  static readonly kind = 'export';
  override readonly name = 'ExportError';
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
