import type { Actor } from '../../src/domain/people/index.ts'
import { addRegularPost, addTemplate, addTerm } from '../../src/domain/planning/index.ts'
import { holdBack, recordOpening, startDraft, writeNote } from '../../src/domain/posts/index.ts'
import { NOW } from './policy.ts'
import { postNow } from './post-scene.ts'
import type { Asked } from './request.ts'
import { approvedIn, draftIn, type RouteWorld, submittedIn } from './route-world.ts'
import { addPerson } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>
type Elsewhere = Pick<RouteWorld, 'trustId' | 'schoolId'>

/** Each term of its own days: two of one school never overlap. */
let year = 2030

async function termIn(world: RouteWorld, at: Elsewhere, head: Actor): Promise<string> {
  year += 1
  const days = { firstDay: `${year}-01-05`, lastDay: `${year}-02-12` }
  const term = { schoolId: at.schoolId, name: 'Spring 1', ...days }
  const added = await world.database.write(at.trustId, (db) => addTerm(db, head, term, NOW))
  if (!added.ok) throw new Error(added.message)
  return added.termId
}

async function templateIn(world: RouteWorld, at: Elsewhere, head: Actor): Promise<string> {
  const { gate } = world.installation
  const template = { schoolId: at.schoolId, name: 'Newsletter', text: 'News of this week.' }
  const added = await world.database.write(at.trustId, (db) =>
    addTemplate(db, head, template, { gate, now: NOW }),
  )
  if (!added.ok) throw new Error(added.message)
  return added.templateId
}

async function regularIn(world: RouteWorld, at: Elsewhere, head: Actor): Promise<string> {
  const templateId = await templateIn(world, at, head)
  const regular = { ...REGULAR, schoolId: at.schoolId, templateId, ownerId: head.personId }
  const added = await world.database.write(at.trustId, (db) =>
    addRegularPost(db, head, { ...regular, leadDays: 3, termOnly: false }, NOW),
  )
  if (!added.ok) throw new Error(added.message)
  return added.regularId
}

const REGULAR = { every: 'week', firstOn: '2026-12-04', dueTime: '15:30' } as const

function planning(
  world: RouteWorld,
  path: string,
  form: Readonly<Record<string, string>>,
): Omit<Asked, 'method'> {
  const sent = { form: Object.entries(form) }
  return { path: `/schools/${world.slug}/planning${path}`, as: world.head, sent }
}

function removing(world: RouteWorld, termId: string): Omit<Asked, 'method'> {
  const form = Object.entries({ termId })
  return { path: `/schools/${world.slug}/terms/remove`, as: world.head, sent: { form } }
}

async function holding(world: RouteWorld, postId: string): Promise<Omit<Asked, 'method'>> {
  const { contentSha256: sha256 } = await postNow(world, postId)
  const form = Object.entries({ sha256, hold_reason: 'A day of mourning.' })
  return { path: `/posts/${postId}/hold`, as: world.publisher, sent: { form } }
}

/** The calendar and what is done on it. A new address of its must be added here. */
export const CALENDAR_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /posts/:id/move': async (world) => ({
    path: `/posts/${await draftIn(world)}/move`,
    as: world.author,
  }),
  'POST /posts/:id/move': async (world) => {
    const postId = await draftIn(world)
    const { revision } = await postNow(world, postId)
    const form = Object.entries({ revision: String(revision), date: '2026-11-27', time: '15:30' })
    return { path: `/posts/${postId}/move`, as: world.author, sent: { form } }
  },
  'GET /schools/:slug/terms': async (world) => ({
    path: `/schools/${world.slug}/terms`,
    as: world.head,
  }),
  'POST /schools/:slug/terms': async (world) => {
    year += 1
    const days = { firstDay: `${year}-04-12`, lastDay: `${year}-05-21` }
    const form = Object.entries({ name: 'Summer 1', ...days })
    return { path: `/schools/${world.slug}/terms`, as: world.head, sent: { form } }
  },
  'POST /schools/:slug/terms/remove': async (world) =>
    removing(world, await termIn(world, world, world.head)),
  'GET /schools/:slug/planning': async (world) => ({
    path: `/schools/${world.slug}/planning`,
    as: world.head,
  }),
  'POST /schools/:slug/planning/templates': async (world) =>
    planning(world, '/templates', { name: 'Newsletter', text: 'News of this week.' }),
  'POST /schools/:slug/planning/templates/use': async (world) =>
    planning(world, '/templates/use', { templateId: await templateIn(world, world, world.head) }),
  'POST /schools/:slug/planning/templates/end': async (world) =>
    planning(world, '/templates/end', { id: await templateIn(world, world, world.head) }),
  'POST /schools/:slug/planning/regular': async (world) =>
    planning(world, '/regular', {
      ...REGULAR,
      templateId: await templateIn(world, world, world.head),
      ownerId: world.author.personId,
      leadDays: '3',
    }),
  'POST /schools/:slug/planning/regular/end': async (world) =>
    planning(world, '/regular/end', { id: await regularIn(world, world, world.head) }),
  'POST /posts/:id/notes': async (world) => {
    const postId = await submittedIn(world)
    const form = Object.entries({ version: '1', note_words: 'Say where it was.' })
    return { path: `/posts/${postId}/notes`, as: world.deputy, sent: { form } }
  },
  'POST /posts/:id/hold': async (world) => holding(world, await approvedIn(world)),
  'POST /posts/:id/release': async (world) => {
    const postId = await approvedIn(world)
    const { contentSha256 } = await postNow(world, postId)
    const command = { postId, contentSha256, reason: 'A day of mourning.' }
    await world.database.write(world.trustId, (db) => holdBack(db, world.publisher, command, NOW))
    const form = Object.entries({ sha256: contentSha256 })
    return { path: `/posts/${postId}/release`, as: world.publisher, sent: { form } }
  },
}

