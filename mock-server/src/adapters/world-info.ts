/**
 * A world, as plain data.
 *
 * @example
 * const infos: readonly WorldInfo[] = createWorlds().list();
 * console.log(infos.map(({ name }) => name));
 */
export interface WorldInfo {
  /** The name of the world. */
  readonly name: string;
  /** The API key that was made for the world. */
  readonly apiKey: string;
  /** The id of `apiKey`. */
  readonly keyId: string;
  /** The time of the world's clock, in milliseconds since the epoch. */
  readonly now: number;
  /** The number of entries in the journal of the world. */
  readonly requests: number;
}
