import { button, counted, element, onEvent, part } from './page.js';

/** @import { components } from '../src/control-api/generated/schemas.d.ts' */
/** @import { Control } from './control.js' */

/**
 * Examples of faults. The guide on faults lists all kinds of faults and their options.
 *
 * @type {Record<string, components['schemas']['Fault']>}
 */
const examples = {
  'Error 500': { kind: 'problem', problem: 'internal-error' },
  'Status 503': { kind: 'status', status: 503 },
  'Slow answer': { kind: 'latency', ms: 2000 },
  'Connection reset': { kind: 'reset', at: 'answer' },
  'Body cut short': { kind: 'cut' },
  'No answer': { kind: 'hang' },
};

/** Lists, adds and removes the faults of the world. */
export class FaultsView {
  #control;

  /** @param {Control} control */
  constructor(control) {
    this.#control = control;
    part('fault').append(...Object.keys(examples).map((name) => element('option', {}, name)));
    onEvent(part('fault'), 'change', () => this.#showOptions());
    onEvent(part('faults').querySelector('form'), 'submit', () => this.#add());
    onEvent(part('faults-clear'), 'click', async () => {
      await control.call('DELETE', '/faults');
      await this.load();
    });
    this.#showOptions();
  }

  /** Shows the current faults. */
  async load() {
    /** @type {components['schemas']['Faults']} */
    const { faults } = await this.#control.call('GET', '/faults');
    part('fault-list').replaceChildren(
      ...(faults.length > 0 ? faults.map((fault) => this.#item(fault)) : [element('li', {}, 'No faults.')]),
    );
  }

  /** @param {components['schemas']['FaultInfo']} fault */
  #item({ id, used, ...options }) {
    const remove = button('Remove', async () => {
      await this.#control.call('DELETE', `/faults/${encodeURIComponent(id)}`);
      await this.load();
    });
    remove.ariaLabel = `Remove ${id}`;
    const text = `${id}: ${counted(used, 'request')}. ${JSON.stringify(options)}`;
    return element('li', {}, element('span', {}, text), remove);
  }

  #showOptions() {
    part('fault-options').value = JSON.stringify(examples[part('fault').value]);
  }

  async #add() {
    const [operation, times] = ['fault-operation', 'fault-times'].map((id) => part(id).value.trim());
    const options = readOptions(part('fault-options').value);
    const fault = { ...options, ...(operation && { operation }), ...(times && { times: Number(times) }) };
    await this.#control.call('POST', '/faults', fault);
    await this.load();
  }
}

/** @param {string} text */
function readOptions(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('The options are not JSON. Write an object such as {"kind":"status","status":503}.');
  }
}
