import type { Database } from '../../db/open-database.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuseRole } from '../refusal.ts'
import { appendEntry, schoolBook, type TrailKeeper } from '../trail/index.ts'
import { trailScope } from './trail-scope.ts'

/** Hand the whole trail out, to whoever may read all of it. That it was handed out is an entry. */
export async function handOutTrail(
  tools: { readonly database: Pick<Database, 'write'>; readonly trail: TrailKeeper },
  actor: Actor,
  now: Date,
): Promise<{ readonly ok: true; readonly lines: AsyncGenerator<string, void> } | Refusal> {
  const allowed = await tools.database.write(actor.trustId, async (db) => {
    if ((await trailScope(db, actor)) !== 'all') return false
    await appendEntry(db, {
      trustId: actor.trustId,
      at: now,
      actor: trailName(actor),
      action: 'trail.exported',
      schoolId: null,
      subject: `trail:${actor.trustId}`,
    })
    return true
  })
  if (!allowed) return refuseRole('trail.read')
  return { ok: true, lines: tools.trail.exportLines(schoolBook(actor.trustId), now) }
}
