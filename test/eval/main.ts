/**
 * `npm run eval`: how well the gate finds what identifies a learner. `--half dev|test`, `--seed`,
 * `--each`, `--peers`, `--misses` (show so many missed posts of each category), `--json`, and
 * `--fuzz 10m`, which throws strange posts and pictures at the gate instead.
 */
import { parseArgs } from 'node:util'
import { evaluate } from './evaluation.ts'
import { durationIn } from './fuzz/duration.ts'
import { runFuzz } from './fuzz/run-fuzz.ts'
import { HALVES, type Half } from './half.ts'
import { missesText } from './misses.ts'
import { reportJson, reportText } from './report.ts'

const { values } = parseArgs({
  options: {
    half: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    each: { type: 'string', default: '1000' },
    peers: { type: 'string', default: '40' },
    misses: { type: 'string' },
    json: { type: 'boolean', default: false },
    fuzz: { type: 'string' },
  },
})

const seed = Number(values.seed)
if (values.fuzz !== undefined) {
  const found = await runFuzz({ seconds: durationIn(values.fuzz), seed })
  process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
  process.exitCode = found.faults.length === 0 ? 0 : 1
} else {
  const halves = HALVES.filter((half: Half) => values.half === undefined || values.half === half)
  if (halves.length === 0) throw new RangeError(`Write --half dev or --half test.`)
  const evaluation = evaluate({
    seed,
    halves,
    each: Number(values.each),
    peers: Number(values.peers),
    schools: 9,
    outsiders: 2_000,
  })
  const text = values.json ? reportJson(evaluation) : reportText(evaluation)
  process.stdout.write(`${text}\n`)
  if (values.misses) process.stdout.write(`\n${missesText(evaluation, Number(values.misses))}\n`)
}
