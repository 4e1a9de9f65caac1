import type { Writer } from '../../db/handles.ts'
import { type CaseRecord, readCase } from '../cases/index.ts'
import { openTo } from '../need-to-know/index.ts'
import type { Actor } from '../people/index.ts'
import type { SealingKeys } from '../sealing/index.ts'
import { belongsToCases } from './belongs-to-case.ts'
import type { ToGather } from './gather.ts'
import { type NamedPerson, peopleInBundle } from './names-of-matters.ts'

/**
 * Who is named in these cases and whom the concerns among them are about, to choose whose names are replaced; with what
 * is linked with a case unless these go alone. That a case was read is in the trail; nothing that was reported is
 * opened for it.
 */
export async function peopleToName(
  db: Writer,
  actor: Actor,
  { matterIds, alone }: ToGather,
  at: { readonly keys: SealingKeys; readonly now: Date },
): Promise<readonly NamedPerson[]> {
  const cases: CaseRecord[] = []
  const others: string[] = []
  for (const matterId of matterIds) {
    const record = await readCase(db, actor, matterId, at)
    if (record) cases.push(record)
    else others.push(matterId)
  }
  const caseIds = cases.map(({ caseId }) => caseId)
  const belong = alone ? [] : await belongsToCases(db, actor, caseIds, at.now)
  const linked = belong.filter(({ kind }) => kind === 'concern').map((one) => one.matterId)
  const named = await peopleInBundle(
    db,
    cases.flatMap((one) => one.people),
  )
  const known = new Set(named.map((one) => one.name))
  const subjects = await subjectsOf(db, actor, [...others, ...linked], at.now)
  return [...named, ...subjects.filter(({ name }) => !known.has(name))]
}

async function subjectsOf(
  db: Writer,
  actor: Actor,
  matterIds: readonly string[],
  now: Date,
): Promise<readonly NamedPerson[]> {
  if (matterIds.length === 0) return []
  const rows = await db
    .selectFrom('matter_exclusions as e')
    .innerJoin('matters as m', 'm.matter_id', 'e.matter_id')
    .innerJoin('people as p', 'p.person_id', 'e.person_id')
    .select(['p.person_id', 'p.name'])
    .distinct()
    .where('e.matter_id', 'in', [...matterIds])
    .where('e.cause', '=', 'subject')
    .where('e.ended_at', 'is', null)
    .where(openTo(actor, now))
    .execute()
  return rows.map(({ person_id: id, name }) => ({
    id,
    kind: 'adult',
    part: 'subject',
    name,
    alsoWritten: [],
    learnerId: null,
  }))
}
