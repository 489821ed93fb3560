import { resolve } from '../../../sdk/scripts/spec/load.ts';
import type { Operation } from '../../../sdk/scripts/spec/model.ts';
import { code, codes } from '../page.ts';
import { curlSample } from '../samples/curl-sample.ts';
import { exampleRequest } from '../samples/example-request.ts';
import { fetchSample } from '../samples/fetch-sample.ts';
import { pythonSample } from '../samples/python-sample.ts';
import { sdkSample } from '../samples/sdk-sample.ts';
import { mfaScopes, policiesOf, rolesFor, type SpecFacts, takesHeader } from '../spec-facts.ts';
import { policyWords, retentionWords, withFigures } from '../wording.ts';
import { fieldTable, parameterTable, problemList, successAnswers } from './api-tables.ts';
import { datasetTable, namesDatasets } from './datasets.ts';
import { fieldsOf } from './fields.ts';

/** Makes the section of an API page that describes one operation. */
export function operationSection(facts: SpecFacts, operation: Operation): string {
  const { id, summary, description, method, path } = operation;
  const part = (name: string, text: string): string =>
    text === '' ? '' : `### ${name} {#${id}-${name.toLowerCase()}}\n\n${text}`;
  return [
    `## ${summary} {#${id}}`,
    `<OperationHead id="${id}" method="${method}" path="${path}" />`,
    '<div class="operation">\n<div class="operation-text">',
    deprecation(operation),
    withFigures(description, facts),
    factList(facts, operation),
    part('Parameters', parameterTable(facts, operation)),
    part('Body', operation.body ? fieldTable(facts, operation.body.schema) : ''),
    part('Answers', successAnswers(facts, operation)),
    part('Problems', problemList(facts, operation)),
    '</div>\n<div class="operation-code">',
    sampleGroup(facts, operation),
    `<TryOperation id="${id}" />`,
    '</div>\n</div>',
  ]
    .filter(Boolean)
    .join('\n\n');
}

const deprecation = ({ deprecated }: Operation): string =>
  deprecated ? `::: warning Deprecated\nSince ${deprecated.at}. It ends on ${deprecated.sunset}.\n:::` : '';

/** Makes the list of facts about an operation: who may call it, which quotas it uses, and which data is kept. */
function factList(facts: SpecFacts, operation: Operation): string {
  const policies = policiesOf(facts, operation).map(
    ([name, policy]) => `[${code(name)}](../facts/quota-policies.md#${name}) ${policyWords(policy)}${chargeOf(policy.charge)}`,
  );
  const rows: (readonly [string, string])[] = [
    ['Key', accessOf(facts, operation)],
    [
      'Roles',
      operation.scopes.length > 0
        ? rolesFor(facts, operation)
            .map((role) => `[${role}](../facts/scopes.md#${role})`)
            .join(', ')
        : '',
    ],
    ['MFA', mfaOf(facts, operation)],
    ['Limits', [...policies, planNote(facts, operation)].filter(Boolean).join('<br>')],
    ['Conditions', conditionsOf(operation)],
    [
      'Idempotency',
      takesHeader(operation, 'Idempotency-Key')
        ? 'Accepts [`Idempotency-Key`](./concepts.md#idempotency); the SDK sends one.'
        : '',
    ],
    ['Retention', retentionOf(facts, operation)],
    ['Data', dataOf(facts, operation)],
  ];
  const items = rows.filter(([, text]) => text).map(([name, text]) => `<dt>${name}</dt><dd>\n\n${text}\n\n</dd>`);
  return `<dl class="facts">\n${items.join('\n')}\n</dl>`;
}

function accessOf(facts: SpecFacts, operation: Operation): string {
  const { auth, scopes } = operation;
  if (auth === 'none') return 'None: the operation is public.';
  if (auth === 'restoreToken') return 'The restore token that `account.close` returned.';
  if (scopes.length === 0) return 'Any key of the account.';
  const needed = `Needs ${scopesWords(scopes)}.`;
  if (namesDatasets(facts, operation))
    return `${needed} For each dataset, also needs the scope that reads its records:\n\n${datasetTable(facts)}`;
  return operation.problems.includes('ScopeNotHeldProblem')
    ? `${needed} Cannot give a key a scope that its maker does not have: see [\`scope-not-held\`](../facts/problems.md#scope-not-held).`
    : needed;
}

const scopesWords = (scopes: readonly string[]): string => `${scopes.length === 1 ? 'the scope' : 'the scopes'} ${codes(scopes)}`;

function mfaOf(facts: SpecFacts, { auth, mfa, invitation }: Operation): string {
  if (auth !== 'key') return '';
  if (!mfa) return 'Not needed.';
  return `Needs an [MFA token](./concepts.md#mfa)${invitation ? ', or the token of an invitation' : ''}. The SDK gets one by itself. To get one, the key needs ${scopesWords(mfaScopes(facts))}.`;
}

/**
 * Says for which plan the figures of the quotas are. Empty if the figures are the same for every plan. If no quota counts the
 * operation, says so.
 */
function planNote(facts: SpecFacts, operation: Operation): string {
  if (operation.policies.length === 0)
    return 'No quota counts this operation. [Quota policies](../facts/quota-policies.md) shows the limits of each plan.';
  const [plan = ''] = Object.entries(facts.plans).find(([, { scale }]) => scale === 1) ?? [];
  return policiesOf(facts, operation).some(([, { partition }]) => partition !== 'ip')
    ? `These are the figures of the plan ${code(plan)}. [Other plans](../facts/quota-policies.md) allow more.`
    : '';
}

const chargeOf = (charge: string | undefined): string => {
  if (charge === 'after-mfa') return ', charged once MFA is passed';
  return charge === 'wrong-code' ? ', charged for wrong codes only' : '';
};

function conditionsOf(operation: Operation): string {
  const names = ['If-Match', 'If-None-Match', 'If-Range'].filter((name) => takesHeader(operation, name));
  return names.length > 0 ? `Accepts ${names.map((name) => `[${code(name)}](./concepts.md#conditions)`).join(' and ')}.` : '';
}

/** Returns the data class of the data in the response, and how long this data is kept. */
function retentionOf({ spec, classes }: SpecFacts, { item, success }: Operation): string {
  const schema = item ?? success.content?.schema;
  const name = schema ? (resolve(spec, schema)['x-data-class'] as string | undefined) : undefined;
  const data = name === undefined ? undefined : classes[name];
  return data ? `[${name?.replaceAll('_', ' ')}](../facts/retention.md#${name}): ${retentionWords(data)}.` : '';
}

/** Returns the categories of personal and security data in the request body and in the response. */
function dataOf({ spec, categories }: SpecFacts, { body, success }: Operation): string {
  const fields = [body, success.content].flatMap((content) => (content ? fieldsOf(spec, content.schema) : []));
  const names = [...new Set(fields.flatMap(({ collection }) => collection?.category ?? []))];
  return names.map((name) => `[${categories[name]?.title ?? name}](../facts/data-inventory.md#${name})`).join(', ');
}

function sampleGroup({ testOrigin }: SpecFacts, operation: Operation): string {
  const request = exampleRequest(operation);
  const block = (language: string, label: string, text: string): string => `\`\`\`${language} [${label}]\n${text}\n\`\`\``;
  return [
    '::: code-group',
    block('ts', 'SDK', sdkSample(operation)),
    block('ts', 'fetch', fetchSample(request, testOrigin)),
    block('sh', 'curl', curlSample(request, testOrigin)),
    block('python', 'Python', pythonSample(request, testOrigin)),
    ':::',
  ].join('\n\n');
}
