import { randomUUID } from 'node:crypto'
import {
  type Actor,
  hashPassword,
  makePasswordLink,
  nameDeputy,
  recordLeaver,
} from '../../src/domain/people/index.ts'
import {
  addDevice,
  recordMentionPermission,
  schoolSettings,
} from '../../src/domain/schools/index.ts'
import type { FormField } from './page-form.ts'
import { NOW } from './policy.ts'
import { reportTo } from './post-scene.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'
import { addPerson } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

const TODAY = '2026-11-20'
const LATER = '2026-12-04'

const at = (world: RouteWorld, path: string) => ({
  path: `/schools/${world.slug}/settings${path}`,
  as: world.head,
})
const sending = (
  world: RouteWorld,
  path: string,
  form: Readonly<Record<string, string>> = {},
): Omit<Asked, 'method'> => ({
  ...at(world, path),
  sent: { form: Object.entries(form) as FormField[] },
})

/** An adult of the world whom no other case touches. */
async function somebodyIn(world: RouteWorld): Promise<string> {
  return (await addPerson(world.database, world, 'author')).personId
}

/** Somebody who is covered for, and who covers. */
async function coverIn(world: RouteWorld) {
  const holder = await addPerson(world.database, world, 'media_officer')
  const personId = await somebodyIn(world)
  const command = {
    schoolId: world.schoolId,
    role: 'media_officer',
    personId,
    forPersonId: holder.personId,
    fromDate: TODAY,
    lastDay: LATER,
  } as const
  const named = await world.database.write(world.trustId, (db) =>
    nameDeputy(db, holder, command, NOW),
  )
  if (!named.ok) throw new Error(named.message)
  return { holder, coverId: named.coverId }
}

async function appointmentOf(world: RouteWorld, personId: string): Promise<string> {
  const row = await world.database.read(world.trustId, (db) =>
    db
      .selectFrom('appointments')
      .select('appointment_id')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow(),
  )
  return row.appointment_id
}

async function deviceIn(world: RouteWorld, owner?: Actor): Promise<string> {
  const command = {
    schoolId: world.schoolId,
    label: 'Tablet',
    ownedBy: owner ? 'person' : 'school',
    personId: owner?.personId ?? null,
  } as const
  const added = await world.database.write(world.trustId, (db) =>
    addDevice(db, world.head, command, NOW),
  )
  if (!added.ok) throw new Error(added.message)
  return added.deviceId
}

async function permissionIn(world: RouteWorld): Promise<string> {
  const command = {
    schoolId: world.schoolId,
    personId: world.author.personId,
    name: '',
    givenOn: TODAY,
    lastDay: null,
    evidence: 'In the office, second drawer',
  }
  const recorded = await world.database.write(world.trustId, (db) =>
    recordMentionPermission(db, world.office, command, NOW),
  )
  if (!recorded.ok) throw new Error(recorded.message)
  return recorded.permissionId
}

const aPerson = (lineManagerId: string) => ({
  name: 'Robin Tallow',
  position: 'Teacher of geography',
  email: `${randomUUID().replaceAll('-', '')}@quillmere.example`,
  kind: 'employee',
  lineManagerId,
})

/** Every address of the people of a school. */
const PEOPLE_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /schools/:slug/settings/people': async (world) => at(world, '/people'),
  'GET /schools/:slug/settings/people/new': async (world) => at(world, '/people/new'),
  'POST /schools/:slug/settings/people/new': async (world) =>
    sending(world, '/people/new', aPerson(world.manager.personId)),
  'GET /schools/:slug/settings/people/sign-everyone-out': async (world) =>
    at(world, '/people/sign-everyone-out'),
  'POST /schools/:slug/settings/people/sign-everyone-out': async (world) =>
    sending(world, '/people/sign-everyone-out'),
  ...Object.fromEntries(
    ['', '/appoint', '/change', '/leave'].map((page): [string, Prepare] => [
      `GET /schools/:slug/settings/people/:id${page}`,
      async (world) => at(world, `/people/${await somebodyIn(world)}${page}`),
    ]),
  ),
  'GET /schools/:slug/settings/people/:id/deputy': async (world) =>
    at(world, `/people/${world.publisher.personId}/deputy`),
  'POST /schools/:slug/settings/people/:id/appoint': async (world) =>
    sending(world, `/people/${await somebodyIn(world)}/appoint`, {
      role: 'office',
      fromDate: TODAY,
    }),
  'POST /schools/:slug/settings/people/:id/change': async (world) =>
    sending(world, `/people/${await somebodyIn(world)}/change`, aPerson(world.manager.personId)),
  'POST /schools/:slug/settings/people/:id/deputy': async (world) => {
    const { personId } = await addPerson(world.database, world, 'media_officer')
    return sending(world, `/people/${personId}/deputy`, {
      role: 'media_officer',
      personId: await somebodyIn(world),
      fromDate: TODAY,
      lastDay: LATER,
    })
  },
  'POST /schools/:slug/settings/people/:id/end-cover': async (world) => {
    const { holder, coverId } = await coverIn(world)
    return sending(world, `/people/${holder.personId}/end-cover`, { coverId })
  },
  'POST /schools/:slug/settings/people/:id/end-role': async (world) => {
    const personId = await somebodyIn(world)
    const appointmentId = await appointmentOf(world, personId)
    return sending(world, `/people/${personId}/end-role`, { appointmentId })
  },
  'POST /schools/:slug/settings/people/:id/leave': async (world) =>
    sending(world, `/people/${await somebodyIn(world)}/leave`, { leftOn: TODAY }),
  'POST /schools/:slug/settings/people/:id/return': async (world) => {
    const personId = await somebodyIn(world)
    await world.database.write(world.trustId, (db) =>
      recordLeaver(db, world.head, { personId, leftOn: TODAY }, NOW),
    )
    return sending(world, `/people/${personId}/return`)
  },
  'POST /schools/:slug/settings/people/:id/link': async (world) =>
    sending(world, `/people/${await somebodyIn(world)}/link`),
  'POST /schools/:slug/settings/people/:id/sign-out': async (world) =>
    sending(world, `/people/${await somebodyIn(world)}/sign-out`),
}

