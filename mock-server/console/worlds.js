import { button, counted, element, onEvent, part } from './page.js';
/** @import { components } from '../src/control-api/generated/schemas.d.ts' */
/** @import { Control } from './control.js' */

/** Lists, creates, chooses, resets and removes worlds, and shows the keys of the chosen world. */
export class WorldsView {
  #control;
  #choose;

  /**
   * @param {Control} control
   * @param {(name: string) => Promise<void>} choose shows another world
   */
  constructor(control, choose) {
    this.#control = control;
    this.#choose = choose;
    onEvent(part('world'), 'change', () => choose(part('world').value));
    onEvent(part('new-world'), 'submit', () => this.#create());
    onEvent(part('world-reset'), 'click', async () => {
      await control.call('POST', '/reset', {});
      await choose(control.world);
    });
    onEvent(part('totp'), 'click', async () => {
      part('totp-code').textContent = (await control.call('POST', '/keys/totp')).code;
    });
  }

  /** Shows the current worlds and keys. */
  async load() {
    const { world: current } = this.#control;
    /** @type {[components['schemas']['Worlds'], components['schemas']['ServerInfo'], components['schemas']['Keys']]} */
    const [{ worlds }, { canCreateWorlds }, keys] = await Promise.all([
      this.#control.call('GET', '/worlds'),
      this.#control.call('GET', ''),
      this.#control.call('GET', '/keys'),
    ]);
    part('world').replaceChildren(...worlds.map(({ name }) => element('option', { selected: name === current }, name)));
    part('world-choice').hidden = !canCreateWorlds;
    part('new-world').hidden = !canCreateWorlds;
    part('world-list').replaceChildren(...worlds.map((world) => this.#item(world)));
    part('totp-code').textContent = '';
    part('key-list').replaceChildren(
      ...keyItem('API key', keys.apiKey),
      ...keyItem('TOTP secret', keys.totpSecret),
      ...keys.seededKeys.flatMap(({ name, secret }) => keyItem(`Key “${name}”`, secret)),
    );
  }

  /** @param {components['schemas']['WorldInfo']} world */
  #item({ name, requests }) {
    const text = element('span', {}, `${name}: ${counted(requests, 'request')}`);
    if (name === 'default') return element('li', {}, text);
    const remove = button('Remove', async () => {
      await this.#control.call('DELETE', `/worlds/${encodeURIComponent(name)}`);
      await this.#choose(name === this.#control.world ? 'default' : this.#control.world);
    });
    remove.ariaLabel = `Remove ${name}`;
    return element('li', {}, text, remove);
  }

  async #create() {
    const name = part('world-name').value;
    const from = part('world-copy').checked ? { from: this.#control.world } : {};
    await this.#control.call('POST', '/worlds', { name, ...from });
    part('world-name').value = '';
    await this.#choose(name);
  }
}

/**
 * Shows a key in a field from which the user can copy the key. The key is readable only while the field has the focus.
 *
 * @param {string} name
 * @param {string} text
 */
function keyItem(name, text) {
  const field = element('input', { type: 'password', value: text, readOnly: true, autocomplete: 'off', ariaLabel: name });
  field.addEventListener('focus', () => {
    field.type = 'text';
    field.select();
  });
  field.addEventListener('blur', () => {
    field.type = 'password';
  });
  const copy = button('Copy', () => navigator.clipboard.writeText(text));
  copy.ariaLabel = `Copy ${name}`;
  return [element('dt', {}, name), element('dd', {}, field, copy)];
}
