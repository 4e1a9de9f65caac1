import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'
import { addLearner } from './small-trust.ts'
import {
  begunTransfer,
  caseNaming,
  chosenAll,
  contentsSeen,
  preparedTransfer,
  transferTyped,
} from './transfer-scene.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>
type Fields = readonly (readonly [string, string])[]

const worldOf = ({ database, installation, schoolId, dsl }: RouteWorld) => ({
  database,
  keys: installation.caseKeys,
  store: installation.evidence,
  schoolId,
  dsl,
})

const asked = (world: RouteWorld, path: string, form?: Fields): Omit<Asked, 'method'> => ({
  path: `/schools/${world.slug}/transfers${path}`,
  as: world.dsl,
  ...(form ? { sent: { form: form.map(([name, value]) => [name, value] as const) } } : {}),
})

const WHOSE = { forename: 'Quillmere', surname: 'Penhallow' }

/** A learner of the school, named in a case. */
async function namedIn(world: RouteWorld) {
  const learnerId = await addLearner(world.database, world, WHOSE)
  const caseId = await caseNaming(worldOf(world), learnerId, 'Quillmere, in a title')
  return { learnerId, caseId }
}

async function draftIn(world: RouteWorld): Promise<{ transferId: string; caseId: string }> {
  const { learnerId, caseId } = await namedIn(world)
  return { transferId: await begunTransfer(worldOf(world), learnerId), caseId }
}

async function chosenIn(world: RouteWorld): Promise<string> {
  const { transferId } = await draftIn(world)
  await chosenAll(worldOf(world), transferId)
  return transferId
}

async function seenIn(world: RouteWorld, transferId: string): Promise<Fields> {
  const { seen, parts } = await contentsSeen(worldOf(world), transferId)
  return [...parts.map((part) => ['parts', part] as const), ['files', 'covered'], ['seen', seen]]
}

const begin = (world: RouteWorld, learnerId: string) =>
  asked(world, '/new', Object.entries(transferTyped(learnerId)))

/** Safeguarding files for the next school. A new address must be added here. */
export const TRANSFER_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/transfers': async (world) => asked(world, ''),
  'GET /schools/:slug/transfers/new': async (world) => asked(world, '/new'),
  'POST /schools/:slug/transfers/new': async (world) =>
    begin(world, await addLearner(world.database, world, WHOSE)),
  'GET /schools/:slug/transfers/:id': async (world) =>
    asked(world, `/${(await draftIn(world)).transferId}`),
  'POST /schools/:slug/transfers/:id/matters': async (world) => {
    const { transferId, caseId } = await draftIn(world)
    const form = { 'matter-1': caseId, 'goes-1': 'yes', 'reason-1': '' }
    return asked(world, `/${transferId}/matters`, Object.entries(form))
  },
  'POST /schools/:slug/transfers/:id/steps': async (world) => {
    const { transferId } = await draftIn(world)
    const form = { action: 'withdraw', words: 'They stay, says Quillmere' }
    return asked(world, `/${transferId}/steps`, Object.entries(form))
  },
  'GET /schools/:slug/transfers/:id/contents': async (world) =>
    asked(world, `/${await chosenIn(world)}/contents`),
  'POST /schools/:slug/transfers/:id/look': async (world) => {
    const transferId = await chosenIn(world)
    return asked(world, `/${transferId}/look`, await seenIn(world, transferId))
  },
  'POST /schools/:slug/transfers/:id/file': async (world) => {
    const transferId = await chosenIn(world)
    return asked(world, `/${transferId}/file`, await seenIn(world, transferId))
  },
  'GET /schools/:slug/transfers/:id/file': async (world) => {
    const { learnerId } = await namedIn(world)
    return asked(world, `/${await preparedTransfer(worldOf(world), learnerId)}/file`)
  },
}

/** The forms that name a thing of a school, naming that of another. */
export const TRANSFER_FORMS: Readonly<
  Record<
    string,
    (world: RouteWorld, foreign: { readonly learnerId: string }) => Promise<Omit<Asked, 'method'>>
  >
> = {
  'POST /schools/:slug/transfers/new': async (world, { learnerId }) => begin(world, learnerId),
}

/**
 * The ids of most are in the address. A refusal of the one that names matters looks for them first, which is a reading
 * and so an entry: that it refuses, the tests of transfers say.
 */
export const TRANSFER_FORMS_WITHOUT_IDS: readonly string[] = Object.keys(TRANSFER_ROUTES).filter(
  (route) => route.startsWith('POST ') && !(route in TRANSFER_FORMS),
)
