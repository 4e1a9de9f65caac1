import type { Writer } from '../../db/handles.ts'
import { readCase } from '../cases/index.ts'
import { openTo } from '../need-to-know/index.ts'
import type { Actor } from '../people/index.ts'
import type { SealingKeys } from '../sealing/index.ts'
import { belongsToCases } from './belongs-to-case.ts'
import { type NamedPerson, peopleInBundle } from './names-of-matters.ts'

/**
 * Who is named in a case and whom what is linked with it is about, to choose whose names are replaced. That the case
 * was read is in the trail; nothing that was reported is opened for it.
 */
export async function peopleToName(
  db: Writer,
  actor: Actor,
  caseId: string,
  at: { readonly keys: SealingKeys; readonly now: Date },
): Promise<readonly NamedPerson[]> {
  const record = await readCase(db, actor, caseId, at)
  if (!record) return []
  const belong = await belongsToCases(db, actor, [caseId], at.now)
  const linked = belong.filter(({ kind }) => kind === 'concern').map((one) => one.matterId)
  const named = await peopleInBundle(db, record.people)
  if (linked.length === 0) return named
  const subjects = await db
    .selectFrom('matter_exclusions as e')
    .innerJoin('matters as m', 'm.matter_id', 'e.matter_id')
    .innerJoin('people as p', 'p.person_id', 'e.person_id')
    .select(['p.person_id', 'p.name'])
    .distinct()
    .where('e.matter_id', 'in', linked)
    .where('e.cause', '=', 'subject')
    .where('e.ended_at', 'is', null)
    .where(openTo(actor, at.now))
    .execute()
  const known = new Set(named.map((one) => one.name))
  return [
    ...named,
    ...subjects
      .filter(({ name }) => !known.has(name))
      .map(
        ({ person_id: id, name }): NamedPerson => ({
          id,
          kind: 'adult',
          part: 'subject',
          name,
          alsoWritten: [],
          learnerId: null,
        }),
      ),
  ]
}
