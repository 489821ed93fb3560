/** Where the client takes chance from. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  /** A string that no one can guess and that does not come twice. */
  uuid(): string;
}

/** The chance of the machine; `uuid` is from its cryptographic source. */
export const systemRandom: Random = {
  next: () => Math.random(),
  uuid: () => crypto.randomUUID(),
};
