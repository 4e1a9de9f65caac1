import type { Actor } from '../../src/domain/people/index.ts'
import { addTerm } from '../../src/domain/planning/index.ts'
import { NOW } from './policy.ts'
import { postNow } from './post-scene.ts'
import type { Asked } from './request.ts'
import { draftIn, type RouteWorld } from './route-world.ts'
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

function removing(world: RouteWorld, termId: string): Omit<Asked, 'method'> {
  const form = Object.entries({ termId })
  return { path: `/schools/${world.slug}/terms/remove`, as: world.head, sent: { form } }
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
}

/** Forms of the calendar that name a thing by its id: which, and asked with that of another school. */
export const CALENDAR_FORMS: Readonly<
  Record<
    string,
    {
      readonly names: string
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
}
