import { resolve } from '../../../sdk/scripts/spec/load.ts';
import { code, type Page, table } from '../page.ts';
import type { SpecFacts } from '../spec-facts.ts';
import { membersOf } from './declarations.ts';
import { factPage } from './fact-page.ts';

/** The interfaces of options, each with its title on the page. */
export const optionSets: readonly (readonly [title: string, file: string, name: string])[] = [
  ['Client', 'sdk/src/client/options.ts', 'ClientOptions'],
  ['Client and each call', 'sdk/src/client/options.ts', 'CallDefaults'],
  ['Each call', 'sdk/src/base/call.ts', 'CallOptions'],
  ['Download of an export', 'sdk/src/exports/download-options.ts', 'DownloadOptions'],
  ['Mock platform', 'mock-server/src/platform/options.ts', 'PlatformOptions'],
  ['Mock server on a port', 'mock-server/src/adapters/server.node.ts', 'ServerOptions'],
];

/** Makes the page that lists every option of both packages with its default. The texts come from the doc comments. */
export function optionsPage(): Page {
  const parts = optionSets.flatMap(([title, file, name]) => [
    `## ${title} {#${name}}`,
    `Type ${code(name)}.`,
    table(
      ['Option', 'Type', 'Default', 'What it is'],
      membersOf(file, name).map(({ name: member, type, text }) => [
        code(member),
        typeCell(type),
        defaultOf(text),
        withoutDefault(text),
      ]),
    ),
  ]);
  return factPage(
    'options',
    {
      title: 'Options',
      description: 'Every option of the client, of a call and of the mock, with its default.',
      source: 'sdk/src/client/options.ts',
    },
    parts,
  );
}

const typeCell = (type: string): string =>
  type.length > 60
    ? 'see the type'
    : type
        .split(' | ')
        .filter((part) => part !== 'undefined')
        .map(code)
        .join(' <wbr>');

const defaultSentence = /(?:^|(?<=[.;)] ))Default:? ([\s\S]*?)(?:[.;](?= |$))/;
/** Finds the default of an option whose description marks one of its values with `(default)`. */
const markedDefault = /(`[^`]+`) \(default\)/;
const defaultOf = (text: string): string => (defaultSentence.exec(text) ?? markedDefault.exec(text))?.[1] ?? 'none';
const withoutDefault = (text: string): string => text.replace(defaultSentence, '').trim();

/** Makes the page about the events of the platform: security events and notifications. */
export function eventsPage({ spec }: SpecFacts): Page {
  const { description, enum: types } = spec.components.schemas.SecurityEventType as { description?: string; enum?: string[] };
  const meanings = new Map(
    [...(description ?? '').matchAll(/`(\w+)`: ([^.]+)\./g)].map(([, name = '', text = '']) => [
      name,
      text.replaceAll('\n', ' '),
    ]),
  );
  const rows = (types ?? []).map((name) => [`<span id="${name}">${code(name)}</span>`, meanings.get(name) ?? '']);
  const { properties } = spec.components.schemas.Notification as { properties?: Record<string, { enum?: string[] }> };
  const topics = resolve(spec, properties?.topic ?? {}).enum as string[] | undefined;
  return factPage(
    'events',
    {
      title: 'Events of the platform',
      description: 'Security events and notifications: when the platform creates each of them.',
    },
    [
      '## Security events {#security-events}',
      '[`security.listEvents`](../api/security.md#security.listEvents) lists these events. If a request causes an event, the event is in the list before the response to this request has ended.',
      table(['Type', 'When'], rows),
      '## Notifications {#notifications}',
      `Topics: ${(topics ?? []).map(code).join(', ')}. [\`notifications.list\`](../api/notifications.md#notifications.list) lists the notifications.`,
      '[Another page](./client-events.md) lists the events that the client emits.',
    ],
  );
}
