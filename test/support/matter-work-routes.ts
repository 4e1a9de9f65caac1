import { makeReferral } from '../../src/domain/referrals/index.ts'
import { openTakedown } from '../../src/domain/takedown-requests/index.ts'
import { matterAt } from './matter-scene.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

const matterIn = (world: RouteWorld) => matterAt(world.database, world)

const TAKEDOWN = {
  route: 'platform',
  platform: 'x',
  reason: 'harassment',
  reporter: 'school',
  address: 'Quillmere, somewhere',
  about: '',
  person: '',
} as const

const REFERRAL = {
  bodyKey: 'police',
  reason: 'A trophy is threatened',
  spokeTo: '',
  reference: '',
} as const

async function takedownIn(world: RouteWorld): Promise<string> {
  const command = { ...TAKEDOWN, matterId: await matterIn(world) }
  const at = { keys: world.installation.caseKeys, now: NOW }
  const made = await world.database.write(world.trustId, (db) =>
    openTakedown(db, world.dsl, command, at),
  )
  if (!made.ok) throw new Error(made.message)
  return made.requestId
}

const page =
  (path: string, form?: Readonly<Record<string, string>>): Prepare =>
  async (world) => ({
    path: `/matters/${await matterIn(world)}${path}`,
    as: world.dsl,
    ...(form ? { sent: { form: Object.entries(form) } } : {}),
  })

/** Takedowns and referrals of a matter. A new address must be added here. */
export const MATTER_WORK_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /matters/:matterId': page(''),
  'GET /matters/:matterId/takedowns': page('/takedowns'),
  'GET /matters/:matterId/takedowns/new': page('/takedowns/new'),
  'POST /matters/:matterId/takedowns': page('/takedowns', TAKEDOWN),
  'GET /matters/:matterId/referrals': page('/referrals'),
  'POST /matters/:matterId/referrals': page('/referrals', REFERRAL),
  'POST /matters/:matterId/referrals/:id': async (world) => {
    const matterId = await matterIn(world)
    const at = { keys: world.installation.caseKeys, now: NOW }
    const made = await world.database.write(world.trustId, (db) =>
      makeReferral(db, world.dsl, { ...REFERRAL, chaseOn: null, matterId }, at),
    )
    if (!made.ok) throw new Error(made.message)
    const form = { kind: 'answered', words: 'They have it' }
    return {
      path: `/matters/${matterId}/referrals/${made.referralId}`,
      as: world.dsl,
      sent: { form: Object.entries(form) },
    }
  },
  'GET /takedown-requests/:id': async (world) => ({
    path: `/takedown-requests/${await takedownIn(world)}`,
    as: world.dsl,
  }),
  'POST /takedown-requests/:id': async (world) => ({
    path: `/takedown-requests/${await takedownIn(world)}`,
    as: world.dsl,
    sent: { form: [['action', 'report']] },
  }),
  'GET /takedown-requests/:id/letters/:letter': async (world) => ({
    path: `/takedown-requests/${await takedownIn(world)}/letters/to_platform`,
    as: world.dsl,
  }),
}
