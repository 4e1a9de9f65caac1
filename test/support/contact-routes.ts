import type { Actor } from '../../src/domain/people/index.ts'
import {
  agreeFor,
  approvedFor,
  askFor,
  type ContactScene,
  closingFor,
  logFor,
  mustOk,
  permitTyped,
  reportBy,
  reportTyped,
} from './contact-scene.ts'
import type { FormField } from './page-form.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'
import { addLearner } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

const sceneOf = (world: RouteWorld): ContactScene => ({
  ...world,
  keys: world.installation.caseKeys,
})
const people = (world: RouteWorld) => ({ holder: world.author, decider: world.head })
const at = (world: RouteWorld, path = '') => `/schools/${world.slug}/contact${path}`

type Form = Readonly<Record<string, string | readonly string[]>>

function sending(world: RouteWorld, as: Actor, path: string, form: Form): Omit<Asked, 'method'> {
  const fields = Object.entries(form).flatMap(([name, value]): FormField[] =>
    [value].flat().map((one) => [name, one]),
  )
  return { path: at(world, path), as, sent: { form: fields } }
}

const asked = (world: RouteWorld) => askFor(sceneOf(world), world.author, [world.learnerId])
const approved = (world: RouteWorld) =>
  approvedFor(sceneOf(world), people(world), [world.learnerId])
const reported = (world: RouteWorld) => reportBy(sceneOf(world), world.author)
const older = (world: RouteWorld) =>
  addLearner(world.database, world, { dateOfBirth: '2009-01-01' })

const PARENTS = { parents: 'agreed', on: '2026-11-19', how: 'paper', who: 'Mother' }

/** Contact online. A new address must be added here. */
export const CONTACT_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/contact': async (world) => ({ path: at(world), as: world.author }),
  'GET /schools/:slug/contact/report': async (world) => ({
    path: at(world, '/report'),
    as: world.author,
  }),
  'POST /schools/:slug/contact/report': async (world) =>
    sending(world, world.author, '/report', reportTyped()),
  'GET /schools/:slug/contact/reports': async (world) => ({
    path: at(world, '/reports'),
    as: world.dsl,
  }),
  'GET /schools/:slug/contact/reports/:id': async (world) => ({
    path: at(world, `/reports/${await reported(world)}`),
    as: world.dsl,
  }),
  'POST /schools/:slug/contact/reports/:id/acknowledge': async (world) =>
    sending(world, world.dsl, `/reports/${await reported(world)}/acknowledge`, {}),
  'POST /schools/:slug/contact/reports/:id/note': async (world) =>
    sending(world, world.dsl, `/reports/${await reported(world)}/note`, { words: 'Spoke to her' }),
  'POST /schools/:slug/contact/reports/:id/close': async (world) =>
    sending(world, world.dsl, `/reports/${await reported(world)}/close`, { words: 'All is well' }),
  'GET /schools/:slug/contact/reports/:id/receipt': async (world) => ({
    path: at(world, `/reports/${await reported(world)}/receipt`),
    as: world.author,
  }),
  'POST /schools/:slug/contact/reports/:id/receipt': async (world) =>
    sending(world, world.author, `/reports/${await reported(world)}/receipt`, {
      words: 'They wrote again',
    }),
  'GET /schools/:slug/contact/permits/new': async (world) => ({
    path: at(world, '/permits/new'),
    as: world.author,
  }),
  'POST /schools/:slug/contact/permits/new': async (world) =>
    sending(world, world.author, '/permits/new', permitTyped([world.learnerId])),
  'GET /schools/:slug/contact/permits/:id': async (world) => ({
    path: at(world, `/permits/${await asked(world)}`),
    as: world.head,
  }),
  'POST /schools/:slug/contact/permits/:id/parents': async (world) =>
    sending(world, world.author, `/permits/${await asked(world)}/parents`, {
      ...PARENTS,
      learnerIds: [world.learnerId],
    }),
  'POST /schools/:slug/contact/permits/:id/unsafe': async (world) => {
    const learnerId = await older(world)
    const permitId = await askFor(sceneOf(world), world.author, [learnerId])
    return sending(world, world.dsl, `/permits/${permitId}/unsafe`, { learnerId, reason: 'Known' })
  },
  'POST /schools/:slug/contact/permits/:id/decide': async (world) => {
    const permitId = await asked(world)
    const learnerIds = [world.learnerId]
    mustOk(await agreeFor(sceneOf(world), world.author, { permitId, learnerIds }))
    const form = { revision: '2', outcome: 'approved' }
    return sending(world, world.head, `/permits/${permitId}/decide`, form)
  },
  'POST /schools/:slug/contact/permits/:id/log': async (world) =>
    sending(world, world.author, `/permits/${await approved(world)}/log`, {
      happenedAt: '2026-11-20T09:00',
      purpose: 'Meeting point',
      summary: 'The bus leaves at eight.',
    }),
  'POST /schools/:slug/contact/permits/:id/look': async (world) => {
    const permitId = await approved(world)
    mustOk(await logFor(sceneOf(world), world.author, permitId))
    return sending(world, world.manager, `/permits/${permitId}/look`, {})
  },
  'POST /schools/:slug/contact/permits/:id/end': async (world) =>
    sending(world, world.author, `/permits/${await approved(world)}/end`, { reason: 'It is over' }),
  'POST /schools/:slug/contact/permits/:id/withdraw': async (world) =>
    sending(world, world.author, `/permits/${await asked(world)}/withdraw`, {}),
  'POST /schools/:slug/contact/permits/:id/attest': async (world) => {
    const permitId = await closingFor(sceneOf(world), people(world), [world.learnerId])
    return sending(world, world.author, `/permits/${permitId}/attest`, {})
  },
}

interface Theirs {
  readonly learnerId: string
}

/** Forms about contact that name learners. */
export const CONTACT_FORMS = {
  'POST /schools/:slug/contact/report': async (world: RouteWorld, { learnerId }: Theirs) =>
    sending(world, world.author, '/report', { ...reportTyped(), learnerId }),
  'POST /schools/:slug/contact/permits/new': async (world: RouteWorld, { learnerId }: Theirs) =>
    sending(world, world.author, '/permits/new', permitTyped([learnerId])),
  'POST /schools/:slug/contact/permits/:id/parents': async (
    world: RouteWorld,
    { learnerId }: Theirs,
  ) =>
    sending(world, world.author, `/permits/${await asked(world)}/parents`, {
      ...PARENTS,
      learnerIds: [learnerId],
    }),
}
