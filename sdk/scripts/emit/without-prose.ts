import type { Node, Spec } from '../spec/load.ts';

/**
 * Returns a copy of the spec without the texts and examples that an editor shows elsewhere. The methods of the client show the
 * texts of operations, and the named types show the texts of schemas. The function also leaves out the texts of bodies, responses
 * and header parameters. It keeps the texts of properties and of all other parameters, because an editor shows them nowhere else.
 */
export function withoutProse({ paths, components, ...rest }: Spec): Node {
  return {
    ...rest,
    paths: each(paths, (item) => each(item, operation)),
    components: {
      ...components,
      schemas: each(components.schemas, bare),
      responses: each(components.responses, response),
      parameters: each(components.parameters, parameter),
    },
  };
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const each = (nodes: unknown, change: (node: Node) => Node): Node =>
  Object.fromEntries(Object.entries(nodes as Node).map(([name, value]) => [name, isNode(value) ? change(value) : value]));

const bare = ({ title: _, summary: __, description: ___, example: ____, examples: _____, ...node }: Node): Node => node;

const parameter = (node: Node): Node => (node.in === 'header' ? bare(node) : node);

const body = (node: Node): Node => ({ ...bare(node), ...(node.content !== undefined && { content: each(node.content, bare) }) });

const response = (node: Node): Node => ({
  ...body(node),
  ...(node.headers !== undefined && { headers: each(node.headers, bare) }),
});

function operation(node: Node): Node {
  const { parameters, requestBody, responses } = node;
  return {
    ...bare(node),
    ...(Array.isArray(parameters) && { parameters: parameters.map((one: unknown) => (isNode(one) ? parameter(one) : one)) }),
    ...(isNode(requestBody) && { requestBody: body(requestBody) }),
    ...(responses !== undefined && { responses: each(responses, response) }),
  };
}
