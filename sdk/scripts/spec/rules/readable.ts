import type { Fault, Rule } from '../fault.ts';
import type { Node, Spec } from '../load.ts';
import { operationsOf } from '../model.ts';
import { pointerStep } from '../walk.ts';

/** Checks that every operation can be read: it must have an id of the form `tag.method` and a success response. */
export const readable: Rule = ({ spec }) =>
  Object.entries(spec.paths).flatMap(([path, item]) =>
    Object.keys(item).flatMap((key): Fault[] => {
      const fault = faultOf(spec, path, { parameters: item.parameters, [key]: item[key] });
      return fault === undefined ? [] : [{ place: `/paths/${pointerStep(path)}/${key}`, fault }];
    }),
  );

function faultOf(spec: Spec, path: string, item: Node): string | undefined {
  try {
    operationsOf({ ...spec, paths: { [path]: item } });
    return undefined;
  } catch (error) {
    return ((error as Error).cause as Error).message;
  }
}
