import type { Actor } from '../../src/domain/people/index.ts'
import type { FormField } from './page-form.ts'
import { policyDraftIn } from './replay-scene.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

/** A draft of the world's own school; what was under way there is given up first. */
async function draftIn(world: RouteWorld): Promise<string> {
  await world.database.write(world.trustId, (db) =>
    db
      .updateTable('policy_draft_schools')
      .set({ under_way: false })
      .where('school_id', '=', world.schoolId)
      .execute(),
  )
  return policyDraftIn(world)
}

/** Ask what a draft would decide otherwise at a school. */
async function replay(
  world: RouteWorld,
  schoolId: string,
  as: Actor = world.head,
): Promise<Omit<Asked, 'method'>> {
  const form: FormField[] = [
    ['schoolId', schoolId],
    ['fromDay', '2026-11-01'],
    ['untilDay', '2026-11-30'],
  ]
  return { path: `/policy-drafts/${await draftIn(world)}/replay`, as, sent: { form } }
}

/** A form about a draft that names another school than the draft's. */
export const REPLAY_FORMS = {
  'POST /policy-drafts/:id/replay': (world: RouteWorld, foreign: Pick<RouteWorld, 'schoolId'>) =>
    replay(world, foreign.schoolId),
}

/** What lies between versions of a policy. */
export const REPLAY_ROUTES: Readonly<Record<string, Prepare>> = {
  'POST /policy-drafts/:id/replay': (world) => replay(world, world.schoolId),
  'GET /schools/:slug/policy/difference': async (world) => ({
    path: `/schools/${world.slug}/policy/difference`,
    as: world.author,
  }),
}
