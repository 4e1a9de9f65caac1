import type { Actor } from '../../src/domain/people/index.ts'
import type { FormField } from './page-form.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'
import { addPerson } from './small-trust.ts'
import { addCourseIn, trainIn } from './training-scene.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

const DONE_ON = '2026-11-02'
const place = (world: RouteWorld) => ({
  database: world.database,
  keeper: world.dsl,
  schoolId: world.schoolId,
})
const courseIn = (world: RouteWorld) => addCourseIn(place(world), ['posting'])

/** What somebody entered for themselves, with a course of its own. */
async function recordIn(world: RouteWorld): Promise<{ recordId: string; by: Actor }> {
  const by = await addPerson(world.database, world, 'author')
  const courseId = await courseIn(world)
  const recordId = await trainIn(place(world), by, { personId: by.personId, courseId })
  return { recordId, by }
}

const sending = (
  world: RouteWorld,
  path: string,
  form: Readonly<Record<string, string>>,
): Omit<Asked, 'method'> => ({
  path: `/schools/${world.slug}/training${path}`,
  as: world.head,
  sent: { form: Object.entries(form) as FormField[] },
})

/** Training of a school. A new form or address of its must be added here. */
export const TRAINING_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/training': async (world) => ({
    path: `/schools/${world.slug}/training`,
    as: world.head,
  }),
  'POST /schools/:slug/training/courses': async (world) =>
    sending(world, '/courses', {
      title: 'Posting with care',
      provider: 'Larkfield Trust',
      purposes: 'posting',
      months: '12',
      evidence: 'A certificate',
    }),
  'POST /schools/:slug/training/courses/end': async (world) =>
    sending(world, '/courses/end', { courseId: await courseIn(world) }),
  'POST /schools/:slug/training/records': async (world) => {
    const { personId } = await addPerson(world.database, world, 'author')
    const courseId = await courseIn(world)
    return sending(world, '/records', { personId, courseId, doneOn: DONE_ON, evidence: 'Seen' })
  },
  'POST /schools/:slug/training/confirm': async (world) =>
    sending(world, '/confirm', { recordId: (await recordIn(world)).recordId }),
  'POST /schools/:slug/training/end': async (world) =>
    sending(world, '/end', { recordId: (await recordIn(world)).recordId }),
  // What is asked for no longer was never asked for: the other cases go on posting.
  'POST /schools/:slug/training/ask': async (world) => sending(world, '/ask', { asked: 'no' }),
  'GET /training/:id/certificate': async (world) => {
    const { recordId, by } = await recordIn(world)
    const stored = await world.installation.media.put(
      new TextEncoder().encode(`%PDF-1.7 ${recordId} %%EOF`),
    )
    if (stored.kind !== 'stored') throw new Error(stored.message)
    await world.database.write(world.trustId, (db) =>
      db
        .updateTable('training_records')
        .set({ file_sha256: stored.sha256, file_kind: 'pdf' })
        .where('record_id', '=', recordId)
        .execute(),
    )
    return { path: `/training/${recordId}/certificate`, as: by }
  },
}

/** One's own training, whose address holds no id. */
export const OWN_TRAINING_FORMS: Readonly<Record<string, Prepare>> = {
  'POST /me/training': async (world) => ({
    path: '/me/training',
    as: await addPerson(world.database, world, 'author'),
    sent: {
      form: Object.entries({
        schoolId: world.schoolId,
        courseId: await courseIn(world),
        doneOn: DONE_ON,
        evidence: 'It is in my file.',
      }) as FormField[],
    },
  }),
}
