import { randomUUID } from 'node:crypto'
import {
  appealComment,
  handOver,
  makeFormToken,
  nameCover,
  removeComment,
} from '../../src/domain/moderation/index.ts'
import { receiptCode, receiptDigest } from '../../src/domain/moderation/receipt.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import { aRule, comment, type ModerationScene, moderateIn } from './moderation-scene.ts'
import type { FormField } from './page-form.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'
import { addPerson } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>
type Fields = Readonly<Record<string, string>>

const moderating = (world: RouteWorld) => moderateIn(world, world.dsl)

const sending = (world: RouteWorld, path: string, form: Fields, as: Actor = world.head) => ({
  path: `/schools/${world.slug}/comments${path}`,
  as,
  sent: { form: Object.entries(form) as FormField[] },
})
const opening = (world: RouteWorld, path: string, as: Actor = world.head) => ({
  path: `/schools/${world.slug}/comments${path}`,
  as,
})

/** A comment of this school that waits, after a rule is there. */
async function waitingIn(world: RouteWorld): Promise<{ id: string; scene: ModerationScene }> {
  const scene = await moderating(world)
  return { id: await comment(scene), scene }
}

/** A removed one, with the code of its author; somebody else than the head removed it. */
async function removedIn(world: RouteWorld): Promise<{ id: string; code: string }> {
  const scene = await moderating(world)
  const code = receiptCode('x', randomUUID())
  const id = await comment(scene, { receiptSha256: receiptDigest(code) ?? null })
  const removal = {
    commentId: id,
    revision: 1,
    houseRuleId: await aRule(scene),
    severity: 'minor',
    wordsToAuthor: '',
  } as const
  const removed = await world.database.write(world.trustId, (db) =>
    removeComment(db, world.publisher, removal, NOW),
  )
  if (!removed.ok) throw new Error(removed.message)
  return { id, code }
}

async function handedOverIn(world: RouteWorld): Promise<string> {
  const { id } = await waitingIn(world)
  const handed = await world.database.write(world.trustId, (db) =>
    handOver(db, world.head, { commentId: id, reason: 'Somebody waits outside.' }, NOW),
  )
  if (!handed.ok) throw new Error(handed.message)
  return handed.handoverId
}

async function coverIn(world: RouteWorld): Promise<string> {
  const { schoolId, head, author } = world
  const cover = { fromDate: '2026-11-23', toDate: '2026-11-27' }
  const people = { awayId: head.personId, coveredBy: author.personId }
  const named = await world.database.write(world.trustId, (db) =>
    nameCover(db, head, { schoolId, ...people, ...cover }, NOW),
  )
  if (!named.ok) throw new Error(named.message)
  return named.coverId
}

