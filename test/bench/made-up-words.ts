import { randomUUID } from 'node:crypto'
import type * as Places from '../../src/domain/cases/places.ts'
import type * as Concerns from '../../src/domain/concerns/words.ts'
import type * as Seal from '../../src/domain/sealing/index.ts'
import type { CaseSizes, MattersAt } from './made-up-rows.ts'

/** How the app seals, from its sources or as it was built. */
export interface Sealing {
  readonly keys: Seal.SealingKeys
  readonly sealText: typeof Seal.sealText
  readonly sealReport: typeof Concerns.sealReport
  readonly places: typeof Places
}

/** What only the app can make of each matter: ids, and words that are sealed with them. */
interface SealedRows {
  /** Of those that end with the connection. */
  readonly table: string
  readonly size: number
  rowOf(nth: number): Readonly<Record<string, unknown>>
}

export const STEPS_EACH = 6
const WORDS =
  'A child told me on Thursday what they had read on their phone, and asked me to keep it. '
const REPORT = { happened: WORDS, who: 'A teacher', when: '', where: '', name: '', reach: '' }

/**
 * The sealed words of cases and concerns, of low-level concerns and of reports. Each title is sealed for
 * itself, and the words of what is in hand. Those of closed matters are one text that opens nowhere: it
 * weighs as much as theirs, and no page that is measured shows them.
 */
export function sealedRows(sealing: Sealing, at: MattersAt & CaseSizes): readonly SealedRows[] {
  const { keys, sealText, places } = sealing
  const { trustId } = at
  const closed = sealText(keys, 'gatepost nowhere', WORDS)
  return [
    {
      table: 'sealed_cases',
      size: at.cases,
      rowOf: (nth) =>
        sealedCase(sealing, { nth, trustId, closed, inHand: at.cases - nth <= at.inHand }),
    },
    {
      table: 'sealed_low_level',
      size: at.lowLevel,
      rowOf(nth) {
        const id = randomUUID()
        return { nth, id, words: sealText(keys, places.lowLevelWordsOf(trustId, id), WORDS) }
      },
    },
    {
      table: 'sealed_reports',
      size: at.reports,
      rowOf(nth) {
        const id = randomUUID()
        const place = `gatepost contact report words 1 ${trustId} ${id}`
        return { nth, id, words: sealText(keys, place, '{}') }
      },
    },
  ]
}

interface OneCase {
  readonly nth: number
  readonly trustId: string
  readonly inHand: boolean
  /** The words of a closed case. */
  readonly closed: string
}

function sealedCase({ keys, sealText, sealReport, places }: Sealing, one: OneCase) {
  const { nth, trustId, inHand, closed } = one
  const [caseId, concernId, messageId, taskId] = [0, 0, 0, 0].map(() => randomUUID())
  if (!(caseId && messageId && taskId)) throw new Error('There are no ids.')
  const steps = Array.from({ length: STEPS_EACH }, () => randomUUID())
  const told = JSON.stringify({ what: WORDS })
  return {
    nth,
    case_id: caseId,
    concern_id: concernId,
    message_id: messageId,
    task_id: taskId,
    title: sealText(keys, places.titleOf(trustId, caseId), `Case number ${nth}`),
    report: inHand ? sealReport(keys, { trustId, messageId }, REPORT) : closed,
    task: inHand ? sealText(keys, places.taskOf(trustId, taskId), 'Ring the parents') : closed,
    step_ids: steps,
    steps: inHand
      ? steps.map((stepId) => sealText(keys, places.stepWordsOf(trustId, stepId), told))
      : steps.map(() => closed),
  }
}
