import {
  askPermission,
  decidePermission,
  permissionDigest,
  permissionForReader,
  registerOf,
} from '../../src/domain/permissions-asked/index.ts'
import type { PermissionKind } from '../../src/vocabulary/asked-permissions.ts'
import type { FormField } from './page-form.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

/** A complete form of a kind. */
function answersOf(world: RouteWorld, kind: PermissionKind): Record<string, string> {
  return Object.fromEntries(
    registerOf(kind).fields.map(({ name, ask, options }) => {
      if (ask === 'person') return [name, world.office.personId]
      if (ask === 'channel') return [name, world.page]
      if (ask === 'day') return [name, '2027-07-20']
      if (ask === 'address') return [name, 'https://forum.example/quillmere']
      if (name === 'what') return [name, 'child']
      return [name, ask === 'one' ? (options?.[0]?.value ?? '') : 'Quillmere']
    }),
  )
}

async function askedIn(world: RouteWorld, kind: PermissionKind) {
  const { schoolId } = world
  const asked = await world.database.write(world.trustId, (db) =>
    askPermission(db, world.author, { schoolId, kind, answers: answersOf(world, kind) }, NOW),
  )
  if (!asked.ok) throw new Error(asked.message)
  return { schoolId, kind, permissionId: asked.permissionId }
}

type At = Awaited<ReturnType<typeof askedIn>>

async function digestOf(world: RouteWorld, at: At): Promise<string> {
  const view = await world.database.read(world.trustId, (db) =>
    permissionForReader(db, world.author, { ...at, today: '2026-11-20' }),
  )
  return view ? permissionDigest(view.permission) : ''
}

/** The use of the crest, approved by the head. */
async function grantedIn(world: RouteWorld): Promise<At> {
  const at = await askedIn(world, 'brand')
  const command = {
    ...at,
    outcome: 'approved',
    reason: '',
    contentSha256: await digestOf(world, at),
  } as const
  const made = await world.database.write(world.trustId, (db) =>
    decidePermission(db, world.head, command, NOW),
  )
  if (!made.ok) throw new Error(made.message)
  return at
}

const path = (world: RouteWorld, rest = '') =>
  `/schools/${world.slug}/permissions${rest === '' ? '' : `/${rest}`}`

const fields = (values: Readonly<Record<string, string>>) => Object.entries(values) as FormField[]

/** The small registers. A new form or address of theirs must be added here. */
export const PERMISSION_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/permissions': async (world) => ({ path: path(world), as: world.author }),
  'GET /schools/:slug/permissions/:kind': async (world) => ({
    path: path(world, 'brand'),
    as: world.author,
  }),
  'GET /schools/:slug/permissions/:kind/new': async (world) => ({
    path: path(world, 'friends/new'),
    as: world.author,
  }),
  'POST /schools/:slug/permissions/:kind/new': async (world) => ({
    path: path(world, 'friends/new'),
    as: world.author,
    sent: { form: fields(answersOf(world, 'friend')) },
  }),
  'GET /schools/:slug/permissions/:kind/:id': async (world) => ({
    path: path(world, `enquiries/${(await askedIn(world, 'enquiry')).permissionId}`),
    as: world.head,
  }),
  'POST /schools/:slug/permissions/:kind/:id/decide': async (world) => {
    const at = await askedIn(world, 'brand')
    const contentSha256 = await digestOf(world, at)
    const form = fields({ contentSha256, outcome: 'approved', reason: 'Gladly.' })
    return { path: path(world, `brand/${at.permissionId}/decide`), as: world.head, sent: { form } }
  },
  'POST /schools/:slug/permissions/:kind/:id/reply': async (world) => {
    const { permissionId } = await askedIn(world, 'enquiry')
    const form = fields({ reply: 'We are proud of the fair.' })
    return {
      path: path(world, `enquiries/${permissionId}/reply`),
      as: world.author,
      sent: { form },
    }
  },
  'POST /schools/:slug/permissions/:kind/:id/consent': async (world) => {
    const { permissionId } = await askedIn(world, 'friend')
    const form = fields({ consent: 'Mother, 12 November, form in the office' })
    return {
      path: path(world, `friends/${permissionId}/consent`),
      as: world.author,
      sent: { form },
    }
  },
  'POST /schools/:slug/permissions/:kind/:id/end': async (world) => {
    const { permissionId } = await grantedIn(world)
    const form = fields({ reason: 'The poster is down.' })
    return { path: path(world, `brand/${permissionId}/end`), as: world.head, sent: { form } }
  },
  'POST /schools/:slug/permissions/:kind/:id/withdraw': async (world) => {
    const { permissionId } = await askedIn(world, 'call')
    return {
      path: path(world, `calls/${permissionId}/withdraw`),
      as: world.author,
      sent: { form: [] },
    }
  },
}
