import { nameOf, resolve } from '../../../sdk/scripts/spec/load.ts';
import type { Answer, Operation, Parameter } from '../../../sdk/scripts/spec/model.ts';
import { code, table } from '../page.ts';
import type { SpecFacts } from '../spec-facts.ts';
import { withFigures } from '../wording.ts';
import { type Field, fieldsOf, typeOf } from './fields.ts';

/** Makes a table of the parameters of an operation. Empty if the operation has no parameters. */
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

/** Makes a table of the fields of a body. For a field with personal or security data, the table names the data category. */
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

// A long union type can break between its members, also on wide screens.
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

/** Describes the success responses of an operation, with their fields and an example of each. */
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

/** Makes a fenced JSON block of a value. */
export const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

/** Lists the problems of an operation by status. Each problem is a link to its meaning and to what to do. */
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
