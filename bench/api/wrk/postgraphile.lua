-- PostGraphile 5 (Amber preset) over schema cal.
local V = dofile("vars.lua")
local fields = [[rowId title description location startsAt endsAt allDay status rrule recurrenceEnd calendarByCalendarId { rowId name color }]]
return {
  window = { query = [[query W($calendars: [UUID]!, $from: Datetime!, $to: Datetime!) {
    eventsInWindow(calendarIds: $calendars, fromTs: $from, toTs: $to) { nodes { ]] .. fields .. [[ } } }]], variables = V.window },
  byid = { query = [[query E($id: UUID!) { eventByRowId(rowId: $id) { ]] .. fields .. [[ } }]], variables = V.event },
  insert = { query = [[mutation I($e: EventInput!) { createEvent(input: {event: $e}) { event { rowId version createdAt } } }]],
    variables = function() local c, s, e = V.new_event_fields()
      return string.format('{"e":{"calendarId":"%s","title":"Benchmark event","location":"Room 7","startsAt":"%s","endsAt":"%s","timezone":"UTC"}}', c, s, e) end },
}
