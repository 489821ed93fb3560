/**
 * Returns the element of the page with this id.
 *
 * @param {string} id
 * @returns {any}
 */
export const part = (id) => document.getElementById(id);

/**
 * Makes an element. Texts become text nodes, so that nothing that a client sent is read as HTML.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, unknown>} [properties]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Makes a button that calls a function.
 *
 * @param {string} text
 * @param {() => unknown} run
 */
export function button(text, run) {
  const made = element('button', { type: 'button' }, text);
  onEvent(made, 'click', run);
  return made;
}

/** Calls a function at each event. If the function throws, shows the error in the page.
 *
 * @param {EventTarget} target
 * @param {string} name
 * @param {() => unknown} run
 */
export function onEvent(target, name, run) {
  target.addEventListener(name, async (event) => {
    if (name === 'submit') event.preventDefault();
    part('message').textContent = '';
    try {
      await run();
    } catch (error) {
      showError(error);
    }
  });
}

/** Shows an error at the top of the page.
 *
 * @param {unknown} error
 */
export function showError(error) {
  part('message').textContent = error instanceof Error ? error.message : String(error);
}

/** Returns a function that calls `run` at most once in `ms` milliseconds. If a call comes too early, `run` is called later.
 *
 * @param {number} ms
 * @param {() => Promise<void>} run
 */
export function atMostEvery(ms, run) {
  let isWaiting = false;
  let isDue = false;
  const start = async () => {
    isWaiting = true;
    isDue = false;
    await run().catch(showError);
    setTimeout(() => {
      isWaiting = false;
      if (isDue) void start();
    }, ms);
  };
  return () => {
    isDue = true;
    if (!isWaiting) void start();
  };
}

/** Returns a time as text, in UTC and without the milliseconds.
 *
 * @param {number} at milliseconds since the epoch
 */
export const timeText = (at) => new Date(at).toISOString().replace('T', ' ').slice(0, 19);

/**
 * Returns a number with its noun, such as `1 request` and `2 requests`.
 *
 * @param {number} number
 * @param {string} noun
 */
export const counted = (number, noun) => `${numberText(number)} ${noun}${number === 1 ? '' : 's'}`;

/** Returns a number as text, with commas between the thousands.
 *
 * @param {number} number
 */
export const numberText = (number) => number.toLocaleString('en');
