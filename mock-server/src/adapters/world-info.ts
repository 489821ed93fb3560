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
  /** How many entries the journal of the world has. */
  readonly requests: number;
}
