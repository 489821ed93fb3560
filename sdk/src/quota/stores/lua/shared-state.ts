/**
 * The first part of the script. It reads the state and the time of the Redis server. It also contains two functions: `enter`
 * registers the client (member) that runs the script, and `save` saves the state.
 */
export const sharedState = `
local frame, longest, learning, patience = 240, 3600, 2500, 4000
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local raw = redis.call('GET', KEYS[1])
local state = raw and cmsgpack.unpack(raw)
local member = ARGV[2]
local floor, ceil, min, max = math.floor, math.ceil, math.min, math.max
local function text(number) return string.format('%.17g', number) end
local function argument(index) return tonumber(ARGV[index]) end

-- If the clock was set back by more than 10 s, the state starts again. If it was set back by at most 10 s, the time stands still until the clock has caught up.
if state and now < state.at then
  if state.at - now > 10000 then state = false else now = state.at end
end
if not state then state = { born = now, at = now, epoch = floor(now), members = {} } end

-- Returns the member that runs the script; nil if there are too many members. First settles the units of other members whose leases have ended.
local function enter(settle)
  local count = 0
  for id, other in pairs(state.members) do
    if other.held > 0 and other.till <= now then
      if settle then settle(other) end
      other.held = 0
    end
    if other.seen + patience < now and other.till < now then state.members[id] = nil else count = count + 1 end
  end
  local me = state.members[member]
  if not me then
    if count >= 1000 then return nil end
    state.made, state.joined = (state.made or 0) + 1, now
    me = { number = state.made, held = 0, till = 0, want = 0, cap = 1 }
    state.members[member] = me
  end
  me.seen = now
  return me
end

local function save(lifetime)
  state.at = now
  redis.call('SET', KEYS[1], cmsgpack.pack(state), 'PX', string.format('%.0f', max(20000, ceil(lifetime))))
end
`;
