import type { Reader } from '../../../db/handles.ts'
import type { CasePart as CasePartCode, CasePersonKind } from '../../../vocabulary/cases.ts'
import type { AccessWay } from '../../../vocabulary/matters.ts'
import { openText } from '../../sealing/index.ts'
import { personNameOf, taskOf } from '../places.ts'
import type { SealedCase } from './chronology.ts'

/** Somebody’s part in a case. */
export interface CasePart {
  readonly entryId: string
  readonly part: CasePartCode
  readonly kind: CasePersonKind
  /** Undefined where nobody knows who it is. */
  readonly name: string | undefined
  readonly personId: string | null
  /** Since when it is known to be wrong. */
  readonly endedAt: Date | null
}

/** Everybody who is part of a case, wrong names too. */
export async function partsOf(db: Reader, sealed: SealedCase): Promise<CasePart[]> {
  const rows = await db
    .selectFrom('case_people as c')
    .leftJoin('people as p', 'p.person_id', 'c.person_id')
    .leftJoin('learners as l', 'l.learner_id', 'c.learner_id')
    .select(['c.entry_id', 'c.part', 'c.kind', 'c.person_id', 'c.sealed_name', 'c.ended_at'])
    .select(['p.name', 'l.forename', 'l.surname'])
    .where('c.case_id', '=', sealed.caseId)
    .orderBy('c.ended_at', (order) => order.desc().nullsFirst())
    .orderBy('c.since')
    .orderBy('c.entry_id')
    .execute()
  return rows.map((row) => {
    const learner = row.forename ? `${row.forename} ${row.surname}` : undefined
    const place = personNameOf(sealed.trustId, row.entry_id)
    const written = row.sealed_name ? openText(sealed.keys, place, row.sealed_name) : undefined
    return {
      entryId: row.entry_id,
      part: row.part,
      kind: row.kind,
      name: row.name ?? learner ?? written,
      personId: row.person_id,
      endedAt: row.ended_at,
    }
  })
}

/** Something to be done about a case. */
export interface CaseTask {
  readonly taskId: string
  /** Undefined where no key opens it. */
  readonly words: string | undefined
  readonly dueOn: string
  /** Null: whoever looks after the case. */
  readonly forName: string | null
  readonly doneAt: Date | null
}

/** The tasks of a case, those still to do first. */
export async function tasksOf(db: Reader, sealed: SealedCase): Promise<CaseTask[]> {
  const rows = await db
    .selectFrom('case_tasks as t')
    .leftJoin('people as p', 'p.person_id', 't.for_person_id')
    .select(['t.task_id', 't.sealed_words', 't.due_on', 't.done_at', 'p.name'])
    .where('t.case_id', '=', sealed.caseId)
    .orderBy('t.done_at', (order) => order.desc().nullsFirst())
    .orderBy('t.due_on')
    .orderBy('t.task_id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    taskId: row.task_id,
    words: openText(sealed.keys, taskOf(sealed.trustId, row.task_id), row.sealed_words),
    dueOn: row.due_on,
    forName: row.name,
    doneAt: row.done_at,
  }))
}

/** Somebody let in on a case by name. */
export interface LetIn {
  readonly personId: string
  readonly name: string
  readonly way: AccessWay
  readonly until: Date | null
}

/** Who is let in on a case by name now. */
export async function peopleLetIn(db: Reader, caseId: string, now: Date): Promise<LetIn[]> {
  const rows = await db
    .selectFrom('matter_access as a')
    .innerJoin('people as p', 'p.person_id', 'a.person_id')
    .select(['a.person_id', 'p.name', 'a.way', 'a.until_at'])
    .where('a.matter_id', '=', caseId)
    .where('a.ended_at', 'is', null)
    .where((where) => where.or([where('a.until_at', 'is', null), where('a.until_at', '>', now)]))
    .orderBy('p.name')
    .orderBy('a.way')
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    way: row.way,
    until: row.until_at,
  }))
}
