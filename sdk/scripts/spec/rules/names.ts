import type { Fault, Rule } from '../fault.ts';
import { idPrefixesIn, ulid } from '../id-prefixes.ts';
import type { Spec } from '../load.ts';
import type { Operation } from '../model.ts';
import { problemTypesOf } from '../problems.ts';

/** The members of the client that are not namespaces. */
export const clientMembers = ['api', 'quota', 'request', 'onEvent', 'withOptions'];

/** The hand-written methods of each namespace. All other methods of a namespace come from the spec. */
export const namespaceMembers: Readonly<Record<string, readonly string[]>> = {
  exports: ['download', 'verify', 'rows'],
  keys: ['rotateInPlace'],
};

/** The names of members that every JavaScript object has, or that JavaScript calls by itself. */
const ofObjects = ['then', 'toJSON', ...Object.getOwnPropertyNames(Object.prototype)];

/**
 * Checks the names of the spec that become names of members of the client. These names must differ from each other, from the
 * other members of the client, and from the members that every JavaScript object has.
 */
export const names: Rule = ({ spec, operations }) => [...ids(operations), ...tags(operations), ...problems(spec)];

function ids(operations: readonly Operation[]): Fault[] {
  const all = operations.map(({ id }) => id);
  return operations.flatMap(({ id, tag, name }, index) => {
    if (all.indexOf(id) !== index)
      return [{ place: id, fault: 'two operations have this id. Choose another operationId for one of them.' }];
    const taken = ofObjects.includes(name) || (Object.hasOwn(namespaceMembers, tag) && namespaceMembers[tag]?.includes(name));
    return taken
      ? [
          {
            place: id,
            fault: `the client cannot have a method ${name}, because the name is already used. Choose another operationId.`,
          },
        ]
      : [];
  });
}

function tags(operations: readonly Operation[]): Fault[] {
  const used = [...new Set(operations.map(({ tag }) => tag))];
  const compact = (tag: string): string => tag.replaceAll('_', '').toLowerCase();
  return used.flatMap((tag, index) => {
    const twin = used.findIndex((other) => compact(other) === compact(tag));
    if (twin !== index)
      return [{ place: tag, fault: `the tags ${used[twin]} and ${tag} give the same name. Choose another tag.` }];
    return [...clientMembers, ...ofObjects].includes(tag)
      ? [{ place: tag, fault: `the client itself has a member ${tag}. Choose another tag.` }]
      : [];
  });
}

function problems(spec: Spec): Fault[] {
  const types = problemTypesOf(spec);
  return types.flatMap(({ name, slug }, index): Fault[] => {
    const place = `/components/schemas/${name}`;
    if (!/^[A-Z][A-Za-z0-9]*Problem$/.test(name))
      return [{ place, fault: 'the name of the schema of a problem type must be in PascalCase and end with "Problem".' }];
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug))
      return [
        {
          place,
          fault: `"${slug}" is not a valid slug. Write the last part of the type in lower case, with hyphens between words.`,
        },
      ];
    const twin = types.findIndex((other) => other.slug === slug);
    return twin === index ? [] : [{ place, fault: `${types[twin]?.name} already has the slug ${slug}. Choose another type.` }];
  });
}

/** Checks that the id of a record consists of a prefix and a ULID, because the platform makes such ids. */
export const recordIds: Rule = ({ spec }) =>
  Object.entries(spec.components.schemas).flatMap(([name, { type, pattern }]) =>
    name.endsWith('Id') && type === 'string' && !idPrefixesIn(pattern)
      ? [
          {
            place: `/components/schemas/${name}/pattern`,
            fault: `an id must consist of a prefix and a ULID. Write a pattern such as ^key_${ulid}$.`,
          },
        ]
      : [],
  );
