import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import { addPerson as addAdult, openWorld } from '../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import type { Writer } from '../../db/handles.ts'
import type { Refusal } from '../refusal.ts'
import {
  type Actor,
  addPerson,
  addPersonForm,
  appoint,
  changePerson,
  makePasswordLink,
  nameDeputy,
  personRecord,
  startSession,
} from './index.ts'

const database = await openWorld()
let scene: StaffScene
let head: Actor

beforeAll(async () => {
  scene = await setStaffScene(database)
  head = scene.staff.head
})

const TODAY = '2026-11-20'
const run = <T>(command: (db: Writer) => Promise<T>) => database.write(scene.trustId, command)
const messageOf = (result: { readonly ok: true } | Refusal) => (result.ok ? 'done' : result.message)

function adult(email: string | null) {
  const name = `Caretaker ${randomUUID().slice(0, 8)}`
  const { schoolId } = scene.school
  return {
    schoolId,
    name,
    position: 'Caretaker',
    kind: 'employee',
    email,
    lineManagerId: null,
  } as const
}

async function add(email: string | null = null): Promise<string> {
  const added = await run((db) => addPerson(db, head, adult(email), NOW))
  if (!added.ok) throw new Error(added.message)
  return added.personId
}

const recordOf = (personId: string) =>
  database.read(scene.trustId, (db) => personRecord(db, personId, TODAY))

it('puts any number of adults on record without an address, and each address once', async () => {
  const [one, other] = [await add(), await add()]
  expect([(await recordOf(one))?.email, (await recordOf(other))?.email]).toEqual([null, null])
  const email = `${randomUUID()}@larkfield.example`
  await add(email)
  expect(messageOf(await run((db) => addPerson(db, head, adult(email), NOW)))).toMatch(/already/)
})

it.each([
  ['', null],
  ['   ', null],
  [' Wren@Larkfield.example ', 'wren@larkfield.example'],
])('reads the address %j as %j', (email, read) => {
  const parsed = addPersonForm.safeParse({ ...adult(null), schoolId: '', email })
  expect(parsed.data?.email).toBe(read)
})

it('takes no address that is none', () => {
  expect(addPersonForm.safeParse({ ...adult(null), email: 'wren' }).success).toBe(false)
})

describe('what one signs in for is not given to whoever cannot sign in', () => {
  it('a role', async () => {
    const command = {
      personId: await add(),
      schoolId: scene.school.schoolId,
      role: 'author',
      fromDate: TODAY,
    } as const
    expect(messageOf(await run((db) => appoint(db, head, command, NOW)))).toMatch(
      /no email address/,
    )
  })

  it('cover', async () => {
    const away = await addAdult(database, scene.school, 'office')
    const command = {
      schoolId: scene.school.schoolId,
      role: 'office',
      personId: await add(),
      forPersonId: away.personId,
      fromDate: TODAY,
      lastDay: TODAY,
    } as const
    expect(messageOf(await run((db) => nameDeputy(db, head, command, NOW)))).toMatch(/no email/)
  })

  it('a team', async () => {
    const command = { ...adult(null), lineManagerId: await add() }
    const result = await run((db) => addPerson(db, head, command, NOW))
    expect(result).toMatchObject({ ok: false, field: 'lineManagerId' })
  })

  it('a link to set a password', async () => {
    const personId = await add()
    const made = await run((db) => makePasswordLink(db, head, { personId }, NOW))
    expect(messageOf(made)).toMatch(/no email address/)
  })
})

describe('losing one’s address', () => {
  const drop = (personId: string) =>
    run((db) => changePerson(db, head, { ...adult(null), personId }, NOW))

  it('ends password, links and sessions', async () => {
    const personId = await add(`${randomUUID()}@larkfield.example`)
    const { trustId } = scene
    await run((db) => makePasswordLink(db, head, { personId }, NOW))
    await run((db) => startSession(db, { trustId, personId }, NOW))
    await run((db) =>
      db
        .updateTable('people')
        .set({ password_hash: 'kept' })
        .where('person_id', '=', personId)
        .execute(),
    )
    expect(messageOf(await drop(personId))).toBe('done')
    expect(await recordOf(personId)).toMatchObject({ email: null, signsIn: false, sessions: 0 })
    const links = await database.read(trustId, (db) =>
      db.selectFrom('password_links').select('link_id').where('person_id', '=', personId).execute(),
    )
    expect(links).toEqual([])
  })

  it('waits until a role is ended', async () => {
    const { personId } = await addAdult(database, scene.school, 'author')
    expect(messageOf(await drop(personId))).toMatch(/hold a role/)
  })

  it('waits until a team has somebody else', async () => {
    const personId = await add(`${randomUUID()}@larkfield.example`)
    await run((db) => addPerson(db, head, { ...adult(null), lineManagerId: personId }, NOW))
    expect(messageOf(await drop(personId))).toMatch(/line manager/)
  })

  it('changes nothing for somebody who had none', async () => {
    const personId = await add()
    expect(messageOf(await drop(personId))).toBe('done')
    expect((await recordOf(personId))?.email).toBeNull()
  })
})

it('keeps no password without an address, whoever writes it', async () => {
  const personId = await add()
  const write = run((db) =>
    db
      .updateTable('people')
      .set({ password_hash: 'x' })
      .where('person_id', '=', personId)
      .execute(),
  )
  await expect(write).rejects.toThrow(/people_password_needs_email/)
})
