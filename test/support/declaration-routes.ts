import { declare, ownDeclarations } from '../../src/domain/declarations/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'
import { addPerson } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

/** Something that somebody of the school declared. */
async function declaredBy(world: RouteWorld, actor: Actor): Promise<string> {
  const declared = await world.database.write(world.trustId, (db) =>
    declare(db, actor, { schoolId: world.schoolId, kind: 'own_child', words: 'Year 4' }, NOW),
  )
  if (!declared.ok) throw new Error(declared.message)
  return declared.declarationId
}

const sending = (
  world: RouteWorld,
  as: Actor,
  path: string,
  form: Readonly<Record<string, string>>,
): Omit<Asked, 'method'> => ({
  path: `/schools/${world.slug}/declarations${path}`,
  as,
  sent: { form: Object.entries(form) },
})

/** What adults declare. A new address must be added here. */
export const DECLARATION_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/declarations': async (world) => ({
    path: `/schools/${world.slug}/declarations`,
    as: world.author,
  }),
  'GET /schools/:slug/declarations/team': async (world) => ({
    path: `/schools/${world.slug}/declarations/team`,
    as: world.head,
  }),
  'POST /schools/:slug/declarations': async (world) => {
    const author = await addPerson(world.database, world, 'author')
    return sending(world, author, '', { kind: 'family', words: 'An aunt' })
  },
  'POST /schools/:slug/declarations/end': async (world) => {
    const author = await addPerson(world.database, world, 'author')
    return sending(world, author, '/end', { declarationId: await declaredBy(world, author) })
  },
  'POST /schools/:slug/declarations/confirm': async (world) => {
    const author = await addPerson(world.database, world, 'author')
    const own = await world.database.read(world.trustId, (db) =>
      ownDeclarations(db, { personId: author.personId, schoolId: world.schoolId }, NOW),
    )
    return sending(world, author, '/confirm', { seen: String(own.standing.length) })
  },
  'POST /schools/:slug/declarations/team': async (world) => {
    const author = await addPerson(world.database, world, 'author')
    const declarationId = await declaredBy(world, author)
    return sending(world, world.head, '/team', { declarationId, outcome: 'accepted' })
  },
}

type Elsewhere = Pick<RouteWorld, 'trustId' | 'schoolId'>

/** A declaration at a school that may be another’s, by somebody of that school. */
async function declarationAt(world: RouteWorld, at: Elsewhere, by?: Actor): Promise<string> {
  const { database } = world
  const actor = by ?? (await addPerson(database, { ...world, ...at }, 'author'))
  const declared = await database.write(at.trustId, (db) =>
    declare(db, actor, { schoolId: at.schoolId, kind: 'family', words: crypto.randomUUID() }, NOW),
  )
  if (!declared.ok) throw new Error(declared.message)
  return declared.declarationId
}

export const DECLARATION_FORMS = {
  'POST /schools/:slug/declarations/end': async (world: RouteWorld, at: Elsewhere) => {
    const own = at.schoolId === world.schoolId ? world.author : undefined
    const declarationId = await declarationAt(world, at, own)
    return sending(world, world.author, '/end', { declarationId })
  },
  'POST /schools/:slug/declarations/team': async (world: RouteWorld, at: Elsewhere) => {
    const declarationId = await declarationAt(world, at)
    return sending(world, world.head, '/team', { declarationId, outcome: 'accepted' })
  },
}
