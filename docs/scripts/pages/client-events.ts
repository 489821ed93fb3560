import { code, type Page, table } from '../page.ts';
import { allMembersOf, eventTypes } from './declarations.ts';
import { factPage } from './fact-page.ts';

const eventsFile = 'sdk/src/base/events.ts';
const telemetryFile = 'sdk/src/pipeline/telemetry.ts';

/**
 * Makes the page about the events of the client. It says when the client emits each event and what the event contains. It also
 * describes the arguments of the function in the option `telemetry`.
 */
export function clientEventsPage(): Page {
  const events = eventTypes(eventsFile);
  const rows = events.map(({ name, text }) => [`[${code(name)}](#${anchorOf(name)})`, text]);
  const sections = events.map(({ name, type, text }) =>
    [
      `### ${name} {#${anchorOf(name)}}`,
      text,
      `Type: ${code(`Extract<ClientEvent, { type: '${name}' }>`)}.`,
      memberTable(allMembersOf(eventsFile, type)),
    ].join('\n\n'),
  );
  return factPage(
    'client-events',
    {
      title: 'Events of the client',
      description: 'Every event that the client emits: when it is emitted, and what it contains.',
      source: eventsFile,
    },
    [
      'The client passes each event to the option `onEvent` and to the listeners of `client.onEvent`, and publishes it on the channel `sentinelsec:` with the type of the event. [Seeing what the client does](../guides/observability.md) shows how to use the events.',
      table(['Type', 'When'], rows),
      orderText,
      '## Contents {#contents}',
      ...sections,
      '## Telemetry {#telemetry}',
      'The client calls the function in its option `telemetry` once, when the client is created. The argument of this function has these members:',
      memberTable(allMembersOf(telemetryFile, 'TelemetryClient')),
      'The function returns a second function. [Another tracing system](../guides/observability.md#another-tracing-system) shows both functions in a program.',
    ],
  );
}

const orderText = `## Order {#order}

The events of one call have the same number \`call\`, and arrive in this order:

1. \`call.start\`, once.
2. For each attempt: first \`wait\`, if the call has to wait for quota or credentials. Then \`attempt.start\`, and \`attempt.answer\` if there is a response. Then \`retry\`, if the client will send the call again after a failure.
3. \`call.success\` or \`call.failure\`, once.

Events of several calls may arrive in any order among each other. To verify a second factor, the client makes calls of its own, such as \`mfa.verify\`. These calls have numbers and events of their own. The events of the calls of a task arrive between its \`task.start\` and its \`task.end\`.`;

const anchorOf = (type: string): string => type.replaceAll('.', '-');

const memberTable = (members: ReturnType<typeof allMembersOf>): string =>
  table(
    ['Member', 'Type', 'What it is'],
    members.map(({ name, type, text }) => [code(name), code(type), text]),
  );
