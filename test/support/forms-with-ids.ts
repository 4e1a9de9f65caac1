import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/db/open-database.ts'
import { keepWording } from '../../src/domain/consent/index.ts'
import type { PostContent } from '../../src/domain/posts/index.ts'
import { BUNDLE_FORMS_WITHOUT_IDS } from './bundle-routes.ts'
import { CALENDAR_FORMS } from './calendar-routes.ts'
import { CASE_FORMS, CASE_FORMS_WITHOUT_IDS } from './case-routes.ts'
import { CONCERN_FORMS } from './concern-routes.ts'
import { CONTACT_FORMS } from './contact-routes.ts'
import { DECLARATION_FORMS } from './declaration-routes.ts'
import { MODERATION_FORMS } from './moderation-routes.ts'
import type { FormField } from './page-form.ts'
import { PICTURE_FORMS } from './picture-routes.ts'
import { NOW } from './policy.ts'
import { POLICY_CHECK_FORMS } from './policy-check-routes.ts'
import { POLICY_FORMAT_FORMS } from './policy-format-routes.ts'
import { addPhotoRow, type PostScene, postNow } from './post-scene.ts'
import { REPLAY_FORMS } from './replay-routes.ts'
import type { Asked } from './request.ts'
import { draftIn, familyVisitIn, type RouteWorld } from './route-world.ts'
import { fields, formOf } from './routes-with-ids.ts'
import { addLearner, addSchool } from './small-trust.ts'
import { TRANSFER_FORMS, TRANSFER_FORMS_WITHOUT_IDS } from './transfer-routes.ts'
import { TWO_REGISTER_FORMS } from './two-register-routes.ts'
import { addVideoRow, type Poster } from './video-scene.ts'

/** Things of another school, which a form of this one may name and must not reach. */
export interface Foreign {
  readonly trustId: string
  readonly schoolId: string
  readonly page: string
  readonly learnerId: string
  readonly photo: PostContent['photos'][number]
  readonly video: Poster['video']
  readonly wordingId: string
}

/** A word that stands in the records of the foreign school alone. */
export const FOREIGN_WORD = 'Wrexcombe'

/** A school of this trust with one of everything. @param scene whose people own its things */
export async function addForeign(
  database: Database,
  trustId: string,
  scene: PostScene,
): Promise<Foreign> {
  const school = await addSchool(database, trustId)
  const learnerId = await addLearner(database, school, { surname: FOREIGN_WORD })
  const wordingId = await database.write(trustId, async (db) => {
    const { schoolId } = school
    const name = `${FOREIGN_WORD} School`
    await db.updateTable('schools').set({ name }).where('school_id', '=', schoolId).execute()
    await db
      .updateTable('channels')
      .set({ name: FOREIGN_WORD })
      .where('school_id', '=', schoolId)
      .execute()
    return (await keepWording(db, school, NOW)).wordingId
  })
  const photo = await addPhotoRow({ ...scene, ...school })
  const { video } = await addVideoRow({ ...scene, ...school })
  return { ...school, learnerId, photo, video, wordingId }
}

/** The same of one's own school: the forms take them. */
export async function ownThings(world: RouteWorld): Promise<Foreign> {
  const { wordingId } = await world.database.write(world.trustId, (db) =>
    keepWording(db, world, NOW),
  )
  const { video } = await addVideoRow(world)
  return { ...world, photo: await addPhotoRow(world), video, wordingId }
}

interface FormCase {
  /** Which id of the form is another school's. */
  readonly names: string
  /** What becomes of it: the form is refused, or what it names is as if it were not there. */
  readonly answer: 'refused' | 'ignored'
  /** Such an id is wrong wherever it comes from. */
  readonly neverTaken?: boolean
  ask(world: RouteWorld, foreign: Foreign): Promise<Omit<Asked, 'method'>>
}

/** What can be changed on the author's form. */
const ON_THE_FORM: Readonly<Record<string, (foreign: Foreign, own: string) => FormField[]>> = {
  'a channel': ({ page }) => [['channels', page]],
  'a learner who is named': ({ learnerId }) => [['named', learnerId]],
  'a learner who is pictured': ({ learnerId }, own) => [[`photo.${own}.pictured`, learnerId]],
  'a device': ({ photo }, own) => [[`photo.${own}.device`, photo.deviceId ?? '']],
  'a photo': ({ photo }) => [
    ['photo', photo.photoId],
    [`photo.${photo.photoId}.sha256`, photo.sha256],
  ],
  'a video': ({ video }, own) => [
    [`photo.${own}.video`, video.videoId],
    [`photo.${own}.video.sha256`, video.sha256],
  ],
  'the pixels of a photo': ({ photo }, own) => [[`photo.${own}.sha256`, photo.sha256]],
}

