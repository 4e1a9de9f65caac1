import { writeBody } from '../../src/domain/outside-bodies/index.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

const DETAILS = {
  kind: 'support',
  name: 'Larkfield helpline',
  whatFor: '',
  phone: '01632 960111',
  email: '',
  url: '',
  hours: '',
} as const

/** An entry of the school’s own. */
async function bodyIn(world: RouteWorld): Promise<string> {
  const written = await world.database.write(world.trustId, (db) =>
    writeBody(db, world.head, { schoolId: world.schoolId, key: '', ...DETAILS }, NOW),
  )
  if (!written.ok) throw new Error(written.message)
  return written.key
}

/** The list of outside bodies. A new address must be added here. */
export const OUTSIDE_BODY_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/where-to-report': async (world) => ({
    path: `/schools/${world.slug}/where-to-report`,
    as: world.author,
  }),
  'GET /schools/:slug/where-to-report/new': async (world) => ({
    path: `/schools/${world.slug}/where-to-report/new`,
    as: world.dsl,
  }),
  'POST /schools/:slug/where-to-report/new': async (world) => ({
    path: `/schools/${world.slug}/where-to-report/new`,
    as: world.dsl,
    sent: { form: Object.entries(DETAILS) },
  }),
  'GET /schools/:slug/where-to-report/:key': async (world) => ({
    path: `/schools/${world.slug}/where-to-report/${await bodyIn(world)}`,
    as: world.head,
  }),
  'POST /schools/:slug/where-to-report/:key': async (world) => ({
    path: `/schools/${world.slug}/where-to-report/${await bodyIn(world)}`,
    as: world.head,
    sent: { form: Object.entries(DETAILS) },
  }),
  'POST /schools/:slug/where-to-report/:key/verified': async (world) => ({
    path: `/schools/${world.slug}/where-to-report/${await bodyIn(world)}/verified`,
    as: world.head,
    sent: { form: [] },
  }),
  'POST /schools/:slug/where-to-report/:key/removed': async (world) => ({
    path: `/schools/${world.slug}/where-to-report/${await bodyIn(world)}/removed`,
    as: world.head,
    sent: { form: [] },
  }),
}