/** Every address of a school's settings and of its policy. A new one must be added here. */
export const SETTINGS_ROUTES: Readonly<Record<string, Prepare>> = {
  ...PEOPLE_ROUTES,
  'GET /schools/:slug/policy': async (world) => ({
    path: `/schools/${world.slug}/policy`,
    as: world.author,
  }),
  ...Object.fromEntries(
    ['', '/approval', '/devices', '/faces', '/mentions', '/texts'].map(
      (page): [string, Prepare] => [
        `GET /schools/:slug/settings${page}`,
        async (world) => at(world, page),
      ],
    ),
  ),
  'POST /schools/:slug/settings/approval': async (world) =>
    sending(world, '/approval', { setting: 'publisher_role', first: 'media_officer' }),
  'POST /schools/:slug/settings/approval/drop': async (world) =>
    sending(world, '/approval/drop', { setting: 'publisher_role' }),
  'POST /schools/:slug/settings/faces': async (world) =>
    sending(world, '/faces', { rule: 'warned' }),
  'POST /schools/:slug/settings/devices': async (world) =>
    sending(world, '/devices', {
      label: 'Phone',
      ownedBy: 'person',
      personId: world.author.personId,
    }),
  'POST /schools/:slug/settings/devices/:change': async (world) =>
    sending(world, '/devices/retire', { deviceId: await deviceIn(world) }),
  'POST /schools/:slug/settings/mentions': async (world) =>
    sending(world, '/mentions', {
      personId: world.author.personId,
      givenOn: TODAY,
      evidence: 'In the office, second drawer',
    }),
  'POST /schools/:slug/settings/mentions/end': async (world) =>
    sending(world, '/mentions/end', { permissionId: await permissionIn(world) }),
  'POST /schools/:slug/settings/texts': async (world) => {
    const found = await world.database.read(world.trustId, (db) =>
      schoolSettings(db, world.schoolId),
    )
    return sending(world, '/texts', {
      seen: found?.seen ?? '',
      strapline: 'Quillmere, for all',
      houseRules: 'Be kind.',
      termsOfUse: 'Be fair.',
      publicContacts: 'The office',
      mailDomains: 'quillmere.example',
      knownTerms: 'Eisteddfod',
      confidentialTerms: 'Project Larch',
    })
  },
}

/** One own device whose approval is asked for: the other thing that `:change` may be. */
export const approveOwnDevice: Prepare = async (world) => {
  const owner = await addPerson(world.database, world, 'author')
  await reportTo(world.database, owner, world.manager)
  const asked = sending(world, '/devices/approve', { deviceId: await deviceIn(world, owner) })
  return { ...asked, as: world.manager }
}

const OWN_PASSWORD = 'slate heron umbrella'

async function setPassword(world: RouteWorld, { personId }: Actor): Promise<void> {
  const password_hash = await hashPassword(OWN_PASSWORD)
  await world.database.write(world.trustId, (db) =>
    db.updateTable('people').set({ password_hash }).where('person_id', '=', personId).execute(),
  )
}

/** What somebody of the world signs in with. */
export async function accountIn(
  world: RouteWorld,
): Promise<{ readonly email: string; readonly password: string }> {
  const person = await addPerson(world.database, world, 'author')
  const email = `${person.personId.replaceAll('-', '')}@quillmere.example`
  await world.database.write(world.trustId, (db) =>
    db.updateTable('people').set({ email }).where('person_id', '=', person.personId).execute(),
  )
  await setPassword(world, person)
  return { email, password: OWN_PASSWORD }
}

/** Every form of one's own account. A new one must be added here. */
export const OWN_FORMS: Readonly<Record<string, Prepare>> = {
  'POST /me/deputy': async (world) => ({
    path: '/me/deputy',
    as: await addPerson(world.database, world, 'media_officer'),
    sent: {
      form: [
        ['schoolId', world.schoolId],
        ['role', 'media_officer'],
        ['personId', await somebodyIn(world)],
        ['fromDate', TODAY],
        ['lastDay', LATER],
      ],
    },
  }),
  'POST /me/end-cover': async (world) => {
    const { holder, coverId } = await coverIn(world)
    return { path: '/me/end-cover', as: holder, sent: { form: [['coverId', coverId]] } }
  },
  'POST /me/password': async (world) => {
    const as = await addPerson(world.database, world, 'author')
    await setPassword(world, as)
    const form: FormField[] = [
      ['current', OWN_PASSWORD],
      ['next', 'copper willow lantern'],
    ]
    return { path: '/me/password', as, sent: { form } }
  },
  'POST /me/sign-out-everywhere': async (world) => ({
    path: '/me/sign-out-everywhere',
    as: await addPerson(world.database, world, 'author'),
    sent: { form: [] },
  }),
}

/** A one-time link with which somebody sets their password. @returns its secret */
export async function passwordLinkIn(world: RouteWorld): Promise<string> {
  const personId = await somebodyIn(world)
  const made = await world.database.write(world.trustId, (db) =>
    makePasswordLink(db, world.head, { personId }, NOW),
  )
  if (!made.ok) throw new Error(made.message)
  return made.token
}
