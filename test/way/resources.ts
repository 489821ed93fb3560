import type { Operation } from '../../sdk/scripts/spec/model.ts';
import type { Door } from '../support/door.ts';

/** Makes what a path parameter can name, and answers its id. */
const makers: Readonly<Record<string, (door: Door) => Promise<string>>> = {
  member_id: async ({ platform }) => platform.seed.member().id,
  key_id: async ({ platform }) => platform.seed.key().id,
  export_id: async ({ call }) =>
    (await call('POST /v1/exports', { body: { datasets: ['account'], format: 'json' } })).body.id as string,
  hold_id: async ({ platform }) => platform.seed.hold().id,
  log_id: async ({ platform }) => platform.seed.usageLog().id,
};

/** The path of an operation with a resource of its own in each parameter. */
export async function pathTo({ path, parameters }: Operation, door: Door): Promise<string> {
  let filled = path;
  for (const { name } of parameters.filter((parameter) => parameter.in === 'path')) {
    const make = makers[name];
    if (!make) throw new Error(`Nothing makes what {${name}} names.`);
    filled = filled.replace(`{${name}}`, await make(door));
  }
  return filled;
}
