import { beforeAll, describe, expect, it } from 'vitest'
import { NOW, packNamed } from '../../../test/support/policy.ts'
import {
  approveAs,
  noticeIn,
  proposeIn,
  rewordAs,
  setPolicyLifeScene,
  startDraftIn,
} from '../../../test/support/policy-life-scene.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  trailOf,
} from '../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import { PERMISSIONS } from '../../vocabulary/actions.ts'
import { ROLES } from '../../vocabulary/roles.ts'
import { takeEffect } from '../policies/index.ts'
import { ASKS_PER_ADDRESS, askForFormat } from './ask-for-format.ts'
import { attachTranslation, removeTranslation } from './attach-translation.ts'
import { forgetOldRequests } from './forget-requests.ts'
import { formatRequestsAt, formatRequestsWaiting } from './format-requests.ts'
import { formatRoute } from './format-route.ts'
import { giveFormat } from './give-format.ts'
import { publicPolicy } from './public-policy.ts'
import { TRANSLATION_BYTES } from './read-translation.ts'
import { translationFile, translationsOf } from './translations.ts'

const database = await openWorld()
let scene: StaffScene

beforeAll(async () => {
  scene = await setStaffScene(database)
})

const secret = 'a secret'
let place = 0

/** Ask from an address of its own. */
async function ask(more: Readonly<Record<string, string>> = {}, now = NOW) {
  place += 1
  const { trustId, schoolId } = scene.school
  const words = { wish: 'Welsh, please', reach: '01632 960001', name: null }
  return askForFormat(
    database,
    { trustId, schoolId, address: `198.51.100.${place}`, ...words, ...more },
    { secret, now },
  )
}

async function newest() {
  const { staff, school } = scene
  const all = await database.read(school.trustId, (db) =>
    formatRequestsAt(db, staff.head, school.schoolId),
  )
  const [one] = all
  if (!one) throw new Error('Nobody asked.')
  return one
}

describe('who provides another language or format', () => {
  it.each([
    ['oldchurch', ['head'], ['oldchurch:doc.6']],
    ['maesteg', ['head'], []],
  ] as const)('under %s', (pack, roles, clauses) => {
    expect(formatRoute(packNamed(pack))).toMatchObject({ roles, clauses })
  })

  it('is the role that a policy names', () => {
    const pack = packNamed('oldchurch')
    const setting = { status: 'stated', value: 'office', alsoReads: [], clauses: [] } as const
    const parameters = { ...pack.parameters, alternative_format_route: setting }
    expect(formatRoute({ ...pack, parameters }).roles).toEqual(['office'])
  })
})

describe('a wish', () => {
  it('waits for the role and the head, is met once, and tells the trail no words', async () => {
    expect(await ask({ name: 'Ceri Penhallow' })).toEqual({ ok: true })
    const { staff, school } = scene
    const { trustId, schoolId } = school
    for (const { code } of ROLES) {
      const waiting = await database.read(trustId, (db) => formatRequestsWaiting(db, staff[code]))
      expect(waiting.length > 0, code).toBe(code === 'head')
    }
    const { requestId } = await newest()
    const given = { requestId, schoolId, given: 'Printed in Welsh' }
    const give = (actor = staff.head) =>
      database.write(trustId, (db) => giveFormat(db, actor, given, NOW))
    expect(await give(staff.office)).toMatchObject({ ok: false, kind: 'not_found' })
    expect(await give(scene.otherHead)).toMatchObject({ ok: false, kind: 'not_found' })
    expect(await give()).toEqual({ ok: true })
    expect(await give()).toMatchObject({ ok: false, kind: 'refused' })
    expect((await newest()).given).toBe('Printed in Welsh')
    const entries = await database.read(trustId, (db) =>
      db.selectFrom('trail_entries').select(['action', 'facts']).execute(),
    )
    const told = entries.filter(({ action }) => action.startsWith('policy_format.'))
    expect(told.map(({ action }) => action)).toEqual(['policy_format.asked', 'policy_format.given'])
    expect(JSON.stringify(told)).not.toMatch(/Ceri|Welsh|01632/)
  })

  it('may be sent a few times from one address, then later again', async () => {
    const address = '203.0.113.9'
    for (let nth = 0; nth < ASKS_PER_ADDRESS; nth += 1) {
      expect((await ask({ address })).ok).toBe(true)
    }
    expect(await ask({ address })).toMatchObject({ ok: false, kind: 'refused' })
    expect((await ask({})).ok).toBe(true)
    expect((await ask({ address }, new Date(NOW.getTime() + 16 * 60_000))).ok).toBe(true)
  })

  it.each(['wish', 'reach', 'name'])('holds no password, in its %s', async (field) => {
    const words = 'Log in to look; the password: Heron42!x'
    expect(await ask({ [field]: words })).toMatchObject({ ok: false, field })
  })

  it('is forgotten six months after it was met, and not before', async () => {
    const own = await addSchool(database, await addTrust(database))
    const head = await addPerson(database, own, 'head')
    const { trustId, schoolId } = own
    await ask({ trustId, schoolId })
    await ask({ trustId, schoolId })
    const rows = () => database.read(trustId, (db) => formatRequestsAt(db, head, schoolId))
    const [first] = await rows()
    const given = { requestId: first?.requestId ?? '', schoolId, given: 'Braille' }
    await database.write(trustId, (db) => giveFormat(db, head, given, NOW))
    const forget = (day: string) =>
      database.write(trustId, (db) => forgetOldRequests(db, trustId, new Date(day)))
    expect(await forget('2027-05-20T08:59:00Z')).toBe(0)
    expect(await forget('2027-05-20T09:01:00Z')).toBe(1)
    expect((await rows()).map((row) => row.doneAt)).toEqual([null])
    expect((await trailOf(database, trustId)).at(-1)).toBe(
      `policy_format.forgotten trust:${trustId}`,
    )
  })
})

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

