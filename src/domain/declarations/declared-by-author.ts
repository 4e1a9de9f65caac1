import type { Writer } from '../../db/handles.ts'
import type { DeclarationKind } from '../../vocabulary/declaration-kinds.ts'
import { type Actor, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import { type Declarer, decidesFor } from './who-decides.ts'

/** What ties somebody to a child or family: whoever approves a post about children has to know of it. */
const TIES = ['own_child', 'family', 'known_parent', 'known_learner'] as const

/**
 * The ties to learners and families that the author of a post has declared, each kind once, for whoever
 * reads their declarations anyway; none for everybody else. That they were shown is an entry in the trail.
 */
export async function declaredByAuthor(
  db: Writer,
  actor: Actor,
  author: Declarer,
  now: Date,
): Promise<readonly DeclarationKind[]> {
  if (!(await decidesFor(db, actor, author))) return []
  const rows = await db
    .selectFrom('declarations')
    .select(['declaration_id', 'kind'])
    .where('person_id', '=', author.personId)
    .where('school_id', '=', author.schoolId)
    .where('state', 'in', ['declared', 'accepted'])
    .where('kind', 'in', [...TIES])
    .orderBy('declared_at')
    .execute()
  if (rows.length === 0) return []
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'declarations.read',
    schoolId: author.schoolId,
    subject: `school:${author.schoolId}`,
    facts: { declarations: rows.map((row) => row.declaration_id) },
  })
  return [...new Set(rows.map((row) => row.kind))]
}
