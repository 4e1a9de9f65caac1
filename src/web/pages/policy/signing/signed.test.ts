import { beforeAll, describe, expect, it } from 'vitest'
import { NOW, packNamed } from '../../../../../test/support/policy.ts'
import { addPerson, openWorld, signedIn } from '../../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../../test/support/web.ts'
import { signOnPaper } from '../../../../domain/acknowledgement/index.ts'
import { londonDate } from '../../../../domain/london-time.ts'
import { type Actor, recordLeaver } from '../../../../domain/people/index.ts'
import { adoptPack } from '../../../../domain/policies/index.ts'
import { PERMISSIONS } from '../../../../vocabulary/actions.ts'
import { ROLES } from '../../../../vocabulary/roles.ts'

const database = await openWorld()
const TODAY = londonDate(NOW)
let web: Browser
let scene: StaffScene

beforeAll(async () => {
  web = await openWeb(database)
  scene = await setStaffScene(database)
})

async function signedAdult(name: string, more: { lineManagerId?: string } = {}, at = scene) {
  const { personId } = await addPerson(database, at.school)
  await database.write(at.trustId, (db) =>
    db
      .updateTable('people')
      .set({ name, line_manager_id: more.lineManagerId ?? null })
      .where('person_id', '=', personId)
      .execute(),
  )
  const { schoolId } = at.school
  const paper = { personIds: [personId], schoolId, signedOn: TODAY, scan: null }
  const entered = await database.write(at.trustId, (db) =>
    signOnPaper(db, at.staff.head, paper, NOW),
  )
  if (!entered.ok) throw new Error(entered.message)
  return personId
}

async function list(actor: Actor, query = '', at = scene): Promise<string> {
  const path = `/schools/${at.school.slug}/policy/signatures/signed${query}`
  return (await web.get(path, await signedIn(database, actor))).text()
}

const readsOf = (actor: Actor) =>
  database.read(scene.trustId, (db) =>
    db
      .selectFrom('trail_entries')
      .selectAll()
      .where('action', '=', 'signatures.read')
      .where('actor', '=', `person:${actor.personId}`)
      .execute(),
  )

describe('the list of those who have signed', () => {
  it.each(ROLES.map((role) => role.code))('%s sees it where the table says so', async (role) => {
    const allowed: readonly string[] = PERMISSIONS['signing.see']
    const path = `/schools/${scene.school.slug}/policy/signatures/signed`
    const { status } = await web.get(path, await signedIn(database, scene.staff[role]))
    expect(status).toBe(allowed.includes(role) ? 200 : 403)
  })

  it('names everybody to the head, and to a line manager their own team alone', async () => {
    const { line_manager: manager, head } = scene.staff
    await signedAdult('Perpetua Lark')
    await signedAdult('Tancred Moss', { lineManagerId: manager.personId })
    const all = await list(head)
    expect(all).toContain('Perpetua Lark')
    expect(all).toContain('Tancred Moss')
    const team = await list(manager)
    expect(team).toContain('Tancred Moss')
    expect(team).not.toContain('Perpetua Lark')
    expect(await list(scene.staff.governor)).not.toContain('Tancred Moss')
  })

  it('says which version, when, how, and leads to a certificate that opens', async () => {
    await signedAdult('Isolde Thrift')
    const page = await list(scene.staff.head, '?name=isol')
    expect(page).toContain(packNamed('maesteg').version)
    expect(page).toContain('on paper')
    const certificate = /href="(\/me\/signatures\/[^"]+\.pdf)"/.exec(page)?.[1] ?? ''
    const answer = await web.get(certificate, await signedIn(database, scene.staff.head))
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  })

  it('is searched by the beginning of any part of a name, whatever is typed', async () => {
    await signedAdult('Euphemia 100%_Sure')
    const { head } = scene.staff
    for (const found of ['euph', '100%25_', 'EUPHEMIA 100']) {
      expect(await list(head, `?name=${found}`), found).toContain('Euphemia')
    }
    for (const missed of ['hemia', '%25', '_', "'; drop"]) {
      expect(await list(head, `?name=${encodeURIComponent(missed)}`), missed).not.toContain(
        'Euphemia',
      )
    }
  })

  it.each(['?page=0', '?page=x', '?which=nobody', '?print=maybe', `?name=${'a'.repeat(500)}`])(
    'answers “%s” with a page',
    async (query) => {
      expect(await list(scene.staff.head, query)).toContain('Who has signed')
    },
  )

  it('leaves out leavers and old versions, unless they are asked for', async () => {
    const other = await setStaffScene(database)
    const { head } = other.staff
    const gone = await signedAdult('Crispin Wayland', {}, other)
    await signedAdult('Sabine Orchard', {}, other)
    const left = { personId: gone, leftOn: TODAY }
    const recorded = await database.write(other.trustId, (db) => recordLeaver(db, head, left, NOW))
    expect(recorded.ok).toBe(true)
    expect(await list(head, '', other)).not.toContain('Crispin')
    expect(await list(head, '?which=all', other)).toMatch(/Crispin[\s\S]*left on/)
    const pack = packNamed('maesteg')
    const changed = { ...pack, version: '2', clauses: pack.clauses.slice(0, 100) }
    const { schoolId } = other.school
    await database.write(other.trustId, (db) =>
      adoptPack(
        db,
        'system:test',
        { trustId: other.trustId, schoolId, pack: changed, fromDate: TODAY },
        NOW,
      ),
    )
    expect(await list(head, '', other)).not.toContain('Sabine')
    expect(await list(head, '?which=all', other)).toContain('Sabine')
  })

  it('pages through more than fifty names, and prints them at once', async () => {
    const other = await setStaffScene(database)
    const { schoolId } = other.school
    const personIds: string[] = []
    for (let nth = 0; nth < 51; nth += 1) {
      personIds.push((await addPerson(database, other.school)).personId)
    }
    await database.write(other.trustId, (db) =>
      signOnPaper(db, other.staff.head, { personIds, schoolId, signedOn: TODAY, scan: null }, NOW),
    )
    const rows = async (query: string) =>
      (await list(other.staff.head, query, other)).match(/gp-rows__title|scope="row"/g)?.length
    expect([await rows(''), await rows('?page=2'), await rows('?print=yes')]).toEqual([50, 1, 51])
  })

  it('puts on the trail whose names were read, and nothing where none were shown', async () => {
    const personId = await signedAdult('Quilla Fernsby')
    const reader = await addPerson(database, scene.school, 'head')
    await list(reader, '?name=nobodyatall')
    expect(await readsOf(reader)).toEqual([])
    await list(reader, '?name=Quilla')
    expect(await readsOf(reader)).toMatchObject([
      { school_id: scene.school.schoolId, facts: { people: [personId], which: 'now' } },
    ])
  })

  it('is not for another school', async () => {
    const path = `/schools/${scene.school.slug}/policy/signatures/signed`
    expect((await web.get(path, await signedIn(database, scene.otherHead))).status).toBe(404)
  })
})
