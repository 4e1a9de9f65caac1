import type { Reader, Writer } from '../../db/handles.ts'
import { type Learner, type LearnerFilter, listLearners } from '../learners/index.ts'
import { type Actor, may } from '../people/index.ts'
import { type Refusal, refuseRole } from '../refusal.ts'
import { type ConsentState, type ConsentSummary, consentSummary } from './consent-summary.ts'
import { noteRead } from './note-read.ts'

/** Learners on one page of the register. */
export const REGISTER_PAGE = 25
/** Where a learner stands is worked out, not stored; so a filter on it looks through in large steps. */
const LOOK_THROUGH = 2_000

export interface RegisterQuestion {
  readonly filter: LearnerFilter
  readonly state?: ConsentState | undefined
  /** The last learner of the page before. */
  readonly after?: string | undefined
}

export interface RegisterRow {
  readonly learner: Learner
  readonly consent: ConsentSummary
}

export interface RegisterPage {
  readonly ok: true
  readonly rows: readonly RegisterRow[]
  /** The id to go on after, when there is more. */
  readonly next: string | undefined
}

/**
 * One page of a school's register with where each learner stands, and the entry that it was read.
 * @throws when the school has no policy in force
 */
export async function readRegister(
  db: Writer,
  actor: Actor,
  question: RegisterQuestion,
  now: Date,
): Promise<RegisterPage | Refusal> {
  const { schoolId } = question.filter
  if (!may(actor, 'consent.keep', schoolId)) return refuseRole('consent.keep')
  const found = await findRows(db, question, now)
  const rows = found.slice(0, REGISTER_PAGE)
  const learnerIds = rows.map((row) => row.learner.learnerId)
  await noteRead(db, actor, { schoolId, subject: `school:${schoolId}`, learnerIds }, now)
  const next = found.length > rows.length ? learnerIds.at(-1) : undefined
  return { ok: true, rows, next }
}

/** Up to one row more than a page, so that it shows whether there is another. */
async function findRows(
  db: Reader,
  question: RegisterQuestion,
  at: Date,
): Promise<readonly RegisterRow[]> {
  const { filter, state } = question
  const limit = state ? LOOK_THROUGH : REGISTER_PAGE + 1
  const found: RegisterRow[] = []
  let after = question.after
  while (found.length <= REGISTER_PAGE) {
    const learners = await listLearners(db, filter, { after, limit })
    const learnerIds = learners.map((learner) => learner.learnerId)
    const summary = await consentSummary(db, { schoolId: filter.schoolId, learnerIds, at })
    for (const learner of learners) {
      const consent = summary.get(learner.learnerId)
      if (consent && (!state || consent.state === state)) found.push({ learner, consent })
    }
    if (learners.length < limit) break
    after = learnerIds.at(-1)
  }
  return found.slice(0, REGISTER_PAGE + 1)
}
