import type { SpecDraft } from './edited-spec.ts';

/** A new operation for a spec. */
interface NewOperation {
  readonly id: string;
  readonly path: string;
  /** The schema of the response. */
  readonly schema: object;
  readonly example: unknown;
  readonly parameters?: readonly object[];
}

/** Returns a path parameter. `name` is its name in the path. */
export const pathParameter = (name: string, schema: object = { type: 'string' }, example: unknown = 'weekly'): object => ({
  name,
  in: 'path',
  required: true,
  description: 'Which of them.',
  schema,
  example,
});

const operationLike = (
  draft: SpecDraft,
  model: readonly string[],
  added: NewOperation,
  status: string,
): Record<string, unknown> => {
  const { requestBody: _, ...operation } = structuredClone(draft.get<Record<string, unknown>>(model));
  const { [status]: success, ...errors } = operation.responses as Record<string, Record<string, unknown>>;
  const { schema, example, parameters = [] } = added;
  const [tag = ''] = added.id.split('.');
  const tags = draft.get<{ name: string }[]>(['tags']);
  if (!tags.some(({ name }) => name === tag)) draft.add(['tags'], { name: tag, description: `All of ${tag}.` });
  return {
    ...operation,
    operationId: added.id,
    tags: [tag],
    summary: `Call ${added.id}`,
    description: 'One more of them.',
    parameters,
    responses: {
      ...errors,
      [status]: { ...success, content: { 'application/json': { schema, example } } },
      ...(parameters.some((parameter) => (parameter as { in?: string }).in === 'path') && {
        404: { $ref: '#/components/responses/NotFound' },
      }),
    },
  };
};

function put(draft: SpecDraft, { path, method, operation }: { path: string; method: string; operation: unknown }): void {
  const paths = draft.get<Record<string, object>>(['paths']);
  paths[path] = { ...paths[path], [method]: operation };
}

/** Adds a GET operation. Every key with the scope `account:read` may call the operation. */
export function addRead(draft: SpecDraft, added: NewOperation): void {
  put(draft, { path: added.path, method: 'get', operation: operationLike(draft, ['paths', '/v1/roles', 'get'], added, '200') });
  draft.set(['paths', added.path, 'get', 'security'], [{ apiKey: ['account:read'] }, { basic: ['account:read'] }]);
}

/** Adds a POST operation that has a JSON body. Every key with the scope `privacy:write` may call the operation. */
export function addWrite(draft: SpecDraft, added: NewOperation & { readonly body: object; readonly bodyExample: unknown }): void {
  const operation = operationLike(draft, ['paths', '/v1/privacy/requests', 'post'], added, '201');
  operation.parameters = [...(added.parameters ?? []), { $ref: '#/components/parameters/idempotency_key' }];
  operation.requestBody = { required: true, content: { 'application/json': { schema: added.body, example: added.bodyExample } } };
  put(draft, { path: added.path, method: 'post', operation });
}
