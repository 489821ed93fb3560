import { parseArgs } from 'node:util';
import { nextStep, shown } from '../base/arguments.ts';
import { contract } from '../generated/contract.ts';
import type { PlatformOptions } from '../platform/options.ts';
import { seeds } from '../seeds/registry.ts';
import { controlTokenRule, isControlToken, type ServerControlOptions } from './control-options.ts';
import { corsModes } from './cors.ts';
import { type ServerOptions, usualPort } from './server.node.ts';

/** A flag of the command. */
interface Flag {
  readonly short?: string;
  /** The placeholder of the value in the help text. A flag without a placeholder takes no value. */
  readonly value?: string;
  readonly help: string;
}

/** The environment variable from which the command reads the control token if the flag `--token` is absent. */
const tokenVariable = 'SENTINELSEC_MOCK_TOKEN';

/**
 * All flags, in the order of the help text. A flag has the same name as the option that it sets (`--start-time` sets
 * `startTime`), except for the flags in `otherNames`.
 */
const flags: Readonly<Record<string, Flag>> = {
  port: { short: 'p', value: 'NUMBER', help: `the port; 0 selects a free port (default PORT, or ${usualPort})` },
  host: { value: 'ADDRESS', help: 'the address to listen on; 0.0.0.0 means all addresses (default 127.0.0.1)' },
  socket: { value: 'PATH', help: 'listens on a Unix socket instead of a port' },
  tls: { help: 'uses HTTPS, with a certificate that is made at the start' },
  'certificate-file': { value: 'FILE', help: 'with --tls: writes the certificate to this file, so that clients can trust it' },
  cors: { value: 'MODE', help: `whether web pages may call the server: ${corsModes.join(', ')} (default open)` },
  seed: {
    value: 'NAME',
    help: `the data at the start: ${Object.keys(seeds).join(', ')}, or a JSON or TypeScript file (default team)`,
  },
  'seed-number': { value: 'NUMBER', help: 'the same number gives the same keys and data (default 1)' },
  plan: { value: 'NAME', help: `the account's plan: ${Object.keys(contract.plans).join(', ')} (default free)` },
  environment: { value: 'NAME', help: `the environment of the key: ${Object.keys(contract.origins).join(', ')} (default test)` },
  key: { value: 'KEY', help: 'the API key that it accepts, a test key (default: made by --seed-number)' },
  'start-time': { value: 'TIME', help: 'the time of the clock at the start, in RFC 3339 (default now)' },
  frozen: { help: 'freezes the clock' },
  'journal-size': { value: 'NUMBER', help: 'how many requests the journal keeps (default 10000)' },
  state: { value: 'FILE', help: 'continues from this file if it exists, and writes it at the end' },
  token: { value: 'TOKEN', help: `the token of the control routes (default ${tokenVariable}, or a random one)` },
  'control-hosts': { value: 'NAMES', help: 'the host names by which other machines may use the control routes, with commas' },
  'no-control': { help: 'has no control routes' },
  quiet: { short: 'q', help: 'does not print a line for each request' },
  version: { short: 'v', help: 'prints the version' },
  help: { short: 'h', help: 'prints this text' },
};

/** The options whose flags do not have the name of the option. Each key is an option, and each value is the name of its flag. */
const otherNames: Readonly<Record<string, string>> = { apiKey: 'key', hosts: 'control-hosts' };

const left = ([name, { short, value }]: [string, Flag]): string =>
  `  ${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;

const width = Math.max(...Object.entries(flags).map((entry) => left(entry).length)) + 2;

/** The text of `--help`. */
export const usage = `sentinelsec-mock: the SentinelSec Studios platform on your own machine

${Object.entries(flags)
  .map((entry) => left(entry).padEnd(width) + entry[1].help)
  .join('\n')}
