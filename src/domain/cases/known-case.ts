import type { Reader, Writer } from '../../db/handles.ts'
import type {
  CaseCapacity,
  CaseSituation,
  TakenStep,
  TriageAnswers,
} from '../../policy/cases/index.ts'
import type { CaseNation, CaseRoute, CaseStage } from '../../vocabulary/cases.ts'
import type { MatterRole } from '../../vocabulary/matters.ts'
import { openTo } from '../need-to-know/index.ts'
import type { Actor } from '../people/index.ts'
import { capacitiesOf } from './capacities.ts'

/** A case that somebody may know of, with what decides on what they may do. */
export interface KnownCase {
  readonly caseId: string
  readonly schoolId: string
  readonly reference: string
  readonly nation: CaseNation
  readonly stage: CaseStage
  readonly route: CaseRoute | null
  readonly suggestedRoute: CaseRoute | null
  readonly answers: TriageAnswers
  readonly knownAt: Date
  readonly handlerId: string | null
  readonly restricted: boolean
  readonly roles: readonly MatterRole[]
  readonly capacities: readonly CaseCapacity[]
  readonly situation: CaseSituation
}

/** @returns undefined alike for a case that is not there and one that this person must not know of */
export async function findKnownCase(
  db: Reader,
  actor: Actor,
  caseId: string,
  now: Date,
): Promise<KnownCase | undefined> {
  const row = await knownCases(db, actor, now)
    .select(['m.roles'])
    .where('c.case_id', '=', caseId)
    .executeTakeFirst()
  if (!row) return undefined
  const steps = await takenSteps(db, caseId)
  const { school_id: schoolId, roles } = row
  const capacities = await capacitiesOf(db, actor, { matterId: caseId, schoolId, roles }, now)
  const answers = row.triage as TriageAnswers
  return {
    caseId,
    schoolId,
    reference: row.reference,
    nation: row.nation,
    stage: row.stage,
    route: row.route,
    suggestedRoute: row.suggested_route,
    answers,
    knownAt: row.known_at,
    handlerId: row.handler_id,
    restricted: row.restricted,
    roles,
    capacities,
    situation: {
      stage: row.stage,
      route: row.route,
      nation: row.nation,
      ofRegisteredPupil: answers.target === 'learner_here',
      steps,
    },
  }
}

/** As `findKnownCase`, holding the case so that nobody else changes it until this is done. */
export async function lockKnownCase(
  db: Writer,
  actor: Actor,
  caseId: string,
  now: Date,
): Promise<KnownCase | undefined> {
  const held = await db
    .selectFrom('cases')
    .select('case_id')
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  return held && findKnownCase(db, actor, caseId, now)
}

/** The cases `c` that somebody may know of; every query of cases begins here. */
export function knownCases(db: Reader, actor: Actor, now: Date) {
  return db
    .selectFrom('cases as c')
    .innerJoin('matters as m', (join) =>
      join.onRef('m.trust_id', '=', 'c.trust_id').onRef('m.matter_id', '=', 'c.case_id'),
    )
    .select(['c.case_id', 'c.school_id', 'c.reference', 'c.nation', 'c.stage', 'c.route'])
    .select(['c.suggested_route', 'c.triage', 'c.known_at', 'c.handler_id', 'c.restricted'])
    .where(openTo(actor, now))
}

async function takenSteps(db: Reader, caseId: string): Promise<TakenStep[]> {
  const rows = await db
    .selectFrom('case_steps')
    .select(['kind', 'by_person', 'facts'])
    .where('case_id', '=', caseId)
    .orderBy('nr')
    .execute()
  return rows.map(({ kind, by_person, facts }) => ({
    kind,
    by: by_person,
    mayTell: (facts as { mayTell?: TakenStep['mayTell'] }).mayTell,
  }))
}

/** Whether somebody leads this case, so that they may say who else takes part. */
export function leads({ capacities }: Pick<KnownCase, 'capacities'>): boolean {
  return capacities.some((one) => one !== 'given' && one !== 'break_glass')
}