/** Comments of a school. A new form or address of theirs must be added here. */
export const MODERATION_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/comments': async (world) => opening(world, ''),
  'GET /schools/:slug/comments/:id': async (world) =>
    opening(world, `/${(await waitingIn(world)).id}`),
  'GET /schools/:slug/comments/:id/worry': async (world) =>
    opening(world, `/${(await waitingIn(world)).id}/worry`),
  'GET /schools/:slug/comments/:id/copy': async (world) =>
    opening(world, `/${(await removedIn(world)).id}/copy`),
  'GET /schools/:slug/comments/sealed-off': async (world) => opening(world, '/sealed-off'),
  'GET /schools/:slug/comments/by-hand': async (world) => opening(world, '/by-hand'),
  'GET /schools/:slug/comments/handed-over': async (world) => opening(world, '/handed-over'),
  'GET /schools/:slug/comments/cover': async (world) => opening(world, '/cover'),
  'GET /schools/:slug/comments/rules': async (world) => opening(world, '/rules'),
  'GET /schools/:slug/comments/channels/:id': async (world) =>
    opening(world, `/channels/${world.page}`),
  'POST /schools/:slug/comments/:id/let-through': async (world) =>
    sending(world, `/${(await waitingIn(world)).id}/let-through`, { revision: '1' }),
  'POST /schools/:slug/comments/:id/take': async (world) =>
    sending(world, `/${(await waitingIn(world)).id}/take`, { revision: '1' }),
  'POST /schools/:slug/comments/:id/undo': async (world) =>
    sending(world, `/${(await removedIn(world)).id}/undo`, { revision: '2' }),
  'POST /schools/:slug/comments/:id/give': async (world) => {
    const { id, scene } = await waitingIn(world)
    return sending(world, `/${id}/give`, { personId: scene.moderator.personId })
  },
  'POST /schools/:slug/comments/:id/remove': async (world) => {
    const { id, scene } = await waitingIn(world)
    const form = { revision: '1', houseRuleId: await aRule(scene), severity: 'minor' }
    return sending(world, `/${id}/remove`, { ...form, wordsToAuthor: '' })
  },
  'POST /schools/:slug/comments/:id/worry': async (world) => {
    const { id } = await waitingIn(world)
    return sending(world, `/${id}/worry`, { image: 'no', reason: 'Somebody waits outside.' })
  },
  'POST /schools/:slug/comments/:id/appeal': async (world) => {
    const { id, code } = await removedIn(world)
    const { trustId, schoolId } = world
    const made = await world.database.write(trustId, (db) =>
      appealComment(db, { trustId, schoolId, code, words: 'I was kind.' }, NOW),
    )
    if (!made.ok) throw new Error(made.message)
    return sending(world, `/${id}/appeal`, { outcome: 'refused', answer: 'It names a pupil.' })
  },
  'POST /schools/:slug/comments/posts/:id/end': async (world) => {
    const { publicationId } = await moderating(world)
    return sending(world, `/posts/${publicationId}/end`, {})
  },
  'POST /schools/:slug/comments/by-hand': async (world) => byHand(world, world.facebook),
  'POST /schools/:slug/comments/by-hand/stop': async (world) => stopping(world, world.facebook),
  'POST /schools/:slug/comments/handed-over/:id': async (world) =>
    sending(world, `/handed-over/${await handedOverIn(world)}`, {}, world.dsl),
  'POST /schools/:slug/comments/cover': async (world) =>
    covering(world, await addPerson(world.database, world, 'author')),
  'POST /schools/:slug/comments/cover/end': async (world) =>
    sending(world, '/cover/end', { coverId: await coverIn(world) }),
  'POST /schools/:slug/comments/rules': async (world) => addingRule(world, world.page),
  'POST /schools/:slug/comments/rules/end': async (world) => {
    const { scene } = await waitingIn(world)
    // Some rule must stay, however often one is ended.
    await world.database.write(world.trustId, (db) =>
      db
        .insertInto('house_rules')
        .values({
          trust_id: world.trustId,
          house_rule_id: randomUUID(),
          school_id: world.schoolId,
          channel_id: null,
          title: `Zest ${randomUUID()}`,
          severity: 'minor',
          words_to_author: 'Please be kinder.',
          added_by: null,
          added_at: NOW,
          ended_by: null,
          ended_at: null,
        })
        .execute(),
    )
    return sending(world, '/rules/end', { houseRuleId: await aRule(scene) })
  },
  'POST /schools/:slug/comments/channels/:id': async (world) => {
    await moderating(world)
    return sending(world, `/channels/${world.page}`, {
      isOpen: 'yes',
      openDays: '14',
      nameShown: 'full',
      holdWords: '',
      flagWords: '',
    })
  },
}

function byHand(world: RouteWorld, channelId: string) {
  const said = { authorName: 'Wren', text: 'A fine day', address: '' }
  return sending(world, '/by-hand', { channelId, ...said })
}

function stopping(world: RouteWorld, channelId: string) {
  const where = 'Under the post of the fair'
  return sending(world, '/by-hand/stop', { channelId, answer: 'unsure', where })
}

function covering(world: RouteWorld, cover: Pick<Actor, 'personId'>, away = world.head) {
  const days = { fromDate: '2026-11-23', toDate: '2026-11-27' }
  const people = { awayId: away.personId, coveredBy: cover.personId }
  return sending(world, '/cover', { ...people, ...days })
}

function addingRule(world: RouteWorld, channelId: string) {
  return sending(world, '/rules', {
    title: `No shouting ${randomUUID().slice(0, 4)}`,
    channelId,
    severity: 'minor',
    wordsToAuthor: 'Please do not shout.',
  })
}

interface Elsewhere {
  readonly trustId: string
  readonly schoolId: string
  readonly page: string
}

/** The forms that name a thing of a school, naming that of another. */
export const MODERATION_FORMS: Readonly<
  Record<string, (world: RouteWorld, foreign: Elsewhere) => Promise<Omit<Asked, 'method'>>>
> = {
  'POST /schools/:slug/comments/rules': async (world, foreign) => addingRule(world, foreign.page),
  'POST /schools/:slug/comments/cover': async (world, foreign) =>
    covering(world, await addPerson(world.database, foreign, 'author')),
}

/** What anyone may send. */
export const OPEN_COMMENT_FORMS: Readonly<Record<string, Prepare>> = {
  'POST /s/:slug/comment': async (world) => {
    const { code } = await removedIn(world)
    const form = { code, words: 'It was meant kindly.' }
    return { path: `/s/${world.slug}/comment`, sent: { form: Object.entries(form) as FormField[] } }
  },
  'POST /s/:slug/posts/:id/comments': async (world) => {
    const { publicationId } = await moderating(world)
    const begun = new Date(NOW.getTime() - 20_000)
    const token = makeFormToken(world.installation.secret, publicationId, begun)
    const form = {
      name: 'Wren',
      text: `A fine day ${randomUUID().slice(0, 8)}`,
      website: '',
      token,
    }
    return {
      path: `/s/${world.slug}/posts/${publicationId}/comments`,
      sent: { form: Object.entries(form) as FormField[] },
    }
  },
}
