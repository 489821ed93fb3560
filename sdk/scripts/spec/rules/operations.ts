import type { Rule } from '../fault.ts';
import type { Node } from '../load.ts';
import type { Operation } from '../model.ts';

const paging = ['limit', 'cursor', 'order'];

/** Checks that an operation has one tag, a summary, a description, examples, and parameters that a client method can take. */
export const operations: Rule = ({ spec, operations }) => {
  const tags = (spec.tags as { name: string }[]).map(({ name }) => name);
  const used = new Set(operations.map(({ tag }) => tag));
  return [
    ...operations.flatMap((operation) => {
      const node = (spec.paths[operation.path] as Readonly<Record<string, Node>>)[operation.method.toLowerCase()] ?? {};
      const faults = [
        ...naming(operation, node, tags),
        ...prose(operation, node),
        ...shown(operation),
        ...signature(operation, node),
      ];
      return faults.map((fault) => ({ place: operation.id, fault }));
    }),
    ...tags
      .filter((tag) => !used.has(tag))
      .map((tag) => ({ place: `/tags/${tag}`, fault: 'no operation has this tag. Remove it.' })),
  ];
};

function naming({ tag, path }: Operation, node: Node, known: readonly string[]): string[] {
  const tags = (node.tags ?? []) as string[];
  return [
    ...(tags.length === 1 && tags[0] === tag ? [] : [`the operation must have the tag ${tag} and no other.`]),
    ...(known.includes(tag) ? [] : [`the tag ${tag} is missing in \`tags\`.`]),
    ...(path.startsWith('/v1/') ? [] : ['the path must begin with /v1/.']),
  ];
}

const prose = ({ answers }: Operation, { summary, description }: Node): string[] => [
  ...(typeof summary === 'string' && !summary.endsWith('.')
    ? []
    : ['the operation needs a summary without a full stop at its end.']),
  ...(typeof description === 'string' && description.trim().endsWith('.')
    ? []
    : ['the operation needs a description that ends with a full stop.']),
  ...answers
    .filter(({ description: text }) => text === 'undefined')
    .map(({ status }) => `the response ${status} needs a description.`),
];

const shown = ({ parameters, body, answers }: Operation): string[] => [
  ...parameters.filter(({ example }) => example === undefined).map(({ name }) => `the parameter ${name} needs an example.`),
  ...(body && body.example === undefined ? ['the body needs an example.'] : []),
  ...answers
    .filter(({ status, content }) => content && content.example === undefined && status !== '206')
    .map(({ status }) => `the response ${status} needs an example.`),
];

function signature({ parameters, body, list, deprecated }: Operation, node: Node): string[] {
  const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const pages = paging.filter((name) => query.includes(name)).length;
  return [
    ...(body && query.length > 0 ? ['the operation must not have both a body and query parameters.'] : []),
    ...(list === (pages === paging.length) && (list || pages === 0)
      ? []
      : [`a list must have the parameters ${paging.join(', ')}, and another operation must have none of them.`]),
    ...(Boolean(node.deprecated) === (deprecated !== undefined)
      ? []
      : ['the operation must have both `deprecated` and x-deprecation, or neither.']),
  ];
}
