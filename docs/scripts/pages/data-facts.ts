import { schemasIn } from '../../../sdk/scripts/spec/schemas-in.ts';
import { propertiesBelow } from '../../../sdk/scripts/spec/walk.ts';
import { code, type Page, table } from '../page.ts';
import type { DataClassFacts, SpecFacts } from '../spec-facts.ts';
import { beginningWords, durationWords, withFigures } from '../wording.ts';
import { factPage } from './fact-page.ts';
import { operationLink, operationNamed } from './operation-link.ts';

/** Makes the page of the data inventory: which data is collected, for which purposes, and which fields contain it. */
export function dataInventoryPage(facts: SpecFacts): Page {
  const kept = keptValues(facts);
  const sections = Object.entries(facts.categories).map(([name, { title, purposes, personal }]) =>
    [
      `## ${title} {#${name}}`,
      `${personal ? 'Personal data. ' : ''}Used for: ${purposes.map((purpose) => facts.purposes[purpose]?.title ?? purpose).join('; ')}.`,
      valueTable(
        facts,
        kept.filter(({ category }) => category === name),
      ),
    ].join('\n\n'),
  );
  const never = Object.values(facts.neverCollected).map(({ title }) => `- ${title}`);
  return factPage(
    'data-inventory',
    {
      title: 'Data inventory',
      description: 'Every category of data that the API collects, what it is used for, and the fields that contain it.',
    },
    [
      ...sections,
      '## Never collected {#never-collected}',
      'No field of the API contains such data. The lint of the spec refuses fields with such names.',
      never.join('\n'),
    ],
  );
}

interface KeptValue {
  readonly category: string;
  readonly schema: string;
  readonly field: string;
  readonly description: string;
  /** The data class of the schema. Undefined if the value is only in requests or responses and is not kept. */
  readonly dataClass: string | undefined;
  readonly anonymize: string | undefined;
  /** Whether the platform erases the value when it deletes the account. */
  readonly isErased: boolean;
  readonly isPersonal: boolean;
  /** Whether the value belongs to the category only in some records. */
  readonly isPossible: boolean;
}

function keptValues({ spec }: SpecFacts): KeptValue[] {
  return Object.entries(spec.components.schemas).flatMap(([schema, node]) =>
    propertiesBelow(node).flatMap(({ name, schema: property }) => {
      const mark = property['x-collection'] as { category: string } | undefined;
      if (!mark) return [];
      const value = {
        schema,
        field: name,
        description: String(property.description ?? ''),
        dataClass: node['x-data-class'] as string,
        anonymize: property['x-anonymize'] as string | undefined,
        isErased: property['x-erase-with-account'] === true,
        isPersonal: (property['x-data-classification'] as { category: string } | undefined)?.category === 'PII',
      };
      const possible = (property['x-may-hold'] as readonly string[] | undefined) ?? [];
      return [
        { ...value, category: mark.category, isPossible: false },
        ...possible.map((category) => ({ ...value, category, isPossible: true })),
      ];
    }),
  );
}

const valueTable = (facts: SpecFacts, values: readonly KeptValue[]): string =>
  values.length === 0
    ? ''
    : table(
        ['Field', 'What it is', 'Data class'],
        values.map((value) => [code(`${value.schema}.${value.field}`), descriptionCell(facts, value), keptCell(facts, value)]),
      );

/**
 * Describes a value. If necessary, the text also says that the value is personal, or that only some values of the field belong to
 * the category.
 */
const descriptionCell = ({ categories }: SpecFacts, { description, category, isPersonal, isPossible }: KeptValue): string =>
  [
    description,
    isPossible ? 'Only some values belong to this category.' : '',
    isPersonal && !categories[category]?.personal ? 'Personal data.' : '',
  ]
    .filter(Boolean)
    .join(' ');

/** Says in which data class a value is kept and what happens to it, such as `usage log: removed after 30 days`. */
function keptCell({ classes }: SpecFacts, { dataClass, anonymize, isErased }: KeptValue): string {
  const data = dataClass === undefined ? undefined : classes[dataClass];
  if (dataClass === undefined || !data) return '';
  const link = `[${wordsOf(dataClass)}](./retention.md#${dataClass})`;
  const closed = classes.account?.delete_after;
  if (isErased && closed) return `${link}: erased with the account, ${durationWords(closed)} after the account is closed`;
  const deleted = data.delete_after ? `deleted ${durationWords(data.delete_after)} after ${clockWords(data)}` : 'no fixed time';
  if (!anonymize || !data.anonymize_after) return `${link}: ${deleted}`;
  const anonymized = `${anonymizing[anonymize] ?? anonymize} ${durationWords(data.anonymize_after)} after ${clockWords(data)}`;
  return `${link}: ${anonymized}; the record is ${deleted}`;
}

