import { button, element, numberText, onEvent, part } from './page.js';
/** @import { components } from '../src/control-api/generated/schemas.d.ts' */
/** @import { Control } from './control.js' */

/** Shows how much of each quota policy the key of the world can use. */
export class LimitsView {
  #control;
  /** Whether some used units of the quota policies become available again after some time. */
  isFilling = false;

  /** @param {Control} control */
  constructor(control) {
    this.#control = control;
    onEvent(part('limits-reset'), 'click', async () => this.#show(await control.call('POST', '/limits/reset')));
  }

  /** Shows the current state. */
  async load() {
    this.#show(await this.#control.call('GET', '/limits'));
  }

  /** @param {components['schemas']['Limits']} state */
  #show({ limits }) {
    this.isFilling = limits.some(({ reset }) => reset !== undefined);
    const focused = document.activeElement?.getAttribute('aria-label');
    part('limit-list').replaceChildren(...limits.map((limit) => this.#item(limit)));
    // The focused button was replaced with its item, so the new button gets the focus.
    if (focused) [...part('limit-list').querySelectorAll('button')].find((each) => each.ariaLabel === focused)?.focus();
  }

  /** @param {components['schemas']['LimitView']} limit */
  #item({ policy, quota, remaining, reset }) {
    const id = `limit-${policy}`;
    const next = reset === undefined ? '' : `, one more in ${numberText(reset)} s`;
    const left = `${numberText(remaining)} of ${numberText(quota)}${next}`;
    const exhaust = button('Use up', async () => this.#show(await this.#control.call('POST', '/limits/exhaust', { policy })));
    exhaust.ariaLabel = `Use up ${policy}`;
    return element(
      'li',
      {},
      element('span', { id }, `${policy}: ${left}`),
      exhaust,
      Object.assign(element('meter', { min: 0, max: quota, value: Math.min(remaining, quota), low: quota / 4 }), {
        ariaLabel: `${policy}: ${left}`,
      }),
    );
  }
}
