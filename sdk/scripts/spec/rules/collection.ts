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

/** Personal and security-relevant properties state their category, the purpose of their collection, and when they are anonymised or erased. */
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
    if (meant) return [`"${name}" holds ${meant}, so it needs x-collection.`];
    const needing = ['x-data-classification', 'x-anonymize', 'x-erase-with-account'].find((key) => mark(key) !== undefined);
    return needing ? [`${needing} needs x-collection beside it.`] : [];
  }
  const category = categories[collected.category];
  if (!category) return [`"${collected.category}" is no category of x-data-categories.`];
  return [
    ...(category.purposes.includes(collected.purpose)
      ? []
      : [`"${collected.purpose}" is no purpose of the category ${collected.category}.`]),
    ...(meant && meant !== collected.category ? [`"${name}" holds ${meant}, not ${collected.category}.`] : []),
    ...(category.personal && !mark('x-data-classification') ? ['a personal property needs x-data-classification.'] : []),
  ];
}

const categoryByName = (categories: Readonly<Record<string, Category>>, name: string): string | undefined =>
  Object.entries(categories).find(([, { names = [] }]) => names.some((phrase) => holdsWords(name, phrase)))?.[0];

/** The faults of a classified property against the rules of its record's data class. */
function endFaults(spec: Spec, { owner }: Property, mark: Mark): string[] {
  const name = (owner as Node)['x-data-class'];
  if (name === undefined) return [];
  const dataClass = (spec['x-data-classes'] as Readonly<Record<string, DataClass>>)[String(name)];
  if (!dataClass) return [`"${name}" is no data class of x-data-classes.`];
  if (mark('x-data-classification') === undefined) return [];
  if (dataClass.anonymize_after !== undefined && mark('x-anonymize') === undefined)
    return [`the class ${name} is anonymized, so the property needs x-anonymize.`];
  if (dataClass.clock === 'none' && mark('x-erase-with-account') !== true)
    return [`the class ${name} outlives the account, so the property needs x-erase-with-account.`];
  return [];
}

/** Whether a name contains a phrase as whole words: `home_address` contains `address`, `addressed_at` does not. */
export const holdsWords = (name: string, phrase: string): boolean =>
  `_${name.toLowerCase().replaceAll('-', '_')}_`.includes(`_${phrase}_`);
