import type { Fault, Rule } from '../fault.ts';
import { idPrefixesIn, ulid } from '../id-prefixes.ts';
import type { Spec } from '../load.ts';
import type { Operation } from '../model.ts';
import { problemTypesOf } from '../problems.ts';

/** The members of the client that are not namespaces. */
export const clientMembers = ['api', 'quota', 'request', 'onEvent', 'withOptions'];

/** The methods of namespaces that are not operations. */
export const namespaceMembers: Readonly<Record<string, readonly string[]>> = {
  exports: ['download', 'verify', 'rows'],
  keys: ['rotateInPlace'],
};

/** Names that JavaScript itself uses on objects. */
const ofObjects = ['then', 'toJSON', ...Object.getOwnPropertyNames(Object.prototype)];

/**
 * Names of the spec become names of members of the client. They must differ from each other, from the other members of the
 * client, and from the members that every JavaScript object has.
 */
export const names: Rule = ({ spec, operations }) => [...ids(operations), ...tags(operations), ...problems(spec)];

function ids(operations: readonly Operation[]): Fault[] {
  const all = operations.map(({ id }) => id);
  return operations.flatMap(({ id, tag, name }, index) => {
    if (all.indexOf(id) !== index) return [{ place: id, fault: 'two operations have this id.' }];
    const taken = ofObjects.includes(name) || (Object.hasOwn(namespaceMembers, tag) && namespaceMembers[tag]?.includes(name));
    return taken
      ? [{ place: id, fault: `the client cannot have the method ${name}: the name is taken. Choose another operationId.` }]
      : [];
  });
}

function tags(operations: readonly Operation[]): Fault[] {
  const used = [...new Set(operations.map(({ tag }) => tag))];
  const compact = (tag: string): string => tag.replaceAll('_', '').toLowerCase();
  return used.flatMap((tag, index) => {
    const twin = used.findIndex((other) => compact(other) === compact(tag));
    if (twin !== index) return [{ place: tag, fault: `the tags ${used[twin]} and ${tag} make one name. Choose another.` }];
    return [...clientMembers, ...ofObjects].includes(tag)
      ? [{ place: tag, fault: `the client has a member ${tag} of its own, so no tag can be called that. Choose another.` }]
      : [];
  });
}

function problems(spec: Spec): Fault[] {
  const types = problemTypesOf(spec);
  return types.flatMap(({ name, slug }, index): Fault[] => {
    const place = `/components/schemas/${name}`;
    if (!/^[A-Z][A-Za-z0-9]*Problem$/.test(name))
      return [{ place, fault: 'the schema of a problem type is named in capitals and ends in "Problem".' }];
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug))
      return [{ place, fault: `"${slug}" is no slug: the last part of the type is in lower case with hyphens.` }];
    const twin = types.findIndex((other) => other.slug === slug);
    return twin === index ? [] : [{ place, fault: `${types[twin]?.name} has the slug ${slug} too. Choose another type.` }];
  });
}

/** The id of a record consists of a prefix and a ULID, because the platform makes such ids. */
export const recordIds: Rule = ({ spec }) =>
  Object.entries(spec.components.schemas).flatMap(([name, { type, pattern }]) =>
    name.endsWith('Id') && type === 'string' && !idPrefixesIn(pattern)
      ? [
          {
            place: `/components/schemas/${name}/pattern`,
            fault: `an id is a prefix and a ULID. Write ^key_${ulid}$, with a prefix of its own.`,
          },
        ]
      : [],
  );
