import type { Database } from '../../src/db/open-database.ts'
import {
  answerTriage,
  decideTriage,
  nameCasePerson,
  openCase,
  recordStep,
  stepForm,
} from '../../src/domain/cases/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import {
  makeSealingKey,
  readSealingKeys,
  type SealingKeys,
} from '../../src/domain/sealing/index.ts'
import type { RecordedStep, TriageAnswers } from '../../src/policy/cases/index.ts'
import type { CaseRoute } from '../../src/vocabulary/cases.ts'
import { NOW } from './policy.ts'

/** Who does what with which keys, and when. */
export interface CaseWorld {
  readonly database: Database
  readonly keys: SealingKeys
  readonly schoolId: string
  readonly dsl: Actor
}

export const newCaseKeys = (): SealingKeys => readSealingKeys(makeSealingKey())

/** Answers to the triage that come to an allegation. */
export const ALLEGED: TriageAnswers = {
  danger: 'no',
  subjects: ['employee'],
  target: 'learner_here',
  harm: ['harmed'],
  online: 'no',
  policies: ['safeguarding'],
}

/** A case as its lead opened it. @returns its id */
export async function openedCase(world: CaseWorld, now = NOW, title = 'Larch'): Promise<string> {
  const { database, keys, schoolId, dsl } = world
  const opened = await database.write(dsl.trustId, (db) =>
    openCase(db, dsl, { schoolId, title, knownAt: now, fromId: undefined }, { keys, now }),
  )
  if (!opened.ok) throw new Error(opened.message)
  return opened.caseId
}

/** A case that was answered and decided. @returns its id */
export async function decidedCase(
  world: CaseWorld,
  answers: TriageAnswers = ALLEGED,
  route: CaseRoute = 'allegation',
  now = NOW,
): Promise<string> {
  const caseId = await openedCase(world, now)
  const { database, keys, dsl } = world
  await database.write(dsl.trustId, async (db) => {
    const answered = await answerTriage(db, dsl, { caseId, answer: answers }, now)
    if (!answered.ok) throw new Error(answered.message)
    const command = { caseId, route, reason: 'As it is.', seen: '' }
    const decided = await decideTriage(db, dsl, command, { keys, now })
    if (!decided.ok) throw new Error(decided.message)
  })
  return caseId
}

/** Say whom a case is about. */
export function nameSubject(world: CaseWorld, caseId: string, personId: string, by = world.dsl) {
  const { database, keys } = world
  return database.write(by.trustId, (db) =>
    nameCasePerson(
      db,
      by,
      { caseId, part: 'subject', kind: 'employee', personId, learnerId: undefined, name: '' },
      { keys, now: NOW },
    ),
  )
}

/** What a page would send for each step. */
const TYPED: Readonly<Record<string, string>> = {
  happenedAt: '2026-11-20T08:30',
  mayTell: 'yes',
  to: 'employee',
  decision: 'dismissed',
  taken: 'taken',
  outcome: 'unfounded',
}

/** Fields of a step filled in, each text in words of its own. */
export function typedStep(typed: Readonly<Record<string, string>> = {}): Record<string, string> {
  const names = [
    ...['what', 'officer', 'advice', 'reason', 'who', 'scope', 'content', 'visible', 'resharing'],
    ...['impact', 'intent', 'needs', 'disclosure', 'belief', 'audience', 'least', 'equality'],
    ...['why', 'copy', 'risk', 'action', 'support', 'point'],
  ]
  const words = Object.fromEntries(names.map((name) => [name, `Larch heron ${name}.`]))
  return { ...words, ...TYPED, ...typed }
}

/** Put a step on record as somebody. */
export function take(
  world: CaseWorld,
  caseId: string,
  step: RecordedStep,
  more: { readonly by?: Actor; readonly typed?: Record<string, string>; readonly now?: Date } = {},
) {
  const { by = world.dsl, typed = {}, now = NOW } = more
  const choice = step === 'suspension_noted' ? { decision: 'not_suspended' } : {}
  const input = stepForm(step).parse(typedStep({ ...choice, ...typed }))
  return world.database.write(by.trustId, (db) =>
    recordStep(db, by, { caseId, step, input }, { keys: world.keys, now }),
  )
}
