import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { CaseStepKind } from '../../vocabulary/cases.ts'
import type { TrailAction } from '../../vocabulary/trail-actions.ts'
import { sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { At } from './at.ts'
import { stepWordsOf } from './places.ts'

/** Words of a step by the name of their field. */
export type StepWords = Readonly<Record<string, string>>
/** Codes and ids of a step. */
export type StepFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>

export interface NewStep {
  readonly trustId: string
  readonly schoolId: string
  readonly caseId: string
  readonly kind: CaseStepKind
  /** Null: the clock. */
  readonly by: string | null
  /** When it happened, where that is not now. */
  readonly happenedAt?: Date | undefined
  readonly facts?: StepFacts
  readonly words?: StepWords
  /** The trail entry; what was done is its fact unless it says so by its name. */
  readonly action?: TrailAction
}

/** Whoever adds a step holds its case, so no two take the same number; were it not so, the second would fail. */
async function nextNumber(db: Writer, caseId: string): Promise<number> {
  const { nr } = await db
    .selectFrom('case_steps')
    .select(({ fn }) => fn.max('nr').as('nr'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return (nr ?? 0) + 1
}

/** Put a step on record, with its entry in the trail: codes there, words encrypted here. */
export async function keepStep(db: Writer, step: NewStep, { keys, now }: At): Promise<void> {
  const { trustId, schoolId, caseId, kind, by, facts = {}, words = {} } = step
  const stepId = randomUUID()
  const text = Object.keys(words).length > 0 ? JSON.stringify(words) : ''
  await db
    .insertInto('case_steps')
    .values({
      trust_id: trustId,
      step_id: stepId,
      case_id: caseId,
      nr: await nextNumber(db, caseId),
      kind,
      at: now,
      happened_at: step.happenedAt ?? now,
      by_person: by,
      facts: JSON.stringify(facts),
      sealed_words: text && sealText(keys, stepWordsOf(trustId, stepId), text),
    })
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: by ? `person:${by}` : 'system:clock',
    action: step.action ?? 'case.stepped',
    schoolId,
    subject: `case:${caseId}`,
    facts: { step: kind, ...facts },
  })
}
