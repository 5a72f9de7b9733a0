-- Random variables shared by all profiles; ids as dataset.sql makes them.
local V = {}
function V.id(tag, n) return string.format("%08x-0000-7000-%s-000000000000", n, tag) end
function V.iso(days, mins) -- 2024-01-01 + days (+ minutes), RFC 3339
  return os.date("!%Y-%m-%dT%H:%M:%SZ", 1704067200 + days * 86400 + (mins or 0) * 60)
end
function V.window()
  local d, r = math.random(0, 1700), math.random
  return string.format('{"calendars":["%s","%s","%s"],"from":"%s","to":"%s"}', V.id("8002", r(1, 850)), V.id("8002", r(1, 850)), V.id("8002", r(1, 850)), V.iso(d), V.iso(d + 31))
end
function V.event() return string.format('{"id":"%s"}', V.id("8003", math.random(1, 1000000))) end
function V.new_event_fields()
  local m = math.random(0, 2628000)
  return V.id("8002", math.random(1, 5000)), V.iso(0, m), V.iso(0, m + 60)
end
return V
