import { formStep, REQUEST_FORM, stepDigest } from '../../src/domain/channels/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import { completeAnswers, draftRequest, seenBy, send, setManager } from './channel-request-scene.ts'
import type { FormField } from './page-form.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'
import { addPerson } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

/** A teacher of their own for each request, as nobody has drafts without end. */
async function sceneIn(world: RouteWorld) {
  const teacher = await addPerson(world.database, world, 'author')
  await setManager(world.database, teacher, world.manager.personId)
  return { ...world, teacher }
}
type Scene = Awaited<ReturnType<typeof sceneIn>>

/** Complete answers whose every person works at the world’s school. */
function answersOf(world: RouteWorld) {
  const people = {
    owner: world.head.personId,
    staff: [world.author.personId, world.publisher.personId],
  } as const
  const name = `Quillmere club ${Math.random().toString(36).slice(2)}`
  return completeAnswers(people, {
    name,
    address: `https://facebook.example/${encodeURIComponent(name)}`,
    recoveryAddress: 'office@quillmere.example',
  })
}

async function draftIn(world: RouteWorld) {
  const scene = await sceneIn(world)
  const requestId = await draftRequest(scene, answersOf(world))
  return { scene, requestId, by: scene.teacher }
}

async function sentIn(world: RouteWorld) {
  const draft = await draftIn(world)
  const sent = await send(draft.scene, draft.requestId)
  if (!sent.ok) throw new Error(sent.message)
  return draft
}

const path = (world: RouteWorld, rest = '') =>
  `/schools/${world.slug}/channels/requests${rest === '' ? '' : `/${rest}`}`

const digestOf = async (scene: Scene, requestId: string) =>
  (await seenBy(scene, scene.teacher, requestId))?.request.contentSha256 ?? ''

const button = (as: Actor, where: string): Omit<Asked, 'method'> => ({
  path: where,
  as,
  sent: { form: [] },
})

/** Asking for a channel. A new form or address of its must be added here. */
export const CHANNEL_REQUEST_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/channels/requests': async (world) => ({
    path: path(world),
    as: world.author,
  }),
  'POST /schools/:slug/channels/requests': async (world) =>
    button((await sceneIn(world)).teacher, path(world)),
  'GET /schools/:slug/channels/requests/:id': async (world) => ({
    path: path(world, (await sentIn(world)).requestId),
    as: world.manager,
  }),
  'GET /schools/:slug/channels/requests/:id/:step': async (world) => {
    const { requestId, by } = await draftIn(world)
    return { path: path(world, `${requestId}/people`), as: by }
  },
  'POST /schools/:slug/channels/requests/:id/:step': async (world) => {
    const scene = await sceneIn(world)
    const requestId = await draftRequest(scene, { name: 'Quillmere club' })
    const step = formStep('people') ?? REQUEST_FORM[0]
    if (!step) throw new Error('The form has no pages.')
    const answers = answersOf(world)
    const form: FormField[] = [
      ['seen', stepDigest(step, {})],
      ...step.fields.flatMap(({ name }) =>
        [answers[name] ?? []].flat().map((one): FormField => [name, one]),
      ),
      ['goes', 'go_on'],
    ]
    return { path: path(world, `${requestId}/people`), as: scene.teacher, sent: { form } }
  },
  'POST /schools/:slug/channels/requests/:id/send': async (world) => {
    const { scene, requestId, by } = await draftIn(world)
    const form: FormField[] = [['contentSha256', await digestOf(scene, requestId)]]
    return { path: path(world, `${requestId}/send`), as: by, sent: { form } }
  },
  'POST /schools/:slug/channels/requests/:id/decide': async (world) => {
    const { scene, requestId } = await sentIn(world)
    const form: FormField[] = [
      ['contentSha256', await digestOf(scene, requestId)],
      ['outcome', 'approved'],
      ['reason', 'A good plan.'],
    ]
    return { path: path(world, `${requestId}/decide`), as: world.manager, sent: { form } }
  },
  'POST /schools/:slug/channels/requests/:id/withdraw': async (world) => {
    const { requestId, by } = await sentIn(world)
    return button(by, path(world, `${requestId}/withdraw`))
  },
  'POST /schools/:slug/channels/requests/:id/copy': async (world) => {
    const { requestId, by } = await draftIn(world)
    return button(by, path(world, `${requestId}/copy`))
  },
}
