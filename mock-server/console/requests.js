import { ControlError } from './control.js';
import { counted, element, onEvent, part, timeText } from './page.js';

/** @import { Control } from './control.js' */
/** @import { components } from '../src/control-api/generated/schemas.d.ts' */

/** The maximum number of requests that the page shows. */
const shownMost = 500;

/**
 * For each rule: the sentence that says why this rule decided the answer.
 *
 * @type {Record<string, string>}
 */
const reasons = {
  handler: 'One of your own handlers answered.',
  syntax: 'The request is not valid HTTP or JSON, or it is too large.',
  route: 'The API has no such path or method.',
  'brute-force': 'The address is locked after too many failed authentications.',
  authenticate: 'The key is missing, wrong, expired or revoked.',
  limits: 'A quota policy has no units left.',
  authorize: 'The key may not do this.',
  'step-up': 'The operation needs the second factor.',
  validate: 'Values of the request do not match the spec.',
  idempotency: 'A request with the same idempotency key came before.',
  operation: 'All rules let the request pass, and the operation answered.',
  check: 'Your check of the answers failed.',
  adapter: 'The answer could not be sent.',
  fault: 'A fault decided the answer.',
};

const levelOf = (/** @type {number} */ status) => (status === 0 || status >= 500 ? 'bad' : status >= 400 ? 'warn' : 'good');

/** Shows the requests of the world, newest first, and checks what was received. */
export class RequestsView {
  #control;
  #count = 0;
  #operations = new Set();
  /**
   * The requests that arrive while the journal is being loaded. At other times: undefined.
   *
   * @type {components['schemas']['JournalEntry'][] | undefined}
   */
  #late;

  /** @param {Control} control */
  constructor(control) {
    this.#control = control;
    onEvent(part('filter'), 'input', () => this.#filter());
    onEvent(part('check'), 'submit', () => this.#check());
    onEvent(part('journal-clear'), 'click', async () => {
      await control.call('DELETE', '/journal');
      await this.load();
    });
  }

  /** Shows the newest requests of the journal. */
  async load() {
    /** @type {components['schemas']['JournalEntry'][]} */
    const late = [];
    this.#late = late;
    /** @type {components['schemas']['Journal']} */
    const { entries, found } = await this.#control.call('GET', `/journal?limit=${shownMost}`);
    // If another load has begun in the meantime, this load ends.
    if (this.#late !== late) return;
    this.#late = undefined;
    part('request-list').replaceChildren();
    part('check-result').textContent = '';
    for (const entry of entries) this.#insert(entry);
    this.#showCount(found);
    const known = new Set(entries.map(({ requestId }) => requestId));
    for (const entry of late) if (!known.has(entry.requestId)) this.add(entry);
  }

  /**
   * Shows a new request.
   *
   * @param {components['schemas']['JournalEntry']} entry
   */
  add(entry) {
    if (this.#late) return void this.#late.push(entry);
    this.#insert(entry);
    this.#showCount(this.#count + 1);
  }

  /** @param {components['schemas']['JournalEntry']} entry */
  #insert(entry) {
    const list = part('request-list');
    const item = element('li', {}, requestDetails(entry));
    item.hidden = !this.#passes(item);
    list.prepend(item);
    while (list.children.length > shownMost) list.lastElementChild.remove();
    const { operation } = entry;
    if (operation === undefined || this.#operations.has(operation)) return;
    this.#operations.add(operation);
    part('operations').append(element('option', { value: operation }));
  }

  /** @param {number} count */
  #showCount(count) {
    this.#count = count;
    part('request-count').textContent = count === 0 ? 'No requests yet.' : `${counted(count, 'request')}, newest first.`;
  }

  #passes = (/** @type {Element} */ item) =>
    item.querySelector('summary')?.textContent.toLowerCase().includes(part('filter').value.toLowerCase().trim());

  #filter() {
    for (const item of part('request-list').children) item.hidden = !this.#passes(item);
  }

  /** Verifies how often a request was received. If the number is wrong, shows the nearest request. */
  async #check() {
    const [status, times] = ['check-status', 'check-times'].map((id) => part(id).value);
    const request = { operation: part('check-operation').value, ...(status && { status: Number(status) }) };
    const result = part('check-result');
    try {
      const { found } = await this.#control.call('POST', '/journal/verify', { request, ...(times && { times: Number(times) }) });
      result.className = 'good';
      result.textContent = `Yes: ${counted(found, 'matching request')}.`;
    } catch (error) {
      if (!(error instanceof ControlError) || error.status !== 409) throw error;
      result.className = 'bad';
      result.textContent = error.message;
    }
  }
}

/** @param {components['schemas']['JournalEntry']} entry */
function requestDetails(entry) {
  const { at, method, path = '', status, rule, operation = '' } = entry;
  const decided = rule === 'operation' ? operation : `${rule}${operation && ` (${operation})`}`;
  const details = element('details');
  const summary = element(
    'summary',
    {},
    element('span', { className: 'quiet' }, timeText(at).slice(11)),
    element('span', {}, method),
    element('span', { className: 'mono', title: path }, path),
    element('strong', { className: levelOf(status) }, String(status)),
    element('span', {}, decided),
  );
  details.append(summary);
  // The content is made when the entry is first opened, because most entries are never opened.
  details.addEventListener('toggle', () => details.append(contentOf(entry)), { once: true });
  return details;
}

/** @param {components['schemas']['JournalEntry']} entry */
function contentOf({ rule, ...entry }) {
  const facts = JSON.stringify({ ...entry, at: timeText(entry.at), answeredAt: timeText(entry.answeredAt) }, null, 2);
  return element('div', { className: 'content' }, element('p', {}, reasons[rule] ?? rule), element('pre', {}, facts));
}
