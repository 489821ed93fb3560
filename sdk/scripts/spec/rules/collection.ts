import type { Fault, Rule } from '../fault.ts';
import { type Node, resolve, type Spec } from '../load.ts';
import { type Property, propertiesBelow } from '../walk.ts';

interface Category {
  readonly purposes: readonly string[];
  readonly personal?: boolean;
  readonly names?: readonly string[];
}

interface DataClass {
  readonly clock: string;
  readonly anonymize_after?: string;
}

interface Collection {
  readonly category: string;
  readonly purpose: string;
}

/**
 * Checks that personal and security-relevant properties state their category, the purpose of their collection, and whether they
 * are anonymized or erased.
 */
export const collection: Rule = ({ spec }) =>
  propertiesBelow(spec).flatMap((property) => {
    const mark = (name: string): unknown => property.schema[name] ?? resolve(spec, property.schema)[name];
    return [...categoryFaults(spec, property, mark), ...endFaults(spec, property, mark)].map((fault) => ({
      place: property.pointer,
      fault,
    }));
  }) satisfies Fault[];

type Mark = (name: string) => unknown;

function categoryFaults(spec: Spec, { name, schema }: Property, mark: Mark): string[] {
  const categories = spec['x-data-categories'] as Readonly<Record<string, Category>>;
  const collected = mark('x-collection') as Collection | undefined;
  const meant = schema.type === 'boolean' ? undefined : categoryByName(categories, name);
  if (!collected) {
    if (meant) return [`the name "${name}" stands for the category ${meant}, so the property needs x-collection.`];
    const needing = ['x-data-classification', 'x-anonymize', 'x-erase-with-account'].find((key) => mark(key) !== undefined);
    return needing ? [`a property with ${needing} also needs x-collection.`] : [];
  }
  const category = categories[collected.category];
  if (!category) return [`x-data-categories has no category "${collected.category}".`];
  const unknown = ((mark('x-may-hold') as readonly string[] | undefined) ?? []).filter((held) => !categories[held]);
  return [
    ...unknown.map((held) => `x-may-hold names "${held}", which is no category of x-data-categories.`),
    ...(category.purposes.includes(collected.purpose)
      ? []
      : [`the category ${collected.category} does not have the purpose "${collected.purpose}".`]),
    ...(meant && meant !== collected.category
      ? [`the name "${name}" stands for the category ${meant}, not ${collected.category}.`]
      : []),
    ...(category.personal && !mark('x-data-classification')
      ? ['the category is personal, so the property needs x-data-classification.']
      : []),
  ];
}

const categoryByName = (categories: Readonly<Record<string, Category>>, name: string): string | undefined =>
  Object.entries(categories).find(([, { names = [] }]) => names.some((phrase) => holdsWords(name, phrase)))?.[0];

/** Checks that a classified property is anonymized or erased as the data class of its record requires. */
function endFaults(spec: Spec, { owner }: Property, mark: Mark): string[] {
  const name = (owner as Node)['x-data-class'];
  if (name === undefined) return [];
  const dataClass = (spec['x-data-classes'] as Readonly<Record<string, DataClass>>)[String(name)];
  if (!dataClass) return [`x-data-classes has no data class "${name}".`];
  if (mark('x-data-classification') === undefined) return [];
  if (dataClass.anonymize_after !== undefined && mark('x-anonymize') === undefined)
    return [`records of the data class ${name} are anonymized, so the property needs x-anonymize.`];
  if (dataClass.clock === 'none' && mark('x-erase-with-account') !== true)
    return [
      `records of the data class ${name} are kept after the account is deleted, so the property needs x-erase-with-account.`,
    ];
  return [];
}

/** Returns whether a name contains a phrase as whole words: `home_address` contains `address`, `addressed_at` does not. */
export const holdsWords = (name: string, phrase: string): boolean =>
  `_${name.toLowerCase().replaceAll('-', '_')}_`.includes(`_${phrase}_`);
