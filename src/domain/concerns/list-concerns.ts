import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { type ConcernFilter, concernsOpenTo } from './queries/concerns-open-to.ts'
import type { Concern } from './record.ts'

/** The list of concerns for somebody to read, which is an entry in the trail. */
export async function listConcerns(
  db: Writer,
  actor: Actor,
  filter: ConcernFilter,
  now: Date,
): Promise<{ readonly concerns: readonly Concern[]; readonly more: boolean }> {
  const listed = await concernsOpenTo(db, actor, filter, now)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'concern.listed',
    schoolId: filter.schoolId,
    subject: `school:${filter.schoolId}`,
  })
  return listed
}