function onTheForm(
  answer: FormCase['answer'],
  ask: (postId: string, form: FormField[], world: RouteWorld) => Promise<Omit<Asked, 'method'>>,
): FormCase[] {
  return Object.entries(ON_THE_FORM).map(([names, change]) => ({
    names,
    answer,
    neverTaken: names === 'the pixels of a photo',
    async ask(world, foreign) {
      const postId = await draftIn(world)
      const { photos } = (await postNow(world, postId)).content
      const form = [...(await formOf(world, postId)), ...change(foreign, photos[0]?.photoId ?? '')]
      return ask(postId, form, world)
    },
  }))
}

const asJson = (path: string) => async (postId: string, form: FormField[], world: RouteWorld) => {
  const revision = Number(new Map(form).get('revision'))
  const typed = form.filter(([name]) => name !== 'revision')
  return {
    path: `/posts/${postId}/${path}`,
    as: world.author,
    sent: { json: { revision, fields: typed } },
  }
}

/** Every form with ids in its body, each with every id that it can hold. A new form must be added here. */
export const FORMS_WITH_IDS: Readonly<Record<string, readonly FormCase[]>> = {
  ...Object.fromEntries(
    Object.entries(POLICY_CHECK_FORMS).map(([route, ask]) => [
      route,
      [{ names: 'a version of a policy', answer: 'refused', ask }],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(CALENDAR_FORMS).map(([route, form]) => [
      route,
      [{ answer: 'refused' as const, ...form }],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(MODERATION_FORMS).map(([route, ask]) => [
      route,
      [{ names: 'a channel or an adult', answer: 'refused', ask }],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(REPLAY_FORMS).map(([route, ask]) => [
      route,
      [{ names: 'a school', answer: 'refused', ask }],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(POLICY_FORMAT_FORMS).map(([route, ask]) => [
      route,
      [{ names: 'a thing of its policy', answer: 'refused', ask }],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(TWO_REGISTER_FORMS).map(([route, ask]) => [
      route,
      [{ names: 'a thing of a register', answer: 'refused', ask }],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(DECLARATION_FORMS).map(([route, ask]) => [
      route,
      [{ names: 'a declaration', answer: 'refused', ask }],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(CASE_FORMS).map(([route, ask]) => [
      route,
      [{ names: 'an adult', answer: 'refused', ask }],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(TRANSFER_FORMS).map(([route, ask]) => [
      route,
      [{ names: 'a learner', answer: 'refused', ask }],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(CONCERN_FORMS).map(([route, ask]) => [
      route,
      [{ names: 'an adult or a concern', answer: 'refused', ask }],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(CONTACT_FORMS).map(([route, ask]) => [
      route,
      [{ names: 'a learner', answer: 'refused', ask }],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(PICTURE_FORMS).map(([route, ask]) => [
      route,
      [{ names: 'a post', answer: 'refused', ask }],
    ]),
  ),
  'POST /posts/new': [
    {
      names: 'a school',
      answer: 'refused',
      ask: async (world, { schoolId }) => ({
        path: '/posts/new',
        as: world.author,
        sent: { form: fields({ school: schoolId }) },
      }),
    },
  ],
  'POST /posts/:id/edit': onTheForm('refused', async (postId, form, world) => ({
    path: `/posts/${postId}/edit`,
    as: world.author,
    sent: { form },
  })),
  'POST /posts/:id/autosave': onTheForm('refused', asJson('autosave')),
  'POST /posts/:id/check': onTheForm('ignored', asJson('check')),
  'POST /posts/:id/learners': [
    {
      names: 'channels and learners',
      answer: 'ignored',
      ask: async (world, { page, learnerId }) => {
        const asked = { target: 'named', how: 'named', channels: [page], tagged: [learnerId] }
        const json = { ...asked, text: FOREIGN_WORD }
        return { path: `/posts/${await draftIn(world)}/learners`, as: world.author, sent: { json } }
      },
    },
  ],
  'POST /posts/:id/seen': [
    {
      names: 'a photo',
      answer: 'ignored',
      ask: async (world, { photo }) => ({
        path: `/posts/${await draftIn(world)}/seen`,
        as: world.author,
        sent: { json: { photos: [{ photoId: photo.photoId, number: 1 }] } },
      }),
    },
  ],
  'POST /family': [
    {
      names: 'a channel',
      answer: 'refused',
      ask: async (world, { page }) => {
        const { cookie, wordingId } = await familyVisitIn(world)
        const form = fields({ answer: 'given', channels: page, wordingId })
        return { path: '/family', cookie, sent: { form } }
      },
    },
    {
      names: 'a wording',
      answer: 'refused',
      ask: async (world, { wordingId }) => {
        const { cookie } = await familyVisitIn(world)
        const form = fields({ answer: 'given', channels: 'all', wordingId })
        return { path: '/family', cookie, sent: { form } }
      },
    },
    {
      names: 'a wording that nobody wrote',
      answer: 'refused',
      neverTaken: true,
      ask: async (world) => {
        const { cookie } = await familyVisitIn(world)
        const form = fields({ answer: 'given', channels: 'all', wordingId: randomUUID() })
        return { path: '/family', cookie, sent: { form } }
      },
    },
  ],
}

/** Forms that name nothing: everything that they are about stands in the address or the session. */
export const FORMS_WITHOUT_IDS: readonly string[] = [
  ...BUNDLE_FORMS_WITHOUT_IDS,
  ...CASE_FORMS_WITHOUT_IDS,
  ...TRANSFER_FORMS_WITHOUT_IDS,
  'POST /family/:token',
  'POST /posts/:id/hold',
  'POST /posts/approve',
  'POST /posts/:id/move',
  'POST /posts/:id/release',
  'POST /schools/:slug/planning/templates',
  'POST /schools/:slug/terms',
  'POST /family/finish',
  'POST /family/objections/:objectionId/lift',
  'POST /posts/:id/decide',
  'POST /posts/:id/photos',
  'POST /posts/:id/publish',
  'POST /posts/:id/slot',
  'POST /posts/:id/take-down',
  'POST /posts/:id/video',
  'POST /posts/:id/videos/:videoId',
  'POST /posts/:id/videos/:videoId/drop',
  'POST /posts/:id/withdraw',
  'POST /publications/:id/again',
  'POST /publications/:id/proof',
  'POST /publications/:id/seen',
  'POST /publications/:id/to-hand',
  'POST /evidence/files/:fileId/cover',
  'POST /evidence/files/:fileId/download',
  'POST /evidence/files/:fileId/quarantine',
  'POST /matters/:matterId/evidence',
  'POST /matters/:matterId/referrals',
  'POST /matters/:matterId/referrals/:id',
  'POST /matters/:matterId/takedowns',
  'POST /takedown-requests/:id',
  'POST /matters/:matterId/evidence/new',
  'POST /schools/:slug/where-to-report/:key',
  'POST /schools/:slug/where-to-report/:key/removed',
  'POST /schools/:slug/where-to-report/:key/verified',
  'POST /schools/:slug/where-to-report/new',
  'POST /schools/:slug/declarations',
  'POST /schools/:slug/declarations/confirm',
  'POST /schools/:slug/channels/requests',
  'POST /schools/:slug/channels/requests/:id/copy',
  'POST /schools/:slug/channels/requests/:id/decide',
  'POST /schools/:slug/channels/requests/:id/send',
  'POST /schools/:slug/channels/requests/:id/withdraw',
  'POST /schools/:slug/permissions/:kind/:id/consent',
  'POST /schools/:slug/permissions/:kind/:id/decide',
  'POST /schools/:slug/permissions/:kind/:id/end',
  'POST /schools/:slug/permissions/:kind/:id/reply',
  'POST /schools/:slug/permissions/:kind/:id/withdraw',
  'POST /schools/:slug/policy/compare',
  'POST /schools/:slug/policy/facts',
  'POST /schools/:slug/policy/facts/checked',
  'POST /s/:slug/policy/other-format',
  'POST /sign-in',
  'POST /sign-out',
  'POST /takedowns/:id/done',
  'POST /trail/check',
  'POST /trail/export',
  'POST /trail/safeguarding/check',
  'POST /trail/safeguarding/export',
]
