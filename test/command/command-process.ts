import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPlatform, type Platform, type PlatformOptions } from '@sentinelsec/mock-server';
import { conformance } from '@sentinelsec/mock-server/conformance';
import { startServer } from '@sentinelsec/mock-server/server';
import { onTestFinished } from 'vitest';
import { root } from '../support/project-root.ts';

/** The arguments for Node that run the command from its source files. */
export const nodeArguments = ['--conditions=@sentinelsec/source', path.join(root, 'sdk/src/command/main.ts')];

/** The exit code and the output of a process. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A mock platform on a port. Each run of the command is a separate process. */
export interface CommandHost {
  readonly platform: Platform;
  readonly url: string;
  /** The folder in which the command runs. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Runs the command until it ends. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended>;
  start(args: readonly string[], env?: Readonly<Record<string, string>>): { child: ChildProcess; ended: Promise<Ended> };
}

/** Starts a mock platform for one test. */
export async function commandHost(options: PlatformOptions = {}): Promise<CommandHost> {
  const platform = createPlatform({ check: conformance, ...options });
  const server = await startServer(platform, { port: 0 });
  const folder = mkdtempSync(path.join(tmpdir(), 'sentinelsec-command-'));
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const env = {
    PATH: process.env.PATH ?? '',
    LANG: 'C.UTF-8',
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '',
    SENTINELSEC_API_KEY: platform.apiKey,
    SENTINELSEC_TOTP_SECRET: platform.totpSecret,
    SENTINELSEC_BASE_URL: server.url,
  };
  const start: CommandHost['start'] = (args, more = {}) => {
    const child = spawn(process.execPath, [...nodeArguments, ...args], { cwd: folder, env: { ...env, ...more } });
    child.stdin.end();
    return { child, ended: endOf(child) };
  };
  return { platform, url: server.url, folder, env, start, run: (args, more) => start(args, more).ended };
}

function endOf(child: ChildProcess): Promise<Ended> {
  const texts = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    texts.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    texts.err += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...texts }));
  });
}
