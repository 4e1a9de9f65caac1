import type * as Policies from '../../src/domain/policies/index.ts'
import type * as Documents from '../../src/gate/document/index.ts'
import type * as Policy from '../../src/policy/index.ts'
import { longPolicy } from '../support/documents.ts'
import { built } from './built.ts'
import { type Figure, percentile, unmeasured } from './figure.ts'

const PAGES = 60
const ROUNDS = 5
const group = `Importing a school’s own policy, a PDF of ${PAGES} pages`
const whole = {
  group,
  what: 'read, numbered and compared, the first time',
  unit: 's',
  target: 5,
} as const

/** How long a long document takes from its bytes to clauses with suggestions. */
export async function measureDocuments(): Promise<readonly Figure[]> {
  const { DocumentReader } = await built<typeof Documents>('gate/document/index.ts')
  const { readForImport } = await built<typeof Policies>('domain/policies/index.ts')
  const { shippedPacks } = await built<typeof Policy>('policy/index.ts')
  const bytes = await longPolicy(PAGES)
  // The page on which a document is chosen lists the packs, so they have been read before.
  const packs = shippedPacks()
  const reader = new DocumentReader()
  const took: { read: number; all: number; clauses: number }[] = []
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const began = performance.now()
      const read = await reader.read(bytes)
      if (read.kind !== 'read') return [unmeasured({ ...whole, note: `It was ${read.kind}.` })]
      const readAt = performance.now()
      const { clauses } = await readForImport(read, packs)
      took.push({
        read: readAt - began,
        all: performance.now() - began,
        clauses: clauses.passages.length,
      })
    }
  } finally {
    reader.close()
  }
  const [first, ...later] = took
  const seconds = (of: readonly number[]) => percentile(of, 0.5) / 1000
  return [
    {
      ...whole,
      value: (first?.all ?? Number.NaN) / 1000,
      note: `${first?.clauses} clauses; the start of its process is within it`,
    },
    {
      group,
      what: 'again, median',
      value: seconds(later.map(({ all }) => all)),
      unit: 's',
      target: 5,
    },
    {
      group,
      what: 'of that reading the PDF, median',
      value: seconds(later.map(({ read }) => read)),
      unit: 's',
    },
  ]
}
