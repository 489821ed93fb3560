import { LuaFactory } from 'wasmoon';

/**
 * A replacement, written in Lua, for the commands and functions of Redis that the lease script uses. It stores one value for each
 * key.
 */
const redisInLua = `
local kept, clock = {}, 0
local function copy(value)
  if type(value) ~= 'table' then return value end
  local copied = {}
  for key, item in pairs(value) do copied[key] = copy(item) end
  return copied
end
cmsgpack = { pack = copy, unpack = copy }
local commands = {
  TIME = function() return { tostring(clock // 1000000 | 0), tostring(clock % 1000000 | 0) } end,
  GET = function(key) return kept[key] or false end,
  SET = function(key, value) kept[key] = value end,
}
redis = { call = function(command, ...) return commands[command](...) end }
function clear() kept = {} end
function run(micros, key, ...)
  clock, KEYS, ARGV = math.floor(micros), { key }, { ... }
  return table.concat(script(), '\\n')
end
`;

type Run = (micros: number, key: string, ...args: readonly string[]) => string;

/** Runs a Redis script in this process. The caller passes the time with each run. */
export class LuaStore {
  readonly #run: Run;
  /** Removes all data, like a restart of a Redis server. */
  readonly clear: () => void;

  private constructor(run: Run, clear: () => void) {
    this.#run = run;
    this.clear = clear;
  }

  static async load(script: string): Promise<LuaStore> {
    const engine = await new LuaFactory().createEngine();
    engine.doStringSync(`function script()\n${script}\nend\n${redisInLua}`);
    return new LuaStore(engine.global.get('run'), engine.global.get('clear'));
  }

  /** Runs the script for a key. `now` is the time for the command `TIME`, in milliseconds since the epoch. */
  run(now: number, key: string, args: readonly string[]): string[] {
    return this.#run(Math.floor(now * 1000), key, ...args).split('\n');
  }
}
