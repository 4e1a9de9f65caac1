import { boundPolicies, makePin, openPart } from '../../src/domain/acknowledgement/index.ts'
import { enterKiosk, findKiosk, openKiosk } from '../../src/domain/kiosk/index.ts'
import { type Actor, readSessionCookie } from '../../src/domain/people/index.ts'
import { policyParts } from '../../src/policy/index.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'
import { addPerson } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>
type KioskWorld = Pick<RouteWorld, 'database' | 'trustId' | 'schoolId' | 'head'>

const TODAY = '2026-11-20'

/** A shared screen of a school that its head has opened. @returns what its browser sends, and its secret */
export async function openKioskIn(
  world: KioskWorld,
): Promise<{ readonly cookie: string; readonly secret: string }> {
  const opened = await world.database.write(world.trustId, (db) =>
    openKiosk(db, world.head, { schoolId: world.schoolId, sessionId: world.schoolId }, NOW),
  )
  if (!opened.ok) throw new Error(opened.message)
  const secret = readSessionCookie(opened.cookie)?.secret ?? ''
  return { cookie: `gatepost_kiosk=${opened.cookie}`, secret }
}

/** Somebody without an account who has a PIN. */
export async function addPinHolder(
  world: KioskWorld,
): Promise<{ readonly person: Actor; readonly pin: string }> {
  const person = await addPerson(world.database, world)
  const of = { personId: person.personId, schoolId: world.schoolId }
  const made = await world.database.write(world.trustId, (db) => makePin(db, world.head, of, NOW))
  if (!made.ok) throw new Error(made.message)
  return { person, pin: made.pin }
}

/** Somebody who stands at a shared screen and, where asked, has opened the whole policy. */
async function visitIn(world: RouteWorld, options: { readonly read: boolean }) {
  const { cookie, secret } = await openKioskIn(world)
  const { person, pin } = await addPinHolder(world)
  const { database, trustId, schoolId } = world
  const find = () => database.read(trustId, (db) => findKiosk(db, secret, NOW))
  const kiosk = await find()
  if (!kiosk) throw new Error('The screen is not open.')
  const entered = await enterKiosk(database, kiosk, { personId: person.personId, pin }, NOW)
  if (!entered.ok) throw new Error(entered.message)
  const visit = (await find())?.visit?.visitId ?? ''
  const policyVersionId = await database.write(trustId, async (db) => {
    const [policy] = await boundPolicies(db, person.personId, TODAY)
    if (!policy) throw new Error('No policy binds them.')
    const parts = options.read ? policyParts(policy.pack).length : 0
    for (let nth = 1; nth <= parts; nth += 1) {
      await openPart(db, { trustId, personId: person.personId, schoolId, nth }, NOW)
    }
    return policy.versions.policyVersionId
  })
  return { cookie, visit, policyVersionId }
}

/** Turning a browser into a shared screen. */
export const KIOSK_ROUTES: Readonly<Record<string, Prepare>> = {
  'POST /schools/:slug/kiosk': async (world) => ({
    path: `/schools/${world.slug}/kiosk`,
    as: world.head,
    sent: { form: [] },
  }),
}

/** The forms of a shared screen, which its own cookie opens. */
export const KIOSK_FORMS: Readonly<Record<string, Prepare>> = {
  'POST /kiosk/names': async (world) => ({
    path: '/kiosk/names',
    cookie: (await openKioskIn(world)).cookie,
    sent: { form: [['letters', 'mo']] },
  }),
  'POST /kiosk/person': async (world) => {
    const { cookie } = await openKioskIn(world)
    const { person } = await addPinHolder(world)
    return { path: '/kiosk/person', cookie, sent: { form: [['personId', person.personId]] } }
  },
  'POST /kiosk/pin': async (world) => {
    const { cookie } = await openKioskIn(world)
    const { person, pin } = await addPinHolder(world)
    const form: [string, string][] = [
      ['personId', person.personId],
      ['pin', pin],
    ]
    return { path: '/kiosk/pin', cookie, sent: { form } }
  },
  'POST /kiosk/read': async (world) => {
    const { cookie, visit } = await visitIn(world, { read: false })
    const form: [string, string][] = [
      ['visit', visit],
      ['part', '1'],
    ]
    return { path: '/kiosk/read', cookie, sent: { form } }
  },
  'POST /kiosk/quiz': async (world) => {
    const { cookie, visit, policyVersionId } = await visitIn(world, { read: true })
    const form: [string, string][] = [
      ['visit', visit],
      ['policyVersionId', policyVersionId],
    ]
    return { path: '/kiosk/quiz', cookie, sent: { form } }
  },
  'POST /kiosk/sign': async (world) => {
    const { cookie, visit, policyVersionId } = await visitIn(world, { read: true })
    const form: [string, string][] = [
      ['visit', visit],
      ['policyVersionId', policyVersionId],
      ['signOffs', 'read_and_understood'],
    ]
    return { path: '/kiosk/sign', cookie, sent: { form } }
  },
  'POST /kiosk/leave': async (world) => {
    const { cookie, visit } = await visitIn(world, { read: false })
    return { path: '/kiosk/leave', cookie, sent: { form: [['visit', visit]] } }
  },
  'POST /kiosk/close': async (world) => ({
    path: '/kiosk/close',
    cookie: (await openKioskIn(world)).cookie,
    sent: { form: [] },
  }),
}