/** A text for each kind of anonymization. It says what happens to a value. */
const anonymizing: Readonly<Record<string, string>> = {
  remove: 'removed',
  product: 'cut to the product name',
};

const clockWords = ({ clock }: DataClassFacts): string => beginningWords(clock);

/** Makes the page of the retention periods: how long each data class is kept, and which schemas belong to it. */
export function retentionPage(facts: SpecFacts): Page {
  const holders = (name: string): string[] =>
    Object.entries(facts.spec.components.schemas).flatMap(([schema, node]) =>
      node['x-data-class'] === name ? [code(schema)] : [],
    );
  const rows = Object.entries(facts.classes).map(([name, data]) => [
    `[${wordsOf(name)}](#${name})`,
    data.anonymize_after ? durationWords(data.anonymize_after) : '',
    data.delete_after ? durationWords(data.delete_after) : 'no fixed time',
    data.delete_after ? clockWords(data) : '',
    sentenceOf(data, facts),
  ]);
  const sections = Object.entries(facts.classes).map(([name, data]) =>
    [
      `## ${capital(wordsOf(name))} {#${name}}`,
      sentenceOf(data, facts),
      `Held by: ${holders(name).join(', ') || 'files'}.`,
      adjustableOf(data),
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  return factPage(
    'retention',
    {
      title: 'Retention timetable',
      description: 'How long each class of data is kept, when it is anonymized and when it is deleted.',
    },
    [
      table(['Data class', 'Anonymized after', 'Deleted after', 'Counted from', 'In words'], rows),
      ...sections,
      anonymizedFields(facts),
      whatElseChanges(facts),
    ],
  );
}

const wordsOf = (name: string): string => name.replaceAll('_', ' ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sentenceOf = (data: DataClassFacts, facts: SpecFacts): string =>
  withFigures(data.description, facts).replaceAll(
    /`(delete_after|anonymize_after)`/g,
    (whole, name: 'delete_after' | 'anonymize_after') => (data[name] ? durationWords(data[name]) : whole),
  );

const adjustableOf = ({ adjustable }: DataClassFacts): string =>
  adjustable ? 'An account may choose shorter periods in its [settings](../api/settings.md), never longer ones.' : '';

/** Makes the table of all fields that change when a record is anonymized. */
function anonymizedFields({ spec }: SpecFacts): string {
  const marked = schemasIn(spec).flatMap(({ pointer, schema }) => {
    const [, owner, field] = /^\/components\/schemas\/([^/]+)\/.*\/([^/]+)$/.exec(pointer) ?? [];
    return schema['x-anonymize'] && owner && field
      ? [
          [
            code(`${owner}.${field}`),
            anonymizing[String(schema['x-anonymize'])] ?? String(schema['x-anonymize']),
            String(schema.description ?? ''),
          ],
        ]
      : [];
  });
  return ['## What anonymizing changes {#anonymized-fields}', table(['Field', 'What is done', 'What it is'], marked)].join(
    '\n\n',
  );
}

/** Lists, with links, what makes the platform delete or anonymize data earlier or later than its data class says. */
function whatElseChanges(facts: SpecFacts): string {
  const link = (id: string): string => operationLink(operationNamed(facts, id));
  const items = [
    `**Legal holds**: while a legal hold covers data, the platform neither deletes nor anonymizes the data. ${link('privacy.listHolds')} lists the holds, and ${link('privacy.liftHold')} lifts one. Data whose period has ended is then removed immediately.`,
    `**Shorter periods**: ${link('settings.update')} sets shorter periods for usage logs. They apply to existing logs too.`,
    `**What usage logs contain**: with \`truncate_ip\`, \`omit_user_agent\` and \`logging_level\`, ${link('settings.update')} decides which values and calls new usage logs contain. These settings do not change security events, indicators or the audit trail.`,
    `**Privacy requests**: a request for deletion with ${link('privacy.createRequest')} erases the requested categories from existing usage logs. It is refused while a legal hold covers them.`,
    `**Closing the account**: ${link('account.close')} starts the period of the account data. ${link('account.restore')} stops it. At the end of the period, the platform also deletes the usage logs, statistics and exports of the account, even if their own periods have not ended. Data that a legal hold covers stays. A closed account has no keys, so it cannot lift a hold: then SentinelSec lifts it.`,
  ];
  return ['## What else changes these times {#changes}', items.map((item) => `- ${item}`).join('\n')].join('\n\n');
}