`;

/** The arguments of the command. */
export interface CommandArguments {
  readonly action: 'serve' | 'help' | 'version';
  readonly quiet: boolean;
  readonly platform: PlatformOptions;
  readonly server: ServerOptions;
  /**
   * The state file. If the file exists, the platform starts with the state in this file. When the command stops, it writes the
   * state to this file.
   */
  readonly state?: string;
}

const platformFlags = ['seed', 'seed-number', 'plan', 'environment', 'key', 'start-time', 'frozen', 'journal-size'];
const serverFlags = ['port', 'host', 'socket', 'tls', 'certificate-file', 'cors'];

/**
 * Reads the arguments and the environment variables. The variable `PORT` sets the port if neither `--port` nor `--socket` is
 * given. For an unknown flag or a wrong value, throws an `Error` with a message of one line.
 */
export function readFlags(args: readonly string[], env: Readonly<Record<string, string | undefined>>): CommandArguments {
  const given = valuesOf(args);
  const port = given.port === undefined && given.socket === undefined ? env.PORT?.trim() || undefined : undefined;
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535))
    throw new RangeError(`PORT is ${shown(port)}; it must be a whole number from 0 to 65535.`);
  const options = (names: readonly string[]): object =>
    Object.fromEntries(names.filter((name) => name in given).map((name) => [optionOf(name), numberOr(name, given[name])]));
  const action = given.help ? 'help' : given.version ? 'version' : 'serve';
  if (action === 'serve') checkServing(given, env);
  return {
    action,
    quiet: given.quiet === true,
    platform: options(platformFlags),
    ...(typeof given.state === 'string' && { state: given.state }),
    server: { ...options(serverFlags), ...(port !== undefined && { port: Number(port) }), control: controlOf(given, env) },
  };
}

/** Checks what `startServer` would refuse in words of its options that no flag has. */
function checkServing(given: Values, env: Readonly<Record<string, string | undefined>>): void {
  if ('certificate-file' in given && !given.tls) throw new TypeError('--certificate-file needs --tls.');
  const token = 'token' in given || given['no-control'] ? undefined : env[tokenVariable]?.trim();
  if (token && !isControlToken(token)) throw new TypeError(`${tokenVariable} must have ${controlTokenRule}`);
}

/** Returns the value of the option `control` of `startServer`. */
function controlOf(given: Values, env: Readonly<Record<string, string | undefined>>): boolean | ServerControlOptions {
  const { token, 'control-hosts': hosts, 'no-control': isOff } = given;
  const other = ['token', 'control-hosts'].find((name) => name in given);
  if (isOff && other) throw new TypeError(`--${other} is for the control routes, which --no-control switches off.`);
  if (isOff) return false;
  const text = typeof token === 'string' ? token : env[tokenVariable]?.trim();
  return {
    ...(text && { token: text }),
    ...(typeof hosts === 'string' && { hosts: hosts.split(',').map((name) => name.trim()) }),
  };
}

type Values = Readonly<Record<string, string | boolean>>;

function valuesOf(args: readonly string[]): Values {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { short, value }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), ...(short && { short }) },
    ]),
  );
  const { values, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') throw new TypeError(`${shown(token.value)} is not a flag; flags begin with --. Try --help.`);
    if (token.kind === 'option') checkFlag(token.name, token.rawName, token.value);
  }
  return values as Values;
}

function checkFlag(name: string, raw: string, value: string | undefined): void {
  const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
  if (!flag)
    throw new TypeError(
      `There is no flag ${raw}. ${nextStep(
        raw,
        Object.keys(flags).map((known) => `--${known}`),
      ).replaceAll('"', '')}`,
    );
  if (flag.value === undefined && value !== undefined)
    throw new TypeError(`--${name} takes no value, and ${shown(value)} was given.`);
  if (flag.value !== undefined && (value === undefined || value === ''))
    throw new TypeError(`--${name} needs a value: --${name} ${flag.value}.`);
}

/** Returns the option that a flag sets: `startTime` for `start-time`. */
const optionOf = (flag: string): string =>
  Object.keys(otherNames).find((option) => otherNames[option] === flag) ??
  flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * Converts a value to a number if the flag takes a number. A text that is not a number stays a text, and the check of the option
 * rejects it later.
 */
const numberOr = (name: string, value: string | boolean | undefined): unknown =>
  flags[name]?.value === 'NUMBER' && typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;

/**
 * Makes an error message name the flag instead of the option. For example, a message that begins with `createPlatform: startTime`
 * then begins with `--start-time`.
 */
export const aboutFlags = (message: string): string =>
  message.replace(/^(?:createPlatform|createWorlds|startServer): (\w+)/, (whole, option: string) => {
    const flag = otherNames[option] ?? option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return Object.hasOwn(flags, flag) ? `--${flag}` : whole;
  });
