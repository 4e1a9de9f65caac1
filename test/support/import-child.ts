/**
 * A process of its own that reads or applies a register import, for tests that kill it in the middle.
 * @example node import-child.ts '{"url":"…","trustId":"…","personId":"…","step":"apply","importId":"…"}'
 */
import { readFile } from 'node:fs/promises'
import { openDatabase } from '../../src/db/open-database.ts'
import {
  applyImport,
  openRegisterFile,
  startImport,
  suggestMapping,
} from '../../src/domain/learners/index.ts'
import { londonDate } from '../../src/domain/london-time.ts'
import { loadActor } from '../../src/domain/people/index.ts'
import { generateSigningKey, readSigningKey, sealTrail } from '../../src/domain/trail/index.ts'

export type ImportChildOrder = {
  readonly url: string
  readonly trustId: string
  readonly personId: string
  readonly schoolId: string
  /** ISO instant. */
  readonly now: string
} & (
  | { readonly step: 'start'; readonly path: string }
  | { readonly step: 'apply'; readonly importId: string }
)

const order = JSON.parse(process.argv[2] ?? '') as ImportChildOrder
const { trustId, personId } = order
const now = new Date(order.now)
const key = readSigningKey(generateSigningKey())
const database = openDatabase({
  url: order.url,
  beforeCommit: (db) => sealTrail(db, trustId, { key, now }),
})
const started = Date.now()
const result = await database.write(trustId, async (db) => {
  const actor = await loadActor(db, personId, londonDate(now))
  if (!actor) throw new Error('There is no such person.')
  if (order.step === 'apply') return applyImport(db, actor, { importId: order.importId }, now)
  const bytes = await readFile(order.path)
  const file = openRegisterFile(bytes)
  const mapping = file.kind === 'register' ? suggestMapping(file.columns).mapping : {}
  const { schoolId } = order
  return startImport(db, actor, { schoolId, fileName: 'register.csv', bytes, mapping }, now)
})
await database.close()
process.stdout.write(
  JSON.stringify({
    ...result,
    milliseconds: Date.now() - started,
    cpu: process.cpuUsage(),
    peakKilobytes: process.resourceUsage().maxRSS,
  }),
)
