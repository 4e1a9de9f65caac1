import type { Actor } from '../../src/domain/people/index.ts'
import {
  consultationsOf,
  enterComment,
  openConsultation,
  openReview,
} from '../../src/domain/policies/index.ts'
import type { FormField } from './page-form.ts'
import { NOW, packNamed } from './policy.ts'
import {
  approveAs,
  draftNow,
  noticeIn,
  type PolicyLifeScene,
  proposeIn,
  startDraftIn,
} from './policy-life-scene.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'
import { addPerson } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

const LATER = '2026-12-04'
const [CLAUSE] = packNamed('maesteg').clauses

interface DraftWorld {
  readonly scene: PolicyLifeScene
  readonly draftId: string
}

/** A draft of the world's own school; what was under way there is given up first. */
async function draftIn(world: RouteWorld): Promise<DraftWorld> {
  const { database, trustId } = world
  await database.write(trustId, (db) =>
    db
      .updateTable('policy_draft_schools')
      .set({ under_way: false })
      .where('school_id', '=', world.schoolId)
      .execute(),
  )
  const [governor, teacher] = await Promise.all([
    addPerson(database, world, 'governor'),
    addPerson(database, world, 'author'),
  ])
  const scene = { database, trustId, school: world, head: world.head, governor, teacher }
  return { scene, draftId: await startDraftIn(scene) }
}

const at = (draftId: string, page = '') => `/policy-drafts/${draftId}${page}`

/** A form that somebody sends about a draft. */
function sending(
  page: string,
  fields: (of: DraftWorld) => Promise<Readonly<Record<string, string>>>,
  by: (of: DraftWorld) => Actor = ({ scene }) => scene.head,
): Prepare {
  return async (world) => {
    const of = await draftIn(world)
    const form = Object.entries(await fields(of)) as FormField[]
    return { path: at(of.draftId, page), as: by(of), sent: { form } }
  }
}

const revision = async ({ scene, draftId }: DraftWorld) =>
  String((await draftNow(scene, draftId)).revision)

async function consultationIn({ scene, draftId }: DraftWorld): Promise<string> {
  const opened = await scene.database.write(scene.trustId, (db) =>
    openConsultation(db, scene.head, { draftId, kind: 'staff', whom: 'All', closesOn: LATER }, NOW),
  )
  if (!opened.ok) throw new Error(opened.message)
  return opened.consultationId
}

async function commentIn(of: DraftWorld): Promise<string> {
  const { scene, draftId } = of
  const consultationId = await consultationIn(of)
  const comment = { consultationId, clauseId: null, fromWhom: 'A colleague', words: 'Good.' }
  await scene.database.write(scene.trustId, (db) => enterComment(db, scene.head, comment, NOW))
  const [one] = await scene.database.read(scene.trustId, (db) => consultationsOf(db, draftId))
  return one?.comments[0]?.commentId ?? ''
}

const shown =
  (page: string): Prepare =>
  async (world) => {
    const { draftId } = await draftIn(world)
    return { path: at(draftId, page), as: world.head }
  }

const clauseWords = {
  section: 'Front matter',
  wording: 'Words.',
  kind: 'info',
  audience: '',
  none: 'It informs.',
  care: '',
  text: 'readable',
}

