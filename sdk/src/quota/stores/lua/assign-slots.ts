/**
 * The part of the script that divides a token bucket into slots:
 * 1. Slot k starts at the time k / rate. A frame is 240 consecutive slots. Each position in a frame belongs to at most one client
 *    (member), until the lease of the member ends.
 * 2. For each of its slots, a member may use one unit. It may do so for `valid` milliseconds from the start of the slot.
 * 3. In a period of t milliseconds, the members can therefore use the slots that start in the period, and the slots that started
 *    at most `valid` milliseconds before the beginning of the period.
 * 4. If a position belongs to no member, the units of its slots become credit: units that are not bound to a slot. The script
 *    assigns credit to members that need more units.
 * 5. The script chooses the rate, `valid` and the maximum credit so that all units together never exceed the quota policy.
 */
export const assignSlots = `
-- Returns how many slots of one position start after the time \`from\`, but not after the time \`to\`.
local function passed(position, rate, from, to)
  return floor((to * rate - position) / frame) - floor((from * rate - position) / frame)
end

-- Returns \`count\` items of the list, at even distances.
local function evenly(list, count)
  local chosen = {}
  for index = 1, count do chosen[index] = list[floor((index - 1) * #list / count) + 1] end
  return chosen
end

local function shape(rate, burst)
  local credit = burst >= 4 and floor(burst / 4) or 0
  local late = burst - credit
  local valid = max((late - 1) / rate, min(4, 1 / rate))
  return credit, valid, min(rate, late * rate / (1 + rate * valid))
end

-- Computes the share of a member. Members that want less than an equal share get what they want. The other members divide the rest equally.
local function target(me, room)
  local active = {}
  for _, other in pairs(state.members) do
    if other.seen + patience >= now or other.till > now then
      local most = now - state.born < learning and other.cap or 1
      active[#active + 1] = { number = other.number, want = ceil(min(other.want, most) * frame), most = most }
    end
  end
  table.sort(active, function(one, other)
    return one.want < other.want or (one.want == other.want and one.number < other.number)
  end)
  local left, share, limited, mine, most = room, 0, 0, 0, 1
  local rank = 0
  for index, one in ipairs(active) do
    share = left / (#active - index + 1)
    local gets = min(one.want, share)
    if one.want > gets then
      if limited == 0 then limited = #active - index + 1 end
      if one.number == me.number then rank = index - (#active - limited) - 1 end
    end
    if one.number == me.number then mine, most = gets, one.most end
    left = left - gets
  end
  local whole = floor(mine + 1e-9)
  if mine - whole > 1e-9 then
    local odd = floor(limited * (mine - whole) + 0.5)
    if (rank + floor(now / longest)) % limited < odd then whole = whole + 1 end
  end
  local spare = left > 0 and floor(left * 7 / 8 / #active) or 0
  return min(room, ceil(most * frame), whole + spare), #active, floor(room / #active)
end

-- Estimates how many slots of a frame clients outside the store use. The estimate depends on the remaining units and the refusals
-- of the server.
local function outside(burst, remaining, refused, unowned)
  local elapsed = now - (state.steered or now)
  local out = state.out or 0
  if refused > 0 then
    if now - (state.refused or 0) > 500 then out = out + frame * 0.03 end
    state.refused = now
  elseif burst < 4 then
    out = out - frame * 0.01 * min(5, elapsed / 1000)
  elseif remaining >= 0 then
    -- A small burst is rarely full, even without other clients.
    local aim = max(1, min((burst - 2 + 2 * min(1, out / frame * 20)) / 3, 7))
    if remaining < aim then
      -- The slots that the script keeps back have an effect only after the members have renewed their leases.
      if out <= unowned + 2 then out = out + frame * 0.3 * min(0.4, elapsed / 1000) * (aim - remaining) / aim end
    else
      local ease = min(1, (remaining - aim) / aim)
      out = min(out - frame * 0.08 * min(0.4, elapsed / 1000) * ease, out * 0.5 ^ (min(4, elapsed / 1000) * ease))
    end
  end
  state.steered = now
  state.out = max(0, min(frame - 12, out))
end

local function slots()
  local rate, burst, want, cap, remaining, refused = argument(3), argument(4), argument(5), argument(6), argument(7), argument(8)
  local keep, need = argument(9), argument(10)
  burst = max(state.burst or 0, burst)
  state.burst = burst
  local me = enter()
  if not me then return { 'full' } end
  local most, valid, pace = shape(rate, burst)
  if state.pace ~= pace then
    local latest = 0
    for position = 1, frame do latest = max(latest, state.till and state.till[position] or 0) end
    state.own, state.till, state.pace, state.epoch = {}, {}, pace, state.epoch + 1
    for position = 1, frame do state.own[position], state.till[position] = 0, latest end
  end
  local held = 0
  me.held = min(keep, me.held, most)
  local keptCredit = me.held
  for _, other in pairs(state.members) do held = held + other.held end
  me.want, me.cap = want, cap
  if not state.credit then
    -- No slot has started yet, so more of the burst is free: all units that the slots of the first lease do not use.
    state.credit = cap < 1 and 0 or max(0, min(max(most, floor(burst - 1 - rate * 300)), remaining - 1))
  else
    for position = 1, frame do
      local from = max(state.at, state.till[position])
      if from < now then state.credit = state.credit + passed(position - 1, pace, from, now) end
    end
  end
  if state.born < now then state.credit = max(0, min(state.credit, most - held)) end
  local mine, free, soonest = {}, {}, now + 1000
  for position = 1, frame do
    if state.till[position] <= now then free[#free + 1] = position
    elseif state.own[position] == me.number then mine[#mine + 1] = position
    else soonest = min(soonest, state.till[position]) end
  end
  outside(burst, remaining, refused, #free)
  local goal, count, equal = target(me, frame - ceil(state.out) - (burst >= 4 and 1 or 0))
  local kept = evenly(mine, min(goal, #mine))
  local taken = evenly(free, min(goal - #kept, #free))
  local got = #kept + #taken
  -- The first member gets all slots until other members come. While members come, leases are short, so that new members soon get their shares.
  local lasts = now - state.born < 500 and 300 or max(300, 8 * frame / (max(1, got) * pace), 2 * (now - state.joined))
  local till = now + max(250, min(longest, lasts, 34 * frame / (max(1, got) * pace)))
  -- A slot that is not renewed has no owner after its old lease ends.
  for _, position in ipairs(mine) do state.own[position] = 0 end
  local map = {}
  for position = 1, frame do map[position] = '0' end
  for _, list in ipairs({ kept, taken }) do
    for _, position in ipairs(list) do
      -- If the previous lease of this slot ends later, the slot belongs to the member until then.
      state.own[position], state.till[position], map[position] = me.number, max(till, state.till[position]), '1'
    end
  end
  local lent = count == 1 and state.credit or min(state.credit, need, ceil(state.credit / 2))
  state.credit = state.credit - lent
  me.held = me.held + lent
  me.till = till
  local more = 0
  if got < goal then more = max(20, soonest - now)
  elseif got < min(equal - 1, want * frame) then more = 300 end
  save(2 * valid + longest)
  return { 'slots', text(now), text(pace), text(valid), text(till), text(state.epoch), table.concat(map), text(me.held), text(more), text(count), text(held - keptCredit) }
end
`;
