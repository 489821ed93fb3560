import type { ParameterContract } from '../base/contract.ts';

/** One control route of the mock server. `generated/routes.ts` contains all control routes. */
export interface ControlRoute {
  readonly method: string;
  /** The path, with parameters in braces. */
  readonly path: string;
  readonly parameters: readonly ParameterContract[];
  readonly body?: {
    readonly mediaType: string;
    readonly required: boolean;
    /** The maximum size of the body in bytes. Default: the maximum of the API. */
    readonly bytesMax?: number;
  };
  readonly success: { readonly status: number; readonly mediaType?: string };
}
