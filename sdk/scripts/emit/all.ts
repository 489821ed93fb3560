import type { Spec } from '../spec/load.ts';
import { operationsOf } from '../spec/model.ts';
import { emitContract } from './contract.ts';
import { emitDatasets } from './datasets.ts';
import { emitExamples, emitSchemas } from './examples.ts';
import { emitModels } from './models.ts';
import { emitNamespaces } from './namespaces.ts';
import { emitOperations } from './operations.ts';
import { emitPaths } from './paths.ts';
import { emitPlatform } from './platform.ts';
import { emitProblems } from './problems.ts';
import { emitSensitive } from './sensitive.ts';
import { emitShapes } from './shapes.ts';
import { emitRequestValidators, emitResponseValidators } from './validators.ts';

/** The folders with generated files, relative to the project. These folders contain no other files. */
export const trees = ['sdk/src/generated', 'mock-server/src/generated', 'mock-server/src/control-api/generated'] as const;

/**
 * Returns all generated files of a spec that has passed the checks. The keys of the map are paths relative to the project. The
 * values are the contents.
 */
export async function emitAll(spec: Spec): Promise<Map<string, string>> {
  const operations = operationsOf(spec);
  const [sent, received, requests, responses] = await Promise.all([
    emitPaths(spec, operations, 'sender'),
    emitPaths(spec, operations, 'receiver'),
    emitRequestValidators(spec, operations),
    emitResponseValidators(spec, operations),
  ]);
  const [sdk, mock] = trees;
  return new Map([
    [`${sdk}/paths.d.ts`, sent],
    [`${sdk}/datasets.ts`, emitDatasets(spec)],
    [`${sdk}/models.ts`, emitModels(spec, operations)],
    [`${sdk}/operations.ts`, emitOperations(operations)],
    [`${sdk}/platform.ts`, emitPlatform(spec)],
    [`${sdk}/problems.ts`, emitProblems(spec)],
    [`${sdk}/sensitive.ts`, emitSensitive(spec, operations)],
    [`${sdk}/shapes.ts`, emitShapes(spec, operations)],
    [`${sdk}/namespaces.ts`, emitNamespaces(spec, operations)],
    [`${mock}/paths.d.ts`, received],
    [`${mock}/contract.ts`, emitContract(spec, operations)],
    [`${mock}/examples.ts`, emitExamples(spec, operations)],
    [`${mock}/schemas.ts`, emitSchemas(spec)],
    [`${mock}/validators/requests.js`, requests.code],
    [`${mock}/validators/requests.d.ts`, requests.types],
    [`${mock}/validators/responses.js`, responses.code],
    [`${mock}/validators/responses.d.ts`, responses.types],
  ]);
}
