/**
 * The part of the script that assigns the units of a window to clients (members). As long as a member holds a unit, no other
 * member gets this unit. After the member has used the unit, the unit counts as used until the end of the window (fixed window),
 * or for one window length (sliding window). If a member does not contact the store again, the script assumes at the end of the
 * lease that the member has used all its units.
 */
export const assignUnits = `
-- Stores that \`units\` units count as used until the time \`till\`. Times are rounded up to steps, so that a large quota takes
-- no more memory than a small quota.
local function note(units, till, step)
  if units <= 0 then return end
  if step > 1 then till = ceil(till / step) * step end
  for _, entry in ipairs(state.log) do
    if entry[1] == till then entry[2] = entry[2] + units return end
  end
  state.log[#state.log + 1] = { till, units }
end

-- Updates the earliest and the latest possible end of the window. The members know these bounds from the server's headers. Returns whether the bounds are close enough.
local function window(length, early, late)
  if state.late and state.late <= now then
    local windows = floor((now - state.late) / length) + 1
    state.late, state.early = state.late + windows * length, state.early + windows * length
  end
  if late >= 0 then
    local earliest, latest = now + early - 50, now + late
    if not state.late or latest < state.early or earliest > state.late then
      state.early, state.late = earliest, latest
    else
      state.early, state.late = max(state.early, earliest), min(state.late, latest)
    end
  end
  return state.late and state.late - state.early <= length / 4
end

local function units()
  local quota, length, sliding = argument(3), argument(4), ARGV[5] == '1'
  local unused, need, wanted, remaining = argument(6), argument(7), argument(8), argument(9)
  -- The member used its last unit this number of milliseconds ago.
  local ago = argument(12) or 0
  local step = length / 256
  state.log = state.log or {}
  local me = enter(function(other) note(other.held, other.counts or other.till + length, other.counts and 0 or step) end)
  if not me then return { 'full' } end
  local known = not sliding and window(length, argument(10), argument(11))
  if me.held > 0 then
    local used = me.held - min(unused, me.held)
    note(used, me.counts or now - ago + length, me.counts and 0 or step)
    me.held = me.held - used
  end
  local used, log, soonest = 0, {}, now + 1000
  for _, entry in ipairs(state.log) do
    if entry[1] > now then
      log[#log + 1] = entry
      used = used + entry[2]
      soonest = min(soonest, entry[1])
    end
  end
  state.log = log
  local lent, count = 0, 0
  for id, other in pairs(state.members) do
    lent = lent + other.held
    if other.held > 0 then soonest = min(soonest, max(other.till, now)) end
    if other.held > 0 or other.seen + patience >= now then count = count + 1 end
  end
  local left = quota - used - lent
  if remaining >= 0 then left = min(left, remaining - lent) end
  local gets = min(wanted, max(min(need, left), floor(left / count)))
  if gets < need then gets = 0 end
  if me.held + gets > 0 then
    local till, counts = now + min(longest, length), nil
    if known and now < state.early then
      till, counts = min(till, state.early), state.late
    elseif known then
      counts = state.late + length
    end
    -- Units that the member keeps must count as used until their old end time or later.
    if me.held > 0 and not (counts and me.counts) then counts = nil end
    if counts and me.held > 0 then counts = max(counts, me.counts) end
    me.held, me.till, me.counts = me.held + gets, till, counts
  end
  local more = gets < wanted and max(20, soonest - now) or 0
  save(2 * length + longest)
  return { 'units', text(now), text(me.held), text(me.held > 0 and me.till or now), text(more), text(count) }
end
`;
