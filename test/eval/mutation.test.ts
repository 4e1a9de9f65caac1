import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import type { StageLoss } from './mutation/main.ts'
import { STAGES } from './mutation/stages.ts'

const CHILD = fileURLToPath(new URL('./mutation/main.ts', import.meta.url))
const LEAST_LOSS = 30
/** A gate is built and tried for each stage; on a busy machine that takes minutes. */
const PATIENCE_MS = 900_000
let losses: readonly StageLoss[] = []

beforeAll(async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD])
  losses = JSON.parse(stdout)
}, PATIENCE_MS)

describe('a gate with one stage taken away', () => {
  it.each(STAGES.map(({ name, category }, at) => ({ name, category, at })))(
    'misses much of category $category without $name',
    ({ at, name }) => {
      const loss = losses[at]
      expect(loss?.stage).toBe(name)
      expect((loss?.found ?? 0) - (loss?.without ?? 0)).toBeGreaterThanOrEqual(LEAST_LOSS)
    },
  )
})
