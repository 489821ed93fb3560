import { parseArgs } from 'node:util';
import { contract, type PlanName } from '../generated/contract.ts';
import type { PlatformOptions } from '../platform/options.ts';
import { type SeedName, seeds } from '../state/seeds/seed.ts';
import { createPlatform } from './create-platform.ts';
import type { Platform } from './platform.ts';
import { type RunningServer, startServer, usualPort } from './server.node.ts';

const usage = `sentinelsec-mock: the SentinelSec Studios platform on your own machine

  --port NUMBER         where it listens; 0 takes any free port (default ${usualPort})
  --host ADDRESS        which address of this machine (default 127.0.0.1)
  --seed NAME           the data it starts with: ${Object.keys(seeds).join(', ')} (default team)
  --seed-number NUMBER  the same data for the same number (default 1)
  --plan NAME           the account's plan: ${Object.keys(contract.plans).join(', ')} (default free)
  --start-time TIME     where its clock starts, RFC 3339 (default now)
  --freeze              time stands still
  --help                this text
`;

/** What the command needs of the process it runs in. */
export interface Terminal {
  print(text: string): void;
  complain(text: string): void;
  /** Resolves when the process is asked to end. */
  stopped(): Promise<void>;
}

/** Runs the command until it is stopped. Resolves to the exit code: 0, or 2 for what it was told wrong. */
export async function command(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const wish = read(args);
    if (wish.help) {
      terminal.print(usage);
      return 0;
    }
    const platform = createPlatform(wish.options);
    const server = await startServer(platform, { port: wish.port, host: wish.host });
    terminal.print(greeting(platform, server));
    await terminal.stopped();
    await server.close();
    return 0;
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
    terminal.complain(`sentinelsec-mock: ${line}\n`);
    return 2;
  }
}

interface Wish {
  readonly help: boolean;
  readonly port: number;
  readonly host: string;
  readonly options: PlatformOptions;
}

function read(args: readonly string[]): Wish {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { ...text, default: String(usualPort) },
      host: { ...text, default: '127.0.0.1' },
      seed: text,
      'seed-number': text,
      plan: text,
      'start-time': text,
      freeze: flag,
      help: flag,
    },
  });
  const options = {
    ...(values.seed !== undefined && { seed: values.seed as SeedName }),
    ...(values['seed-number'] !== undefined && { seedNumber: Number(values['seed-number']) }),
    ...(values.plan !== undefined && { plan: values.plan as PlanName }),
    frozen: values.freeze === true,
    ...(values['start-time'] !== undefined && { startTime: values['start-time'] }),
  };
  return { help: values.help === true, port: portOf(values.port), host: values.host, options };
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new RangeError(`--port is "${text}"; it must be a number from 0 to 65535.`);
}

const greeting = (
  { apiKey, totpSecret }: Platform,
  { url }: RunningServer,
): string => `The SentinelSec mock platform answers at ${url}

  API key      ${apiKey}
  TOTP secret  ${totpSecret}

  curl -H 'Authorization: Bearer ${apiKey}' ${url}${contract.operations['account.get'].path}

Stop it with Ctrl+C.
`;
