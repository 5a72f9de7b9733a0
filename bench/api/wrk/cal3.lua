-- Cal3: the same operations and fields. Ids are TypeIDs: a prefix and the UUID in Crockford's base 32.
local V = dofile("vars.lua")
local digits = "0123456789abcdefghjkmnpqrstvwxyz"
local function typeid(prefix, uuid)
  local bits = "00"
  for hex in uuid:gsub("-", ""):gmatch("%x") do
    local n = tonumber(hex, 16)
    for place = 3, 0, -1 do bits = bits .. math.floor(n / 2 ^ place) % 2 end
  end
  local text = {}
  for five in bits:gmatch("%d%d%d%d%d") do local n = tonumber(five, 2) + 1; text[#text + 1] = digits:sub(n, n) end
  return prefix .. "_" .. table.concat(text)
end
local cal = {}
for n = 1, 5000 do cal[n] = typeid("cal", V.id("8002", n)) end
local resource = {}
for n = 1, 2000 do resource[n] = typeid("res", V.id("8004", n)) end
local fields = [[id summary description location startsAt endsAt isAllDay status %s calendar { id name color } ]]
return {
  nothing = { query = [[{ __typename }]], variables = function() return "{}" end },
  window = { query = [[query W($calendars: [ID!]!, $from: DateTime!, $to: DateTime!) { occurrences(calendarIds: $calendars, from: $from, to: $to, first: 500) { nodes { ]] .. fields:format("seriesId isRecurring") .. [[ } } }]],
    variables = function()
      local d, r = math.random(0, 1700), math.random
      return string.format('{"calendars":["%s","%s","%s"],"from":"%s","to":"%s"}', cal[r(1, 850)], cal[r(1, 850)], cal[r(1, 850)], V.iso(d), V.iso(d + 31))
    end },
  byid = { query = [[query E($id: ID!) { event(id: $id) { ]] .. fields:format("version recurrence { rules }") .. [[ } }]],
    variables = function() return string.format('{"id":"%s"}', typeid("evt", V.id("8003", math.random(1, 1000000)))) end },
  insert = { query = [[mutation I($e: EventCreateInput!) { eventCreate(input: $e) { event { id version createdAt } userErrors { message } } }]],
    variables = function()
      local m = math.random(0, 2628000)
      return string.format('{"e":{"calendarId":"%s","summary":"Benchmark event","location":"Room 7","start":{"instant":"%s"},"end":{"instant":"%s"}}}', cal[math.random(1, 5000)], V.iso(0, m), V.iso(0, m + 60))
    end },
  -- A half hour of a day from 2030 on: free most likely.
  reserve = { query = [[mutation R($r: ReservationCreateInput!) { reservationCreate(input: $r) { reservation { id status code createdAt } userErrors { message } } }]],
    variables = function()
      local m = 1440 * math.random(0, 3500) + 480 + 30 * math.random(0, 23)
      return string.format('{"r":{"resources":[{"resourceId":"%s"}],"start":"%s","end":"%s"}}', resource[math.random(1, 2000)], V.iso(2192, m), V.iso(2192, m + 30))
    end },
  -- The free half hours of fifty busy resources in a month.
  slots = { query = [[query S($ids: [ID!]!, $from: DateTime!, $to: DateTime!) { resourceAvailability(resourceIds: $ids, from: $from, to: $to, length: "PT30M", onlyFree: true) { resourceId slots { start end } } }]],
    variables = function()
      local first, day, ids = math.random(0, 149), 1066 + math.random(0, 120), {}
      for n = 1, 50 do ids[n] = '"' .. resource[first + n] .. '"' end
      return string.format('{"ids":[%s],"from":"%s","to":"%s"}', table.concat(ids, ","), V.iso(day), V.iso(day + 30))
    end },
}
