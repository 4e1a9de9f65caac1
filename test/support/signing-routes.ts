import {
  boundPolicies,
  openPart,
  paperScans,
  receiveScan,
  sign,
  signaturesOf,
  signOnPaper,
} from '../../src/domain/acknowledgement/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import { policyParts } from '../../src/policy/index.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'
import { addPerson } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

const TODAY = '2026-11-20'

/** Somebody who has opened the whole policy, and the version that they read. */
async function readerIn(world: RouteWorld): Promise<{ as: Actor; policyVersionId: string }> {
  const as = await addPerson(world.database, world, 'author')
  return world.database.write(world.trustId, async (db) => {
    const [policy] = await boundPolicies(db, as.personId, TODAY)
    if (!policy) throw new Error('No policy binds them.')
    const { trustId, personId } = as
    for (let nth = 1; nth <= policyParts(policy.pack).length; nth += 1) {
      await openPart(db, { trustId, personId, schoolId: world.schoolId, nth }, NOW)
    }
    return { as, policyVersionId: policy.versions.policyVersionId }
  })
}

/** Somebody who has signed. @returns the id of their signature */
async function signatureIn(world: RouteWorld): Promise<{ as: Actor; acknowledgementId: string }> {
  const { as, policyVersionId } = await readerIn(world)
  const { trustId, personId } = as
  const [signature] = await world.database.write(trustId, async (db) => {
    const signing = { way: 'own_session', session: 'a session' } as const
    const signOffs = ['read_and_understood', 'agree_to_comply'] as const
    const { schoolId } = world
    const command = { trustId, personId, schoolId, policyVersionId, signOffs, signing }
    const signed = await sign(db, `person:${personId}`, command, NOW)
    if (!signed.ok) throw new Error(signed.message)
    return signaturesOf(db, personId)
  })
  if (!signature) throw new Error('Nothing was signed.')
  return { as, acknowledgementId: signature.acknowledgementId }
}

/** A PDF as a scanner makes it, as far as anybody looks into it. */
export const SCANNED_SHEET = Buffer.from('%PDF-1.7\nA sheet with a name on it.\n%%EOF\n')

/** A sheet on file that was signed by somebody of the school. @returns its id */
async function scanIn(world: RouteWorld): Promise<string> {
  const { personId } = await addPerson(world.database, world, 'author')
  const received = await receiveScan(world.installation, SCANNED_SHEET)
  if (!received.ok) throw new Error(received.message)
  const { scan } = received
  const { schoolId } = world
  const entered = await world.database.write(world.trustId, (db) =>
    signOnPaper(db, world.head, { personIds: [personId], schoolId, signedOn: TODAY, scan }, NOW),
  )
  if (!entered.ok) throw new Error(entered.message)
  const [sheet] = await world.database.read(world.trustId, (db) => paperScans(db, schoolId))
  return sheet?.scanId ?? ''
}

const page = (world: RouteWorld, path: string) => `/schools/${world.slug}/policy/${path}`

/** Reading and signing a policy. */
export const SIGNING_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /me/signatures/:file': async (world) => {
    const { as, acknowledgementId } = await signatureIn(world)
    return { path: `/me/signatures/${acknowledgementId}.pdf`, as }
  },
  'GET /schools/:slug/policy/read': async (world) => ({
    path: page(world, 'read'),
    as: await addPerson(world.database, world, 'author'),
  }),
  'POST /schools/:slug/policy/read': async (world) => ({
    path: page(world, 'read'),
    as: await addPerson(world.database, world, 'author'),
    sent: { form: [['part', '1']] },
  }),
  'GET /schools/:slug/policy/sign': async (world) => ({
    path: page(world, 'sign'),
    as: (await readerIn(world)).as,
  }),
  'POST /schools/:slug/policy/sign': async (world) => {
    const { as, policyVersionId } = await readerIn(world)
    const form: [string, string][] = [
      ['policyVersionId', policyVersionId],
      ['signOffs', 'read_and_understood'],
    ]
    return { path: page(world, 'sign'), as, sent: { form } }
  },
  'GET /schools/:slug/policy/quiz': async (world) => ({
    path: page(world, 'quiz'),
    as: (await readerIn(world)).as,
  }),
  'POST /schools/:slug/policy/quiz': async (world) => {
    const { as, policyVersionId } = await readerIn(world)
    return {
      path: page(world, 'quiz'),
      as,
      sent: { form: [['policyVersionId', policyVersionId]] },
    }
  },
  'GET /schools/:slug/settings/quiz': async (world) => ({
    path: `/schools/${world.slug}/settings/quiz`,
    as: world.head,
  }),
  'POST /schools/:slug/settings/quiz': async (world) => ({
    path: `/schools/${world.slug}/settings/quiz`,
    as: world.head,
    sent: { form: [['questions', '0']] },
  }),
  'GET /schools/:slug/policy/signatures': async (world) => ({
    path: page(world, 'signatures'),
    as: world.head,
  }),
  'POST /schools/:slug/policy/signatures': async (world) => {
    const { personId } = await addPerson(world.database, world, 'author')
    const form: [string, string][] = [
      ['personIds', personId],
      ['signedOn', TODAY],
    ]
    return { path: page(world, 'signatures'), as: world.head, sent: { form } }
  },
  'GET /schools/:slug/policy/signatures/signed': async (world) => {
    await signatureIn(world)
    return { path: page(world, 'signatures/signed'), as: world.head }
  },
  'GET /schools/:slug/policy/signatures/sheet': async (world) => ({
    path: page(world, 'signatures/sheet'),
    as: world.head,
  }),
  'GET /schools/:slug/policy/signatures/scans/:id': async (world) => ({
    path: page(world, `signatures/scans/${await scanIn(world)}`),
    as: world.head,
  }),
  'POST /schools/:slug/policy/signatures/pin': async (world) => {
    const { personId } = await addPerson(world.database, world, 'author')
    return {
      path: page(world, 'signatures/pin'),
      as: world.head,
      sent: { form: [['personId', personId]] },
    }
  },
}

/** The reminder of one's own accounts, which has no id. */
export const OWN_ACCOUNT_FORMS: Readonly<Record<string, Prepare>> = {
  'POST /me/own-accounts': async (world) => ({
    path: '/me/own-accounts',
    as: await addPerson(world.database, world, 'author'),
    sent: { form: [['answer', 'done']] },
  }),
}