describe('a translation', () => {
  const versionOf = async () => {
    const { trustId, schoolId } = scene.school
    const policy = await database.read(trustId, (db) =>
      publicPolicy(db, schoolId, { today: '2026-11-20' }),
    )
    return policy?.shown.policyVersionId ?? ''
  }

  async function attach(more: object = {}, actor = scene.staff.head) {
    const command = {
      schoolId: scene.school.schoolId,
      policyVersionId: await versionOf(),
      language: 'cy' as const,
      translatedBy: 'Cyngor y Sir',
      translatedOn: '2026-11-01',
      bytes: Buffer.from('Ein polisi\r\n\r\nByddwch yn garedig.'),
      ...more,
    }
    return database.write(scene.school.trustId, (db) => attachTranslation(db, actor, command, NOW))
  }

  it.each(ROLES.map((role) => role.code))('is for %s as the table says', async (role) => {
    const allowed: readonly string[] = PERMISSIONS['policy.write']
    expect((await attach({}, scene.staff[role])).ok).toBe(allowed.includes(role))
  })

  it.each([
    ['a PDF', { bytes: PDF }, true],
    ['text with a mark before it', { bytes: Buffer.from('\uFEFFCymraeg') }, true],
    ['Arabic', { bytes: Buffer.from('سياستنا'), language: 'ar' }, true],
    ['nothing', { bytes: Buffer.alloc(0) }, false],
    ['blanks', { bytes: Buffer.from(' \n ') }, false],
    ['a PDF that was cut off', { bytes: PDF.subarray(0, 30) }, false],
    ['a picture', { bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]) }, false],
    ['text of another encoding', { bytes: Buffer.from([0x53, 0x69, 0xe2, 0x6e]) }, false],
    ['too much', { bytes: Buffer.alloc(TRANSLATION_BYTES + 1, 'a') }, false],
    ['a password', { bytes: Buffer.from('the password: Heron42!x') }, false],
    ['a day to come', { translatedOn: '2026-11-21' }, false],
    ['a version of nobody', { policyVersionId: crypto.randomUUID() }, false],
  ])('takes or refuses %s', async (_, more, ok) => {
    expect((await attach(more)).ok).toBe(ok)
  })

  it('is listed with its version, read as it came, and can be taken away', async () => {
    const { trustId, schoolId } = scene.school
    await attach({ language: 'pl', bytes: Buffer.from('Nasze zasady') })
    const list = () => database.read(trustId, (db) => translationsOf(db, schoolId))
    const one = (await list()).find(({ language }) => language === 'pl')
    const translationId = one?.translationId ?? ''
    const read = await database.read(trustId, (db) => translationFile(db, schoolId, translationId))
    expect(read?.content.toString()).toBe('Nasze zasady\n')
    const remove = (actor = scene.staff.head) =>
      database.write(trustId, (db) =>
        removeTranslation(db, actor, { schoolId, translationId }, NOW),
      )
    expect((await remove(scene.staff.office)).ok).toBe(false)
    expect(await remove()).toEqual({ ok: true })
    expect(await remove()).toMatchObject({ ok: false, kind: 'not_found' })
    expect((await list()).some(({ language }) => language === 'pl')).toBe(false)
  })
})

describe('the policy for the public', () => {
  it('names its approval, logs its changes, and keeps every version readable', async () => {
    const life = await setPolicyLifeScene(database)
    const { trustId, school, governor } = life
    const read = (today: string, version?: string) =>
      database.read(trustId, (db) => publicPolicy(db, school.schoolId, { today, version }))
    const before = await read('2026-11-20')
    expect(before).toMatchObject({ current: true, approval: undefined })
    const draftId = await startDraftIn(life)
    await rewordAs(life, life.head, draftId, 'A new first clause.')
    await proposeIn(life, draftId)
    await approveAs(life, governor, draftId)
    await noticeIn(life, draftId, { inForceOn: '2027-01-11' })
    await database.write(trustId, (db) => takeEffect(db, draftId, new Date('2027-01-11T01:00:00Z')))
    const after = await read('2027-01-11')
    expect(after).toMatchObject({
      current: true,
      approval: { minuteRef: 'Minutes, item 7', metOn: '2026-11-18' },
      log: [
        { summary: 'Say more plainly what holds at home', fromDate: '2027-01-11', toDate: null },
        { summary: null, fromDate: '2026-09-01', toDate: '2027-01-11' },
      ],
    })
    expect(after?.text).toContain('A new first clause.')
    const old = await read('2027-01-11', before?.shown.policyVersionId)
    expect(old).toMatchObject({
      current: false,
      text: before?.text,
      textSha256: before?.textSha256,
    })
    expect(await read('2027-01-10', after?.shown.policyVersionId)).toBeUndefined()
  })

  it('is not there under another school’s version, or before there is any', async () => {
    const other = await addSchool(database, scene.school.trustId)
    const { trustId, schoolId } = scene.school
    const theirs = await database.read(trustId, (db) =>
      publicPolicy(db, other.schoolId, { today: '2026-11-20' }),
    )
    const version = theirs?.shown.policyVersionId
    const read = (today: string, of?: string) =>
      database.read(trustId, (db) => publicPolicy(db, schoolId, { today, version: of }))
    expect(version).toBeDefined()
    expect(await read('2026-11-20', version)).toBeUndefined()
    expect(await read('2026-08-31')).toBeUndefined()
  })
})
