import { ClockView } from './clock.js';
import { Control, ControlError } from './control.js';
import { FaultsView } from './faults.js';
import { LimitsView } from './limits.js';
import { atMostEvery, onEvent, part, showError } from './page.js';
import { RequestsView } from './requests.js';
import { RetentionView } from './retention.js';
import { WorldsView } from './worlds.js';

/** How long the page waits before it connects again, in milliseconds. */
const reconnectAfter = 2000;

const control = new Control();
const clock = new ClockView(control);
const requests = new RequestsView(control);
const limits = new LimitsView(control);
const retention = new RetentionView(control);
const faults = new FaultsView(control);
const worlds = new WorldsView(control, choose);

const loadSoon = atMostEvery(500, async () => {
  await Promise.all([limits.load(), faults.load()]);
});
const loadAgesSoon = atMostEvery(2000, () => retention.load());
let watching = new AbortController();

/**
 * Shows a world and follows its events. If the server refuses the token, shows the form for the token.
 *
 * @param {string} name
 */
async function choose(name) {
  watching.abort();
  watching = new AbortController();
  control.world = name;
  const { signal } = watching;
  try {
    await Promise.all([limits, retention, faults, worlds].map((view) => view.load()));
    show('console');
    void follow(signal);
  } catch (error) {
    if (!isUnauthorized(error)) throw error;
    askForToken(error.message);
  }
}

/**
 * Follows the events of the world, and connects again when the stream ends.
 *
 * @param {AbortSignal} signal
 */
async function follow(signal) {
  while (!signal.aborted) {
    let isFirst = true;
    try {
      await control.watch(signal, (name, data) => {
        seen(name, data);
        // The lists are loaded after the stream has begun. So no request is missing between the lists and the stream.
        if (isFirst) Promise.all([requests.load(), worlds.load()]).catch(showError);
        isFirst = false;
      });
    } catch (error) {
      if (isUnauthorized(error)) return askForToken(error.message);
    }
    if (signal.aborted) return;
    part('connection').textContent = 'Not connected. Trying again…';
    await new Promise((resolve) => setTimeout(resolve, reconnectAfter));
  }
}

/**
 * Whether the server has refused the token.
 *
 * @param {unknown} error
 * @returns {error is ControlError}
 */
function isUnauthorized(error) {
  return error instanceof ControlError && error.status === 401;
}

/**
 * Shows an event.
 *
 * @param {string} name
 * @param {any} data
 */
function seen(name, data) {
  if (name === 'clock') {
    part('connection').textContent = 'Connected';
    clock.show(data);
  }
  if (name === 'request') requests.add(data);
  if (name === 'skipped') requests.load().catch(showError);
  loadSoon();
  loadAgesSoon();
}

/** @param {string} reason */
function askForToken(reason) {
  show('sign-in');
  part('connection').textContent = 'Not connected';
  part('sign-in-reason').textContent = reason;
  part('token').value = '';
  part('token').focus();
}

/** @param {string} id */
function show(id) {
  for (const each of ['sign-in', 'console']) part(each).hidden = each !== id;
}

onEvent(part('sign-in').querySelector('form'), 'submit', async () => {
  control.token = part('token').value.trim();
  await choose('default');
});

// Units of quotas become available again without an event, so the page loads the limits every second.
setInterval(() => {
  if (clock.isRunning && limits.isFilling && !document.hidden && !part('console').hidden) loadSoon();
}, 1000);

// If the page is open and the user opens a link with another token, the browser only changes the fragment. The page then reloads.
window.addEventListener('hashchange', () => location.reload());

if (control.hasToken) choose('default').catch(startFailed);
else askForToken('The mock printed the token when it started.');

/** @param {unknown} error */
function startFailed(error) {
  show('console');
  showError(error);
}
