import { expect, test } from 'vitest';
import { variables } from '../../sdk/src/command/environment.ts';
import { exitCodes } from '../../sdk/src/command/exit-codes.ts';
import { guidePart, table } from '../support/guide-parts.ts';

test('the guide has the exit codes and the environment variables of the command', () => {
  const codes = table(['code', 'meaning'], Object.entries(exitCodes));
  expect(guidePart('exit codes', codes)).toBe(codes);
  const names = table(
    ['variable', 'meaning'],
    Object.entries(variables).map(([name, meaning]) => [`\`${name}\``, meaning]),
  );
  expect(guidePart('variables', names)).toBe(names);
});
