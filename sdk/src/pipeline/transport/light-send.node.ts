import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import type { Answer, LightRequest } from '../answer.ts';
import { LightBody, UndiciAnswer } from './light-answer.node.ts';
import type { ReadBuffers } from './read-buffers.node.ts';
import { isBodiless, type RawFields, undiciResponse } from './undici-response.node.ts';

/** The connection pool that sends a request. The transport calls `retire` with the error if a request or its response fails. */
export interface Connections {
  readonly dispatcher: Dispatcher;
  readonly retire: (reason: unknown) => void;
}

/**
 * Sends a request with undici and collects the response body. The function does not use `dispatcher.request`, because
 * `dispatcher.request` makes streams and is slower.
 */
export function lightAnswer({ dispatcher, retire }: Connections, request: LightRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { url, method, text, headers, signal } = request;
    const handler = new LightHandler({ method, signal, retire, resolve, reject });
    if (!handler.begin()) return;
    dispatcher.dispatch(
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method: method as Dispatcher.HttpMethod,
        headers: headers['accept-encoding'] === undefined ? { ...headers, 'accept-encoding': 'gzip' } : { ...headers },
        body: text ?? null,
      },
      handler,
    );
  });
}

interface HandlerParts extends Pick<LightRequest, 'method' | 'signal'>, Pick<Connections, 'retire'> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

type Controller = Dispatcher.DispatchController;

/** Receives one response from undici. */
export class LightHandler implements Dispatcher.DispatchHandler {
  /**
   * The connection that sends the request; undefined if the request goes through a proxy. `buffers` is the memory that the socket
   * of the connection uses.
   */
  connection: { readonly buffers: ReadBuffers | undefined } | undefined;
  readonly #parts: HandlerParts;
  #controller: Controller | undefined;
  #body: LightBody | undefined;
  #buffers: ReadBuffers | undefined;
  /** The encoded body of a response, for example a gzip body. Undefined if the body is not encoded. */
  #stream: Readable | undefined;
  #answered = false;

  constructor(parts: HandlerParts) {
    this.#parts = parts;
  }

  /** Listens to the signal. Returns false if the signal has already aborted. */
  begin(): boolean {
    const { signal } = this.#parts;
    if (signal.aborted) this.#abort();
    else signal.addEventListener('abort', this.#abort, { once: true });
    return !signal.aborted;
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    // The call was aborted while the request waited for a connection.
    if (this.#parts.signal.aborted) controller.abort(this.#reason);
  }

  onResponseStart(controller: Controller, status: number, fields: RawFields, reason = ''): void {
    if (status < 200) return;
    this.#answered = true;
    const { method, resolve } = this.#parts;
    const hasBody = method !== 'HEAD' && !isBodiless(status);
    const coding = fields['content-encoding'];
    if (hasBody && coding !== undefined && coding !== 'identity') {
      resolve(this.#decoded({ controller, status, fields, reason }));
      return;
    }
    // A 205 response has no body, but a server may send a body that never ends. Such a body must not prevent the transport from
    // closing.
    if (hasBody) {
      const buffers = this.connection?.buffers;
      buffers?.begin(Number(fields['content-length'] ?? 0));
      this.#buffers = buffers;
      this.#body = new LightBody(buffers ? buffers.withPause(controller) : controller);
    }
    resolve(new UndiciAnswer({ status, fields, reason }, this.#body ?? null));
    if (status === 205) controller.abort(new Error('A 205 has no body.'));
  }

  onResponseData(controller: Controller, chunk: Buffer): void {
    this.#body?.push(chunk as Uint8Array<ArrayBuffer>, this.#buffers?.handOver(chunk));
    if (this.#stream && !this.#stream.push(chunk)) controller.pause();
  }

  onResponseEnd(): void {
    this.#leave();
    this.#buffers?.begin(0);
    this.#body?.end();
    this.#stream?.push(null);
  }

  onResponseError(_: Controller, error: Error): void {
    this.#leave();
    const { reject, retire } = this.#parts;
    if (!this.#answered) {
      reject(error);
      return;
    }
    retire(error);
    this.#body?.fail(error);
    this.#stream?.destroy(error);
  }

  /** Makes a `Response` for an encoded body, for example a gzip body. The `Response` returns the decoded body. */
  #decoded({
    controller,
    status,
    fields,
    reason,
  }: {
    controller: Controller;
    status: number;
    fields: RawFields;
    reason: string;
  }): Answer {
    const stream = new Readable({
      read: () => controller.resume(),
      destroy: (error, done) => {
        controller.abort(error ?? new Error('The body is not wanted.'));
        done(error);
      },
    });
    stream.once('error', () => undefined);
    this.#stream = stream;
    return undiciResponse({ statusCode: status, statusText: reason, headers: fields, body: stream }, this.#parts.method);
  }

  get #reason(): Error {
    const { reason } = this.#parts.signal;
    return reason instanceof Error ? reason : new Error('The request was aborted.', { cause: reason });
  }

  readonly #abort = (): void => {
    this.#controller?.abort(this.#reason);
    this.#parts.reject(this.#parts.signal.reason);
  };

  #leave(): void {
    this.#parts.signal.removeEventListener('abort', this.#abort);
  }
}
