import { button, element, onEvent, part, timeText } from './page.js';

/** @import { components } from '../src/control-api/generated/schemas.d.ts' */
/** @import { Control } from './control.js' */

/** @type {[text: string, span: components['schemas']['Span']][]} */
const steps = [
  ['+ 1 minute', { minutes: 1 }],
  ['+ 1 hour', { hours: 1 }],
  ['+ 1 day', { days: 1 }],
  ['+ 30 days', { days: 30 }],
  ['+ 90 days', { days: 90 }],
];

/** Shows the clock of the world, and moves it. */
export class ClockView {
  #control;
  #now = 0;
  #isFrozen = true;
  #readAt = 0;

  /** @param {Control} control */
  constructor(control) {
    this.#control = control;
    this.freeze = button('Freeze', () => this.#toggle());
    part('clock-buttons').append(
      this.freeze,
      ...steps.map(([text, span]) => button(text, async () => this.#moved(await control.call('POST', '/clock/advance', span)))),
    );
    onEvent(part('clock').querySelector('form'), 'submit', async () =>
      this.#moved(await control.call('POST', '/clock/advance-to', { to: `${part('target').value}Z` })),
    );
    setInterval(() => this.#draw(), 250);
  }

  /** Whether the clock of the world is running. */
  get isRunning() {
    return !this.#isFrozen;
  }

  /**
   * Shows a state of the clock, as the server described it.
   *
   * @param {Pick<components['schemas']['Clock'], 'now' | 'frozen'>} clock
   */
  show({ now, frozen }) {
    this.#now = now;
    this.#isFrozen = frozen;
    this.#readAt = performance.now();
    this.freeze.textContent = frozen ? 'Resume' : 'Freeze';
    part('clock-state').textContent = frozen ? 'frozen' : 'running';
    part('target').value ||= new Date(now + 86_400_000).toISOString().slice(0, 19);
    this.#draw();
  }

  async #toggle() {
    this.show(await this.#control.call('POST', this.#isFrozen ? '/clock/resume' : '/clock/freeze'));
  }

  /**
   * Shows the jobs that ran when the clock was moved. The new time arrives as an event.
   *
   * @param {Pick<components['schemas']['Advance'], 'ran'>} advance
   */
  #moved({ ran }) {
    const lines = ran.map(({ job, count, failure }) => element('li', {}, failure ? `${job}: ${failure}` : `${job}: ${count}`));
    part('ran').replaceChildren(lines.length > 0 ? element('ul', {}, ...lines) : 'No job was due.');
  }

  #draw() {
    const passed = this.#isFrozen ? 0 : performance.now() - this.#readAt;
    part('now').textContent = `${timeText(this.#now + passed)} UTC`;
  }
}
