import type { Updateable } from 'kysely'
import type { Writer } from '../../db/handles.ts'
import type { CaseTable } from '../../db/tables/case.ts'
import {
  awaitsSecondReader,
  decideStepOf,
  OUTCOME_EFFECTS,
  officerSettled,
  type RecordedStep,
} from '../../policy/cases/index.ts'
import type { CaseOutcome } from '../../vocabulary/cases.ts'
import type { TrailAction } from '../../vocabulary/trail-actions.ts'
import type { Actor } from '../people/index.ts'
import { openReview } from '../policies/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import type { At } from './at.ts'
import type { StepInput } from './forms.ts'
import { keepStep } from './keep-step.ts'
import { type KnownCase, lockKnownCase } from './known-case.ts'
import { clearPersonnel, keepPersonnel } from './personnel.ts'
import { MOVED_ON, NO_SUCH_CASE, NOT_YOURS } from './refusals.ts'
import { tellKnowers } from './tell-knowers.ts'

export interface RecordStep {
  readonly caseId: string
  readonly step: RecordedStep
  readonly input: StepInput
}

/** Steps that figure in the trail by a name of their own. */
const ACTIONS: Partial<Record<RecordedStep, TrailAction>> = {
  officer_contacted: 'case.officer_contacted',
  not_referred_agreed: 'case.not_referred',
  handed_off: 'case.handed_off',
  outcome_recorded: 'case.outcome',
  support_offered: 'case.support_offered',
  closed: 'case.closed',
  reopened: 'case.reopened',
}

/**
 * Put a step on record. Whether it may be taken now, by this person, is what the table of the policy says:
 * for an allegation nothing goes ahead of the authority’s officer (oldchurch 10.1b, domain-facts M5).
 */
export async function recordStep(
  db: Writer,
  actor: Actor,
  command: RecordStep,
  at: At,
): Promise<{ readonly ok: true } | Refusal> {
  const { caseId, step, input } = command
  const known = await lockKnownCase(db, actor, caseId, at.now)
  if (!known) return NO_SUCH_CASE
  const refusal = refuseStep(actor, known, command) ?? refuseWords(command, at.now)
  if (refusal) return refusal
  const { trustId, personId: by } = actor
  const { schoolId } = known
  const action = ACTIONS[step]
  await keepStep(
    db,
    {
      trustId,
      schoolId,
      caseId,
      kind: step,
      by,
      happenedAt: input.happenedAt,
      facts: input.facts,
      words: input.words,
      ...(action ? { action } : {}),
    },
    at,
  )
  await follow(db, actor, { known, step, input }, at)
  return { ok: true }
}

function refuseStep(
  actor: Actor,
  known: KnownCase,
  { step, input }: RecordStep,
): Refusal | undefined {
  const decision = decideStepOf(step, known.situation, known.capacities)
  if (!decision.ok) {
    if (decision.why === 'not_yours') return NOT_YOURS
    if (decision.why === 'locked')
      return refuse(decision.locks.map(({ why, open }) => `${why} ${open}`).join(' '))
    return MOVED_ON
  }
  const waits = awaitsSecondReader(known.situation.steps)
  const reads = step === 'not_referred_agreed' || step === 'not_referred_declined'
  if (reads && waits?.by === actor.personId) {
    return refuse('You gave this reason yourself. Somebody else who leads the case reads it.')
  }
  const toBehaviour = step === 'handed_off' && input.facts.to === 'learner'
  if (toBehaviour && !input.words.needs) {
    return refuse(
      'Say whether they have special needs, and whether they were harmed themselves.',
      'needs',
    )
  }
  return undefined
}

function refuseWords({ input }: RecordStep, now: Date): Refusal | undefined {
  if (input.happenedAt && input.happenedAt > now) {
    return refuse(
      'Put it on record when it has happened. This time is still to come.',
      'happenedAt',
    )
  }
  for (const [field, words] of Object.entries(input.words)) {
    const secret = refusePasswordText(words, field)
    if (secret) return secret
  }
  return undefined
}

interface Done {
  readonly known: KnownCase
  readonly step: RecordedStep
  readonly input: StepInput
}

/** What follows from a step: never a sanction, only where the case and its clock stand. */
async function follow(
  db: Writer,
  actor: Actor,
  { known, step, input }: Done,
  at: At,
): Promise<void> {
  const { caseId, schoolId } = known
  const taken = { kind: step, by: actor.personId }
  const change: Updateable<CaseTable> = {}
  if (officerSettled([...known.situation.steps, taken])) {
    if (!officerSettled(known.situation.steps)) change.officer_settled_at = at.now
  }
  if (step === 'closed') Object.assign(change, { stage: 'closed', closed_at: at.now })
  if (step === 'reopened') Object.assign(change, { stage: 'open', closed_at: null })
  if (step === 'outcome_recorded') {
    const outcome = input.facts.outcome as CaseOutcome
    Object.assign(change, { outcome, outcome_at: at.now })
    if (OUTCOME_EFFECTS[outcome].clearsPersonnel) await clearPersonnel(db, actor, known, at.now)
  }
  if (step === 'appeal_decided' && input.facts.decision === 'upheld') {
    Object.assign(change, { outcome: null, outcome_at: null })
  }
  if (Object.keys(change).length > 0) {
    await db.updateTable('cases').set(change).where('case_id', '=', caseId).execute()
  }
  if (step === 'handed_off') await keepPersonnel(db, actor, { known, input }, at)
  if (step === 'not_referred') {
    const { trustId, personId: but } = actor
    const occasion = `${caseId} second reader ${known.situation.steps.length}`
    await tellKnowers(db, { trustId, schoolId, matterId: caseId, occasion, but }, at.now)
  }
  // As a suggestion: that something happened is nothing for the list of reviews, which many read.
  if (step === 'learning_point') {
    const words = input.words.point ?? ''
    await openReview(db, actor, { schoolId, cause: 'suggestion', words }, at.now)
  }
}
