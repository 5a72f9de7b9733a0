// Expands recurrence rules with ical.js, for api/domain/tests/oracle.rs. The directory of its node_modules is the argument.
//
// Reads one JSON object per line, {"id", "start": "20260105T090000", "rule", "limit", "last_year"}, and writes one per line:
// {"id", "times": [...]} or {"id", "error"}.
import { createInterface } from 'node:readline'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import vm from 'node:vm'

const require = createRequire(join(process.argv[2], 'oracle.cjs'))
const { default: ICAL } = await import(pathToFileURL(require.resolve('ical.js')))

// A rule that never matches keeps it busy for good, so each one gets a second of the CPU.
const context = vm.createContext({})
const bounded = new vm.Script('run()')

const expand = ({ start, rule, limit, last_year: lastYear }) => {
  const dashed = start.replace(/^(....)(..)(..)T(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6')
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(dashed))
  const times = []
  for (let time = iterator.next(); time && times.length < limit; time = iterator.next()) {
    if (time.year > lastYear) break
    times.push(time.toICALString())
  }
  return times
}

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line)
  let answer
  try {
    context.run = () => expand(request)
    answer = { id: request.id, times: bounded.runInContext(context, { timeout: 1000 }) }
  } catch (error) {
    answer = { id: request.id, error: String(error.message ?? error) }
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