/** What is done with several posts at once, at an address without an id. */
export const BULK_FORMS: Readonly<Record<string, Prepare>> = {
  'POST /posts/approve': async (world) => ticking(world, await submittedIn(world)),
}

async function ticking(world: RouteWorld, postId: string): Promise<Omit<Asked, 'method'>> {
  const post = await postNow(world, postId)
  await world.database.write(world.trustId, (db) => recordOpening(db, world.deputy, post, NOW))
  const form = Object.entries({ tick: `${postId}.${post.version}.${post.contentSha256}` })
  return { path: '/posts/approve', as: world.deputy, sent: { form } }
}

/** Forms of the calendar that name a thing by its id: which, and asked with that of another school. */
export const CALENDAR_FORMS: Readonly<
  Record<
    string,
    {
      readonly names: string
      /** Such an id is wrong wherever it comes from. */
      readonly neverTaken?: boolean
      ask(world: RouteWorld, foreign: Elsewhere): Promise<Omit<Asked, 'method'>>
    }
  >
> = {
  'POST /schools/:slug/terms/remove': {
    names: 'a term',
    ask: async (world, foreign) => {
      const head = await addPerson(world.database, foreign, 'head')
      return removing(world, await termIn(world, foreign, head))
    },
  },
  'POST /schools/:slug/planning/templates/use': {
    names: 'a template',
    ask: async (world, foreign) => {
      const head = await addPerson(world.database, foreign, 'head')
      const templateId = await templateIn(world, foreign, head)
      return planning(world, '/templates/use', { templateId })
    },
  },
  'POST /schools/:slug/planning/templates/end': {
    names: 'a template',
    ask: async (world, foreign) => {
      const head = await addPerson(world.database, foreign, 'head')
      return planning(world, '/templates/end', { id: await templateIn(world, foreign, head) })
    },
  },
  'POST /schools/:slug/planning/regular': {
    names: 'a template',
    ask: async (world, foreign) => {
      const head = await addPerson(world.database, foreign, 'head')
      const templateId = await templateIn(world, foreign, head)
      const ownerId = world.author.personId
      return planning(world, '/regular', { ...REGULAR, templateId, ownerId, leadDays: '3' })
    },
  },
  'POST /schools/:slug/planning/regular/end': {
    names: 'a regular post',
    ask: async (world, foreign) => {
      const head = await addPerson(world.database, foreign, 'head')
      return planning(world, '/regular/end', { id: await regularIn(world, foreign, head) })
    },
  },
  'POST /posts/:id/notes': {
    names: 'a note',
    neverTaken: true,
    ask: async (world, foreign) => {
      const postId = await submittedIn(world)
      const answers = await noteIn(world, foreign)
      const form = Object.entries({ version: '1', note_words: 'Say where it was.', answers })
      return { path: `/posts/${postId}/notes`, as: world.deputy, sent: { form } }
    },
  },
}

/** A note on a draft of another school. */
async function noteIn(world: RouteWorld, at: Elsewhere): Promise<string> {
  const author = await addPerson(world.database, at, 'author')
  return world.database.write(at.trustId, async (db) => {
    const started = await startDraft(db, author, { schoolId: at.schoolId }, NOW)
    if (!started.ok) throw new Error(started.message)
    const note = { postId: started.postId, version: 1, words: 'Mine.', answers: null }
    const written = await writeNote(db, author, note, NOW)
    if (!written.ok) throw new Error(written.message)
    return written.noteId
  })
}
