import { counted, element, numberText, onEvent, part } from './page.js';

/** @import { components } from '../src/control-api/generated/schemas.d.ts' */
/** @import { Control } from './control.js' */

const day = 86_400_000;
const [height, base] = [130, 110];

/** Shows the usage logs by age, and what happens to a record. */
export class RetentionView {
  #control;

  /** @param {Control} control */
  constructor(control) {
    this.#control = control;
    onEvent(part('retention').querySelector('form'), 'submit', async () => {
      const { text } = await control.call('GET', `/retention/${encodeURIComponent(part('record').value.trim())}`);
      part('explanation').textContent = text;
    });
  }

  /** Shows the current ages. */
  async load() {
    /** @type {components['schemas']['UsageLogAges']} */
    const { days, anonymizeAfter, deleteAfter } = await this.#control.call('GET', '/retention');
    const sum = (/** @type {'logs' | 'anonymized'} */ name) => days.reduce((total, counted) => total + counted[name], 0);
    const lines = [
      { what: 'anonymized', after: anonymizeAfter },
      { what: 'deleted', after: deleteAfter },
    ].flatMap(({ what, after }) => (after === undefined ? [] : [{ what, age: after / day }]));
    const facts = lines.map(({ what, age }) => ` A log is ${what} after ${age} days.`).join('');
    const summary = `${counted(sum('logs'), 'usage log')}, ${numberText(sum('anonymized'))} of them anonymized.${facts}`;
    part('ages').replaceChildren(element('p', { className: 'quiet' }, summary), chart(days, lines));
  }
}

/**
 * Draws a bar for each day, and a line at each age at which something happens. The text beside the chart says the same.
 *
 * @param {components['schemas']['UsageLogAges']['days']} days
 * @param {{ what: string, age: number }[]} lines
 */
function chart(days, lines) {
  const last = Math.max(7, ...lines.map(({ age }) => age), ...days.map(({ age }) => age)) + 2;
  const most = Math.max(1, ...days.map(({ logs }) => logs));
  const width = part('ages').clientWidth || 900;
  const x = (/** @type {number} */ age) => (age / last) * width;
  // A centered label near the right edge would extend beyond the edge.
  const anchor = (/** @type {number} */ age) => (x(age) > width - 40 ? 'end' : 'middle');
  const bars = days.flatMap(({ age, logs, anonymized }) => {
    const bar = (/** @type {number} */ count, /** @type {number} */ from, /** @type {string} */ className) => {
      const [tall, low] = [(count / most) * (base - 20), (from / most) * (base - 20)];
      const size = { x: x(age), y: base - low - tall, width: Math.max(2, x(1) - 1), height: tall };
      return drawn(
        'rect',
        { ...size, class: className },
        drawn('title', {}, `${age} days old: ${logs} logs, ${anonymized} anonymized`),
      );
    };
    return [bar(anonymized, 0, 'anonymized'), bar(logs - anonymized, anonymized, 'personal')];
  });
  const marks = lines.flatMap(({ what, age }) => [
    drawn('line', { x1: x(age), x2: x(age), y1: 14, y2: base }),
    drawn('text', { x: x(age), y: 11, 'text-anchor': anchor(age) }, what),
    drawn('text', { x: x(age), y: height - 4, 'text-anchor': anchor(age) }, `${age} days`),
  ]);
  const zero = drawn('text', { x: 0, y: height - 4 }, 'now');
  const picture = { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' };
  return drawn('svg', picture, ...bars, ...marks, zero);
}

/**
 * Makes an element of SVG.
 *
 * @param {string} name
 * @param {Record<string, unknown>} attributes
 * @param {...(Node | string)} children
 */
function drawn(name, attributes, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}
