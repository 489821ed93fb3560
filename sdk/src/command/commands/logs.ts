import { ConfigurationError, type FollowedList, type SentinelSec, type UsageLog } from '@sentinelsec/sdk';
import { type Command, Option } from 'commander';
import { type ConnectionOptions, connect } from '../connection.ts';
import { defineCommand, type OutputOptions } from '../define.ts';
import { readText, writeText } from '../files.ts';
import { timeText } from '../format.ts';
import { painter, plain, type Style, type Terminal, written } from '../terminal.ts';
import { momentOrAge, wholeNumber } from '../values.ts';

interface LogsOptions extends ConnectionOptions, OutputOptions {
  readonly follow?: boolean;
  readonly since?: string;
  readonly limit: number;
  readonly operation?: string;
  readonly status?: number;
  readonly keyId?: string;
  readonly checkpoint?: string;
}

const defaultLimit = 20;

/** Adds `sentinelsec logs`. */
export function addLogs(program: Command, terminal: Terminal): void {
  defineCommand(program, {
    name: 'logs',
    summary: 'show usage logs, or follow them',
    text: `Shows the latest usage logs of the account, oldest first. Each line contains the time (UTC), the status, the IP address
("-" after the platform has removed it), the method, the path and the duration. With --follow, the command waits for new logs until Ctrl-C.
With --json, each line contains one log as JSON.`,
    examples: [
      { does: 'the last 20 calls', line: 'sentinelsec logs' },
      { does: 'failed authentications as they happen', line: 'sentinelsec logs --follow --status 401' },
      {
        does: 'pass every log exactly once to another program, also after restarts',
        line: 'sentinelsec logs --follow --json --checkpoint ./position | ./ingest',
      },
    ],
  })
    .option('-f, --follow', 'wait for new logs')
    .option('--since <time>', 'only logs since a time, a date or an age such as 15m, 24h or 7d', momentOrAge(terminal.now))
    .addOption(
      new Option('--limit <number>', 'the maximum number of logs without --follow')
        .argParser(wholeNumber(1, 1_000_000))
        .default(defaultLimit),
    )
    .option('--operation <id>', 'only calls of this operation, such as account.get')
    .option('--status <code>', 'only calls with this status', wholeNumber(100, 599))
    .option('--key-id <id>', 'only calls of this key')
    .option(
      '--checkpoint <file>',
      'with --follow: continue at the position in this file, and update the file; --since applies only to the first run',
    )
    .action((options: LogsOptions) => run(options, terminal));
}

async function run(options: LogsOptions, terminal: Terminal): Promise<void> {
  const { client } = await connect(options, terminal);
  const print = printer(options, terminal);
  if (options.follow) await follow(client, options, { terminal, print });
  else await print(await latest(client, options, terminal));
}

const filters = ({ operation, status, keyId, since }: LogsOptions): Readonly<Record<string, string | number>> => ({
  ...(since !== undefined && { from: since }),
  ...(operation !== undefined && { operation }),
  ...(status !== undefined && { status }),
  ...(keyId !== undefined && { key_id: keyId }),
});

/** Returns the latest logs, oldest first. */
async function latest(client: SentinelSec, options: LogsOptions, { signal }: Terminal): Promise<UsageLog[]> {
  const logs: UsageLog[] = [];
  const query = { ...filters(options), limit: Math.min(options.limit, mostOfPage) };
  for await (const log of client.usage.listLogs(query, { signal })) {
    logs.push(log);
    if (logs.length === options.limit) break;
  }
  return logs.reverse();
}

const mostOfPage = 1000;

interface Following {
  readonly terminal: Terminal;
  readonly print: (logs: readonly UsageLog[]) => Promise<void>;
}

/** The content of the file that `--checkpoint` names. `from` is the time from which the first run reads logs. */
interface Position {
  readonly from: string;
  readonly checkpoint: string;
}

async function follow(client: SentinelSec, options: LogsOptions, { terminal, print }: Following): Promise<void> {
  const { checkpoint: file, since, ...others } = options;
  const earlier = file === undefined ? undefined : positionIn(file, await readText(file));
  const from = earlier?.from ?? since ?? new Date(terminal.now()).toISOString();
  const list: FollowedList<UsageLog> = client.usage.followLogs(filters({ ...others, since: from }), {
    signal: terminal.signal,
    checkpoint: earlier?.checkpoint,
  });
  const save = async (): Promise<void> => {
    const position: Position = { from, checkpoint: list.checkpoint };
    if (file !== undefined) await writeText(file, `${JSON.stringify(position)}\n`);
  };
  await save();
  try {
    for await (const logs of list.batches()) {
      await print(logs);
      await save();
    }
  } catch (error) {
    // Ctrl-C is the normal end of `--follow`, so it is not an error.
    if (!terminal.signal.aborted) throw error;
  }
}

function positionIn(file: string, text: string | undefined): Position | undefined {
  if (text === undefined) return undefined;
  try {
    const { from, checkpoint } = JSON.parse(text) as Partial<Position>;
    if (typeof from === 'string' && typeof checkpoint === 'string') return { from, checkpoint };
  } catch {
    // The file is not JSON. The error below says so.
  }
  throw new ConfigurationError(
    `The file ${file} does not contain a checkpoint of this command. Choose another file, or delete this file.`,
  );
}

/** Returns a function that prints logs, one on each line. The function waits until the output stream has written the logs. */
function printer({ json }: OutputOptions, terminal: Terminal): (logs: readonly UsageLog[]) => Promise<void> {
  const paint = painter(terminal, terminal.out);
  return async (logs) => {
    const lines = logs.map((log) => (json ? JSON.stringify(log) : lineOf(log, paint)));
    if (lines.length > 0) await written(terminal.out, `${lines.join('\n')}\n`);
  };
}

/**
 * The width of the column for addresses: the length of the longest IPv4 address. An IPv6 address may be longer. A longer address
 * moves the rest of the line to the right.
 */
const ipv4Most = 15;

function lineOf(log: UsageLog, paint: (style: Style, text: string) => string): string {
  const style: Style = log.status >= 500 ? 'red' : log.status >= 400 ? 'yellow' : 'green';
  const head = `${paint('dim', timeText(plain(log.created_at)))}  ${paint(style, String(log.status))}`;
  const address = log.ip_address === null ? '-' : plain(log.ip_address);
  return `${head}  ${address.padEnd(ipv4Most)}  ${plain(log.method).padEnd(6)} ${plain(log.path)}  ${log.duration_ms} ms`;
}
