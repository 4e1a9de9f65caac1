import { randomUUID } from 'node:crypto'
import {
  answerStopQuestion,
  closeConcern,
  linkConcerns,
  makeFormToken,
  readConcern,
} from '../../src/domain/concerns/index.ts'
import { handOver } from '../../src/domain/moderation/index.ts'
import { drawnPhoto } from './add-photo.ts'
import { type ConcernScene, concernIn } from './concern-scene.ts'
import { comment, moderateIn } from './moderation-scene.ts'
import type { FormField } from './page-form.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'
import { addPerson } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>
type Fields = Readonly<Record<string, string>>

type Place = Pick<ConcernScene, 'database' | 'keys' | 'trustId' | 'schoolId'>
const placeOf = (world: RouteWorld): Place => ({ ...world, keys: world.installation.caseKeys })

/** A concern for the safeguarding lead, in words that stand nowhere else. */
async function concernAt(place: Place): Promise<{ concernId: string; code: string }> {
  return concernIn(place, { happened: 'Penhallow wrote to me at night' })
}

async function sending(
  world: RouteWorld,
  step: string,
  form: Fields = {},
): Promise<Omit<Asked, 'method'>> {
  const { concernId } = await concernAt(placeOf(world))
  // Whoever sends a form has read the concern, and it is new no more.
  await world.database.write(world.trustId, (db) =>
    readConcern(db, world.dsl, concernId, { keys: world.installation.caseKeys, now: NOW }),
  )
  return sendingTo(world, `${concernId}/${step}`, form)
}

function sendingTo(world: RouteWorld, path: string, form: Fields = {}): Omit<Asked, 'method'> {
  return {
    path: `/schools/${world.slug}/concerns/${path}`,
    as: world.dsl,
    sent: { form: Object.entries(form) as FormField[] },
  }
}

const LEAST = { about: 'pupil', happened: 'Somebody waits outside', named: 'yes' }
const tokenAt = (world: RouteWorld) => makeFormToken(world.installation.secret, world.schoolId, NOW)

/** Concerns behind the sign-in. A new address must be added here. */
export const CONCERN_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/concerns': async (world) => ({
    path: `/schools/${world.slug}/concerns`,
    as: world.dsl,
  }),
  'GET /schools/:slug/concerns/new': async (world) => ({
    path: `/schools/${world.slug}/concerns/new`,
    as: world.author,
  }),
  'POST /schools/:slug/concerns/new': async (world) => ({
    ...sendingTo(world, 'new', { ...LEAST, token: tokenAt(world) }),
    as: world.author,
  }),
  'GET /schools/:slug/concerns/:id': async (world) => {
    const { concernId } = await concernAt(placeOf(world))
    return { path: `/schools/${world.slug}/concerns/${concernId}`, as: world.dsl }
  },
  'POST /schools/:slug/concerns/:id/reply': (world) =>
    sending(world, 'reply', { words: 'Thank you', once: randomUUID() }),
  'POST /schools/:slug/concerns/:id/close': (world) =>
    sending(world, 'close', { reason: 'It is looked into' }),
  'POST /schools/:slug/concerns/:id/reopen': async (world) => {
    const { concernId } = await concernAt(placeOf(world))
    const at = { keys: world.installation.caseKeys, now: NOW }
    await world.database.write(world.trustId, (db) =>
      closeConcern(db, world.dsl, { concernId, reason: 'Known' }, at),
    )
    return sendingTo(world, `${concernId}/reopen`)
  },
  'POST /schools/:slug/concerns/:id/link': async (world) => {
    const other = await concernAt(placeOf(world))
    return sending(world, 'link', { others: other.concernId })
  },
  'POST /schools/:slug/concerns/:id/unlink': async (world) => {
    const [one, other] = [await concernAt(placeOf(world)), await concernAt(placeOf(world))]
    const { concernId } = one
    await world.database.write(world.trustId, (db) =>
      linkConcerns(db, world.dsl, { concernId, others: [other.concernId] }, NOW),
    )
    return sendingTo(world, `${concernId}/unlink`)
  },
  'POST /schools/:slug/concerns/:id/subject': (world) =>
    sending(world, 'subject', { wrong: '', right: world.author.personId }),
  'POST /schools/:slug/concerns/from-comment/:id': async (world) => {
    const scene = await moderateIn(world, world.dsl)
    const command = { commentId: await comment(scene), reason: 'Somebody waits outside.' }
    const handed = await world.database.write(world.trustId, (db) =>
      handOver(db, world.head, command, NOW),
    )
    if (!handed.ok) throw new Error(handed.message)
    return sendingTo(world, `from-comment/${handed.handoverId}`)
  },
}

interface Elsewhere {
  readonly trustId: string
  readonly schoolId: string
}

/** The forms that name a thing of a school, naming that of another. */
export const CONCERN_FORMS: Readonly<
  Record<string, (world: RouteWorld, foreign: Elsewhere) => Promise<Omit<Asked, 'method'>>>
> = {
  'POST /schools/:slug/concerns/new': async (world, foreign) => {
    const { personId } = await addPerson(world.database, foreign, 'author')
    const form = { ...LEAST, token: tokenAt(world), personId }
    return { ...sendingTo(world, 'new', form), as: world.author }
  },
  'POST /schools/:slug/concerns/:id/link': async (world, foreign) => {
    await addPerson(world.database, foreign, 'dsl')
    const { trustId, schoolId } = foreign
    const other = await concernAt({ ...placeOf(world), trustId, schoolId })
    return sending(world, 'link', { others: other.concernId })
  },
}

/** What anyone may send. */
export const OPEN_CONCERN_FORMS: Readonly<Record<string, Prepare>> = {
  'POST /s/:slug/concern/:teller': async (world) => {
    const form = { about: 'pupil', happened: 'Somebody waits outside', token: tokenAt(world) }
    return { path: `/s/${world.slug}/concern/pupil`, sent: { form: Object.entries(form) } }
  },
  'POST /s/:slug/concern/files': async (world) => {
    const { concernId, code } = await concernAt(placeOf(world))
    const { trustId } = world
    await world.database.write(trustId, (db) =>
      answerStopQuestion(db, { trustId, concernId, answer: 'no' }, NOW),
    )
    const form: FormField[] = Object.entries({ code, once: randomUUID(), description: 'A chat' })
    const files = [await drawnPhoto()]
    return { path: `/s/${world.slug}/concern/files`, sent: { form, files, filesAs: 'files' } }
  },
  'POST /s/:slug/concern/return': async (world) => {
    const { code } = await concernAt(placeOf(world))
    return { path: `/s/${world.slug}/concern/return`, sent: { form: [['code', code]] } }
  },
}
