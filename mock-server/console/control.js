/** The error of a call that the server refused. If the server did not answer, `status` is 0. */
export class ControlError extends Error {
  /**
   * @param {number} status
   * @param {string} message
   */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

const storageName = 'sentinelsec-mock-token';

/** The control routes of one world. */
export class Control {
  #token = '';
  /** The name of the world. */
  world = 'default';

  /**
   * Takes the token from the fragment of the URL. Browsers do not send the fragment to servers. Then removes the fragment from
   * the URL and the history. After a reload of the page, takes the token from the storage of this tab.
   */
  constructor() {
    const given = new URLSearchParams(location.hash.slice(1)).get('token');
    if (location.hash) history.replaceState(null, '', location.pathname);
    this.token = given ?? sessionStorage.getItem(storageName) ?? '';
  }

  /** @param {string} token */
  set token(token) {
    this.#token = token;
    sessionStorage.setItem(storageName, token);
  }

  /** Whether there is a token. */
  get hasToken() {
    return this.#token !== '';
  }

  /**
   * Calls a control route. Resolves to the JSON body of the answer, or to `undefined` if there is no body. Rejects with a
   * `ControlError`.
   *
   * @param {string} method
   * @param {string} path the path below `/_mock`
   * @param {unknown} [body]
   * @returns {Promise<any>}
   */
  async call(method, path, body) {
    const response = await this.#send(method, path, body);
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  }

  /**
   * Reads the events of the world until the server ends the stream or the signal aborts.
   *
   * @param {AbortSignal} signal
   * @param {(name: string, data: any) => void} seen
   */
  async watch(signal, seen) {
    const { body } = await this.#send('GET', '/events', undefined, signal);
    if (!body) return;
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      const blocks = (rest + step.value).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
        if (name !== undefined && data !== undefined) seen(name, JSON.parse(data));
      }
    }
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} body
   * @param {AbortSignal} [signal]
   */
  async #send(method, path, body, signal) {
    const prefix = this.world === 'default' ? '' : `/_worlds/${encodeURIComponent(this.world)}`;
    const headers = new Headers({ authorization: `Bearer ${this.#token}` });
    if (body !== undefined) headers.set('content-type', 'application/json');
    const init = { method, headers, signal: signal ?? null, body: body === undefined ? null : JSON.stringify(body) };
    const response = await fetch(`${prefix}/_mock${path}`, init).catch((cause) => {
      throw cause.name === 'AbortError' ? cause : new ControlError(0, 'The mock does not answer. Is it still running?');
    });
    if (response.ok) return response;
    const { detail, title } = await response.json().catch(() => ({ title: `The mock answered ${response.status}.` }));
    throw new ControlError(response.status, detail ?? title);
  }
}