/** Drafts of policies. A new form or address of theirs must be added here. */
export const POLICY_DRAFT_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/policy/drafts': async (world) => ({
    path: `/schools/${world.slug}/policy/drafts`,
    as: world.head,
  }),
  'POST /schools/:slug/policy/drafts': async (world) => {
    await draftIn(world)
    await world.database.write(world.trustId, (db) =>
      db.updateTable('policy_draft_schools').set({ under_way: false }).execute(),
    )
    const form: FormField[] = [
      ['summary', 'Plainer words'],
      ['source', 'pack:maesteg'],
      ['schoolIds', world.schoolId],
    ]
    return { path: `/schools/${world.slug}/policy/drafts`, as: world.head, sent: { form } }
  },
  'POST /schools/:slug/policy/reviews': async (world) => {
    const form: FormField[] = [
      ['cause', 'law'],
      ['words', 'A new Act'],
    ]
    return { path: `/schools/${world.slug}/policy/reviews`, as: world.head, sent: { form } }
  },
  'POST /schools/:slug/policy/reviews/close': async (world) => {
    const review = { schoolId: world.schoolId, cause: 'law', words: 'A new Act' } as const
    const opened = await world.database.write(world.trustId, (db) =>
      openReview(db, world.head, review, NOW),
    )
    if (!opened.ok) throw new Error(opened.message)
    const form: FormField[] = [
      ['reviewId', opened.reviewId],
      ['outcome', 'Nothing to change.'],
    ]
    return { path: `/schools/${world.slug}/policy/reviews/close`, as: world.head, sent: { form } }
  },
  'GET /policy-drafts/:id': shown(''),
  'GET /policy-drafts/:id/title-page': shown('/title-page'),
  'GET /policy-drafts/:id/new-clause': shown('/new-clause'),
  'GET /policy-drafts/:id/clause': shown(`/clause?clause=${encodeURIComponent(CLAUSE?.id ?? '')}`),
  'GET /policy-drafts/:id/answer': shown('/answer?key=change_notice_days'),
  'GET /policy-drafts/:id/difference': shown('/difference'),
  'POST /policy-drafts/:id/title-page': sending('/title-page', async (of) => ({
    revision: await revision(of),
    title: 'Our policy',
    version: '2',
    lastReview: '',
    effective: '',
    nextReview: '',
  })),
  'POST /policy-drafts/:id/new-clause': sending('/new-clause', async (of) => ({
    revision: await revision(of),
    number: '99',
    after: '',
    ...clauseWords,
  })),
  'POST /policy-drafts/:id/clause': sending('/clause', async (of) => ({
    revision: await revision(of),
    clauseId: CLAUSE?.id ?? '',
    ...clauseWords,
  })),
  'POST /policy-drafts/:id/remove-clause': sending('/remove-clause', async (of) => ({
    revision: await revision(of),
    // A clause on which nothing else of the policy stands.
    clauseId: 'maesteg:purp.1',
  })),
  'POST /policy-drafts/:id/answer': sending('/answer', async (of) => ({
    revision: await revision(of),
    key: 'change_notice_days',
    status: 'stated',
    value: '40',
    clauses: 'intro.6',
    note: '',
  })),
  'POST /policy-drafts/:id/consult': sending('/consult', async () => ({
    kind: 'union',
    whom: 'A union',
    closesOn: LATER,
  })),
  'POST /policy-drafts/:id/comment': sending('/comment', async (of) => ({
    consultationId: await consultationIn(of),
    clauseId: '',
    fromWhom: 'A colleague',
    words: 'Good.',
  })),
  'POST /policy-drafts/:id/answer-comment': sending('/answer-comment', async (of) => ({
    commentId: await commentIn(of),
    answer: 'Thank you.',
  })),
  'POST /policy-drafts/:id/close-consultation': sending('/close-consultation', async (of) => ({
    consultationId: await consultationIn(of),
  })),
  'POST /policy-drafts/:id/propose': sending('/propose', async (of) => ({
    revision: await revision(of),
  })),
  'POST /policy-drafts/:id/approve': sending(
    '/approve',
    async ({ scene, draftId }) => {
      await proposeIn(scene, draftId)
      const { contentSha256 } = await draftNow(scene, draftId)
      return { contentSha256, minuteRef: 'Item 7', metOn: '2026-11-18' }
    },
    ({ scene }) => scene.governor,
  ),
  'POST /policy-drafts/:id/send-back': sending(
    '/send-back',
    async ({ scene, draftId }) => {
      await proposeIn(scene, draftId)
      return { contentSha256: (await draftNow(scene, draftId)).contentSha256, reason: 'Shorter.' }
    },
    ({ scene }) => scene.governor,
  ),
  'POST /policy-drafts/:id/notice': sending('/notice', async ({ scene, draftId }) => {
    await proposeIn(scene, draftId)
    await approveAs(scene, scene.governor, draftId)
    return {
      contentSha256: (await draftNow(scene, draftId)).contentSha256,
      inForceOn: '2027-01-04',
    }
  }),
  'POST /policy-drafts/:id/drop': sending('/drop', async (of) => ({
    revision: await revision(of),
  })),
  'GET /policy-notices/:id': async (world) => {
    const { scene, draftId } = await draftIn(world)
    await proposeIn(scene, draftId)
    await approveAs(scene, scene.governor, draftId)
    await noticeIn(scene, draftId)
    return { path: `/policy-notices/${draftId}`, as: scene.teacher }
  },
}
