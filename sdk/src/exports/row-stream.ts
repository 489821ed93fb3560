import { csvField } from '../wire/csv-field.ts';
import { neutralizeFormula } from '../wire/formula.ts';

/**
 * Options of `toCsv`.
 *
 * @example
 * ```ts
 * const options: CsvOptions = { spreadsheetSafe: false };
 * const text = await new Response(client.exports.rows('account').toCsv(options)).text();
 * ```
 */
export interface CsvOptions {
  /**
   * Whether the client writes an apostrophe before each text that a spreadsheet could run as a formula. Such a text begins with
   * `=`, `+`, `-`, `@`, a tab or a carriage return. A text that begins with an apostrophe gets a second apostrophe.
   * `restoreFormula` returns the original text. Default true.
   */
  readonly spreadsheetSafe?: boolean | undefined;
}

/** A function that fetches the rows in batches. `RowStream` calls this function once, when your code requests the first row. */
type Batches<Row> = () => AsyncGenerator<readonly Row[], void, undefined>;

/** The stream returns its text in pieces. A piece has at most about this number of characters. */
const pieceCharacters = 65_536;

/**
 * The rows of an export as a stream. The client sends its first request when your code requests the first row. The client fetches
 * rows only as fast as your code reads them. Your code can read the rows only once. For a Node stream, use `Readable.from(rows)`
 * or `Readable.fromWeb(rows.toJsonLines())`.
 *
 * @example
 * ```ts
 * for await (const log of client.exports.rows('usage_logs', { from: '2026-11-01T00:00:00Z' })) console.log(log.path, log.status);
 * ```
 */
export class RowStream<Row extends object> implements AsyncIterable<Row> {
  readonly #batches: Batches<Row>;
  #read = false;

  /** @internal */
  constructor(batches: Batches<Row>) {
    this.#batches = batches;
  }

  /** Returns an iterator over the rows. */
  [Symbol.asyncIterator](): AsyncIterator<Row, undefined> {
    const batches = this.#begin();
    let batch: readonly Row[] = [];
    let at = 0;
    const advance = async (): Promise<IteratorResult<Row, undefined>> => {
      while (at >= batch.length) {
        const { done, value } = await batches.next();
        if (done) return { done: true, value: undefined };
        batch = value;
        at = 0;
      }
      at += 1;
      return { done: false, value: batch[at - 1] as Row };
    };
    let turn: Promise<unknown> = Promise.resolve();
    return {
      // If a row has already arrived, `next` returns this row immediately. Concurrent calls of `next` get their rows in the order
      // of the calls.
      next: () => {
        if (at < batch.length) {
          at += 1;
          return Promise.resolve({ done: false, value: batch[at - 1] as Row });
        }
        const result = turn.then(advance);
        turn = result.catch(() => undefined);
        return result;
      },
      return: async () => {
        batch = [];
        await batches.return();
        return { done: true, value: undefined };
      },
    };
  }

  /** Returns the rows as a Web stream of objects. */
  toWebStream(): ReadableStream<Row> {
    return streamOf(this.#begin(), (batch, controller: ReadableStreamDefaultController<Row>) => {
      for (const row of batch) controller.enqueue(row);
    });
  }

  /** Returns the rows as JSON Lines in UTF-8: one object per line. */
  toJsonLines(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return textStream(this.#begin(), (row) => `${JSON.stringify(row)}\n`);
  }

  /** Returns the rows as CSV in UTF-8 (RFC 4180). The header line contains the field names of the first row. */
  toCsv({ spreadsheetSafe = true }: CsvOptions = {}): ReadableStream<Uint8Array<ArrayBuffer>> {
    let names: readonly string[] | undefined;
    const fieldOf = (value: unknown): string =>
      csvField(spreadsheetSafe && typeof value === 'string' ? neutralizeFormula(value) : value);
    return textStream(this.#begin(), (row) => {
      const values = row as Readonly<Record<string, unknown>>;
      const heading = names ? '' : `${Object.keys(row).map(csvField).join(',')}\r\n`;
      names ??= Object.keys(row);
      return `${heading}${names.map((name) => fieldOf(values[name])).join(',')}\r\n`;
    });
  }

  #begin(): AsyncGenerator<readonly Row[], void, undefined> {
    if (this.#read)
      throw new TypeError(
        'Rows can be read only once, and these are being read already. Call `exports.rows` again to read them a second time.',
      );
    this.#read = true;
    return this.#batches();
  }
}

/** Makes a stream that requests the next batch of rows only when the reader of the stream requests data. */
function streamOf<Row, Out>(
  batches: AsyncGenerator<readonly Row[], void, undefined>,
  take: (batch: readonly Row[], controller: ReadableStreamDefaultController<Out>) => void,
): ReadableStream<Out> {
  return new ReadableStream<Out>(
    {
      async pull(controller) {
        const { done, value } = await batches.next();
        if (done) controller.close();
        else take(value, controller);
      },
      cancel: async () => void (await batches.return()),
    },
    { highWaterMark: 0 },
  );
}

function textStream<Row>(
  batches: AsyncGenerator<readonly Row[], void, undefined>,
  write: (row: Row) => string,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return streamOf(batches, (batch, controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) => {
    let text = '';
    for (const row of batch) {
      text += write(row);
      if (text.length < pieceCharacters) continue;
      controller.enqueue(encoder.encode(text));
      text = '';
    }
    if (text !== '') controller.enqueue(encoder.encode(text));
  });
}
