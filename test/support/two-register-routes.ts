import { planSearch, recordSearch } from '../../src/domain/candidate-searches/index.ts'
import { askMonitoring } from '../../src/domain/monitoring/index.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'
import { addPerson } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

const MONITORING = {
  manner: 'open',
  purpose: 'A trophy was lost',
  necessity: 'It is needed',
  alternatives: 'None',
  scope: 'Little',
  assessment: 'DPIA 1',
  noticeOn: '2026-11-20',
  fromDate: '2026-11-21',
  toDate: '2026-12-01',
} as const

type Elsewhere = Pick<RouteWorld, 'trustId' | 'schoolId'>

/** Leave to monitor at a school that may be another’s. */
async function monitoringIn(world: RouteWorld, place: Elsewhere = world): Promise<string> {
  const { trustId, schoolId } = place
  const command = { ...MONITORING, ground: null, aboutPerson: null, schoolId } as const
  const dsl = await addPerson(world.database, place, 'dsl')
  const at = { keys: world.installation.caseKeys, now: NOW }
  const asked = await world.database.write(trustId, (db) => askMonitoring(db, dsl, command, at))
  if (!asked.ok) throw new Error(asked.message)
  return asked.authorisationId
}

/** A search at a school that may be another’s; at one’s own it is the author’s to do. */
async function searchIn(world: RouteWorld, place: Elsewhere = world): Promise<string> {
  const { trustId, schoolId } = place
  const own = schoolId === world.schoolId
  const head = await addPerson(world.database, place, 'head')
  const searcher = own ? world.author : await addPerson(world.database, place, 'author')
  const command = {
    schoolId,
    candidate: 'Penhallow',
    vacancy: 'Teacher',
    shortlistedOn: '2026-11-16',
    informedOn: '2026-11-17',
    searcherId: searcher.personId,
    panel: [head.personId],
  }
  const at = { keys: world.installation.caseKeys, now: NOW }
  const made = await world.database.write(trustId, (db) => planSearch(db, head, command, at))
  if (!made.ok) throw new Error(made.message)
  return made.searchId
}

/** The search is done, so that the rest can follow. */
async function foundNothing(world: RouteWorld, searchId: string): Promise<void> {
  const { database, installation, trustId, schoolId, author } = world
  const found = { searchId, schoolId, outcome: 'nothing', sources: 'One' } as const
  const at = { keys: installation.caseKeys, now: NOW }
  await database.write(trustId, (db) =>
    recordSearch(db, author, { ...found, findings: '', reason: '' }, at),
  )
}

const sending = (
  world: RouteWorld,
  as: RouteWorld['head'],
  path: string,
  form: Readonly<Record<string, string>>,
): Omit<Asked, 'method'> => ({
  path: `/schools/${world.slug}/${path}`,
  as,
  sent: { form: Object.entries(form) },
})

const FOUND = { outcome: 'nothing', sources: 'One engine' }

/** The registers of monitoring and of searches. A new address must be added here. */
export const TWO_REGISTER_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/monitoring': async (world) => ({
    path: `/schools/${world.slug}/monitoring`,
    as: world.head,
  }),
  'POST /schools/:slug/monitoring': async (world) =>
    sending(world, world.dsl, 'monitoring', MONITORING),
  'POST /schools/:slug/monitoring/decide': async (world) =>
    sending(world, world.head, 'monitoring/decide', {
      authorisationId: await monitoringIn(world),
      outcome: 'approved',
    }),
  'POST /schools/:slug/monitoring/end': async (world) =>
    sending(world, world.dsl, 'monitoring/end', { authorisationId: await monitoringIn(world) }),
  'GET /schools/:slug/candidate-searches': async (world) => ({
    path: `/schools/${world.slug}/candidate-searches`,
    as: world.head,
  }),
  'POST /schools/:slug/candidate-searches': async (world) =>
    sending(world, world.head, 'candidate-searches', {
      candidate: 'Penhallow',
      vacancy: 'Teacher',
      shortlistedOn: '2026-11-16',
      informedOn: '2026-11-17',
      searcherId: world.author.personId,
      panel: world.head.personId,
    }),
  'POST /schools/:slug/candidate-searches/found': async (world) =>
    sending(world, world.author, 'candidate-searches/found', {
      searchId: await searchIn(world),
      ...FOUND,
    }),
  'POST /schools/:slug/candidate-searches/settle': async (world) => {
    const searchId = await searchIn(world)
    await foundNothing(world, searchId)
    return sending(world, world.head, 'candidate-searches/settle', {
      searchId,
      answer: 'Nothing to say',
    })
  },
}

const adultOf = async (world: RouteWorld, at: Elsewhere): Promise<string> =>
  (await addPerson(world.database, at, 'author')).personId

/** The forms of the registers, naming a thing or an adult of a school that may be another’s. */
export const TWO_REGISTER_FORMS = {
  'POST /schools/:slug/monitoring': async (world: RouteWorld, at: Elsewhere) =>
    sending(world, world.dsl, 'monitoring', {
      ...MONITORING,
      aboutPerson: await adultOf(world, at),
    }),
  'POST /schools/:slug/monitoring/decide': async (world: RouteWorld, at: Elsewhere) =>
    sending(world, world.head, 'monitoring/decide', {
      authorisationId: await monitoringIn(world, at),
      outcome: 'approved',
    }),
  'POST /schools/:slug/monitoring/end': async (world: RouteWorld, at: Elsewhere) =>
    sending(world, world.dsl, 'monitoring/end', {
      authorisationId: await monitoringIn(world, at),
    }),
  'POST /schools/:slug/candidate-searches': async (world: RouteWorld, at: Elsewhere) =>
    sending(world, world.head, 'candidate-searches', {
      candidate: 'Penhallow',
      vacancy: 'Teacher',
      shortlistedOn: '2026-11-16',
      informedOn: '2026-11-17',
      searcherId: await adultOf(world, at),
      panel: world.head.personId,
    }),
  'POST /schools/:slug/candidate-searches/found': async (world: RouteWorld, at: Elsewhere) =>
    sending(world, world.author, 'candidate-searches/found', {
      searchId: await searchIn(world, at),
      ...FOUND,
    }),
  'POST /schools/:slug/candidate-searches/settle': async (world: RouteWorld, at: Elsewhere) => {
    const searchId = await searchIn(world, at)
    if (at.schoolId === world.schoolId) await foundNothing(world, searchId)
    return sending(world, world.head, 'candidate-searches/settle', {
      searchId,
      answer: 'Nothing to say',
    })
  },
}
