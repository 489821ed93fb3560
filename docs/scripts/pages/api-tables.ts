import { nameOf, resolve } from '../../../sdk/scripts/spec/load.ts';
import type { Answer, Operation, Parameter } from '../../../sdk/scripts/spec/model.ts';
import { code, table } from '../page.ts';
import type { SpecFacts } from '../spec-facts.ts';
import { withFigures } from '../wording.ts';
import { type Field, fieldsOf, typeOf } from './fields.ts';

/** The parameters of an operation as a table; nothing without any. */
export function parameterTable(facts: SpecFacts, { parameters }: Operation): string {
  if (parameters.length === 0) return '';
  return table(
    ['Parameter', 'In', 'Type', 'What it is'],
    parameters.map((parameter) => [
      nameCell(parameter.name, parameter.required),
      parameter.in,
      typeCell(typeOf(facts.spec, parameter.schema)),
      withFigures(parameter.description, facts) + defaultOf(parameter),
    ]),
  );
}

const defaultOf = ({ shape }: Parameter): string =>
  shape.default === undefined ? '' : ` Default ${code(String(shape.default))}.`;

/** The fields of a body as a table, with the category of each that holds personal or security data. */
export function fieldTable(facts: SpecFacts, schema: unknown): string {
  const fields = fieldsOf(facts.spec, schema);
  if (fields.length === 0) return '';
  return table(
    ['Field', 'Type', 'What it is', 'Data'],
    fields.map((field) => [
      nameCell(field.name, field.required),
      typeCell(field.type),
      withFigures(field.description, facts),
      dataCell(facts, field),
    ]),
  );
}

const nameCell = (name: string, required: boolean): string => `${code(name)}${required ? '' : ' <small>optional</small>'}`;

// Long unions are broken between their members, on any screen.
const typeCell = (type: string): string => type.split(' | ').map(code).join(' <wbr>');

function dataCell({ categories }: SpecFacts, { collection, anonymize }: Field): string {
  if (!collection) return '';
  const title = categories[collection.category]?.title ?? collection.category;
  return `[${title}](../facts/data-inventory.md#${collection.category})${anonymize ? `, ${anonymizing[anonymize] ?? `anonymized: ${anonymize}`}` : ''}`;
}

const anonymizing: Readonly<Record<string, string>> = {
  remove: 'removed when anonymized',
  product: 'cut to the product name when anonymized',
};

/** The answers that are no problem, with their fields and an example. */
export const successAnswers = (facts: SpecFacts, operation: Operation): string =>
  operation.answers
    .filter(({ status }) => Number(status) < 400)
    .map((answer) => answerText(facts, answer))
    .join('\n\n');

function answerText(facts: SpecFacts, { status, description, content, headers }: Answer): string {
  const named = headers.map(({ name }) => code(name)).join(', ');
  const head = `**${status}** ${description}${named ? ` <span class="headers">Headers: ${named}.</span>` : ''}`;
  if (!content) return head;
  if (content.mediaType !== 'application/json') return `${head} Media type ${code(content.mediaType)}.`;
  const name = nameOf(content.schema);
  const fields = fieldTable(facts, content.schema);
  const title = `Fields of ${name ? code(name) : 'the answer'}`;
  return [head, fields && details(title, fields), details('Example', json(content.example))].filter(Boolean).join('\n\n');
}

const details = (title: string, text: string): string =>
  `<details><summary>${summaryHtml(title)}</summary>\n\n${text}\n\n</details>`;

const summaryHtml = (text: string): string => text.replaceAll(/`([^`]+)`/g, '<code>$1</code>');

/** A value as a fenced block of JSON. */
export const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

/** The problems of an operation by status, each a link to what it means and what to do. */
export function problemList({ problems, spec }: SpecFacts, operation: Operation): string {
  const known = new Map(problems.map((problem) => [problem.name, problem]));
  const rows = operation.answers
    .filter(({ status, content }) => Number(status) >= 400 && content)
    .map(({ status, content }) => {
      const choices = (resolve(spec, content?.schema).oneOf as unknown[] | undefined) ?? [content?.schema];
      const links = choices.flatMap((choice) => {
        const problem = known.get(nameOf(choice) ?? '');
        return problem ? [`[\`${problem.slug}\`](../facts/problems.md#${problem.slug})`] : [];
      });
      return `<span class="status">${status}</span> ${links.join(' ')}`;
    });
  return rows.map((row) => `- ${row}`).join('\n');
}
