import { expect, test } from 'vitest';
import { command, type Terminal } from './command.node.ts';
import { createPlatform } from './create-platform.ts';
import { startServer } from './server.node.ts';

/** A terminal whose user looks at what was printed, then stops the command. */
function terminal(look: (printed: string) => Promise<void> = async () => {}): Terminal & { printed: string; complained: string } {
  const self = {
    printed: '',
    complained: '',
    print: (text: string): void => {
      self.printed += text;
    },
    complain: (text: string): void => {
      self.complained += text;
    },
    stopped: () => look(self.printed),
  };
  return self;
}

test('what is printed is enough to call the platform: the line that is shown works as it stands', async () => {
  let status = 0;
  const seen = terminal(async (printed) => {
    const [, key = '', url = ''] = /curl -H 'Authorization: Bearer (\S+)' (\S+)/.exec(printed) ?? [];
    status = (await fetch(url, { headers: { authorization: `Bearer ${key}`, connection: 'close' } })).status;
  });
  expect(await command(['--port', '0', '--plan', 'team', '--seed', 'empty', '--freeze'], seen)).toBe(0);
  expect(status).toBe(200);
  expect(seen.printed).toMatch(/TOTP secret {2}[A-Z2-7]{32}\n/);
  expect(seen.complained).toBe('');
});

test('help names every option and starts nothing', async () => {
  const seen = terminal();
  expect(await command(['--help'], seen)).toBe(0);
  for (const option of ['port', 'host', 'seed', 'seed-number', 'plan', 'start-time', 'freeze'])
    expect(seen.printed).toContain(`--${option}`);
  expect(seen.printed).not.toContain('ssk_');
});

test.each([
  [['--prot', '1'], /--prot/],
  [['--port', 'x'], /--port is "x"/],
  [['--port', '70000'], /65535/],
  [['--port'], /port/],
  [['--seed', 'huge'], /seed is "huge"/],
  [['--seed-number', 'x'], /seedNumber/],
  [['--plan', 'gold'], /plan is "gold"/],
  [['--start-time', 'soon'], /startTime/],
  [['stray'], /stray/],
])('%j ends with one line and exit code 2', async (args, line) => {
  const seen = terminal();
  expect(await command(args, seen)).toBe(2);
  expect(seen.complained).toMatch(line);
  expect(seen.complained.match(/\n/g)).toHaveLength(1);
  expect(seen.printed).toBe('');
});

test('a taken port ends with one line and exit code 2', async () => {
  const other = await startServer(createPlatform(), { port: 0 });
  const seen = terminal();
  expect(await command(['--port', String(other.port)], seen)).toBe(2);
  expect(seen.complained).toContain(`Port ${other.port} is taken`);
  await other.close();
});
