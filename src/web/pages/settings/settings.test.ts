import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { NOW } from '../../../../test/support/policy.ts'
import { addPerson, openWorld, signedIn, trailOf } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import { type Browser, type Fields, openWeb } from '../../../../test/support/web.ts'
import { type Actor, changePerson } from '../../../domain/people/index.ts'

const database = await openWorld()
let web: Browser
let scene: StaffScene
let head: string

beforeAll(async () => {
  web = await openWeb(database)
})
beforeEach(async () => {
  scene = await setStaffScene(database)
  head = await signedIn(database, scene.staff.head)
})

const settings = (path: string) => `/schools/${scene.school.slug}/settings${path}`
const textAt = async (path: string, cookie = head) => (await web.get(path, cookie)).text()
/** Where an answered form leads, with the page that is there. */
async function send(path: string, fields: Fields, cookie = head) {
  const response = await web.post(settings(path), fields, cookie)
  const location = response.headers.get('location')
  const text = location ? await textAt(location, cookie) : await response.text()
  return { status: response.status, location, text }
}
const done = async () => (await trailOf(database, scene.trustId)).map((line) => line.split(' ')[0])

describe('devices', () => {
  async function teacher(): Promise<{ actor: Actor; manager: Actor }> {
    const [actor, manager] = [
      await addPerson(database, scene.school, 'author'),
      await addPerson(database, scene.school, 'line_manager', 'author'),
    ]
    const { name, position, personId } = actor
    const email = `${personId}@larkfield.example`
    const command = {
      name,
      position,
      personId,
      email,
      kind: 'employee',
      lineManagerId: manager.personId,
    } as const
    await database.write(scene.trustId, (db) => changePerson(db, scene.staff.head, command, NOW))
    return { actor, manager }
  }

  it('of a teacher are put on record by them, approved by their line manager, and seen by nobody else', async () => {
    const { actor, manager } = await teacher()
    const own = await signedIn(database, actor)
    const boss = await signedIn(database, manager)
    const label = `Phone ${randomUUID()}`
    const added = await send(
      '/devices',
      { label, ownedBy: 'person', personId: actor.personId },
      own,
    )
    expect(added.text).toContain('Waits for approval')
    expect(added.text).not.toContain('/devices/approve')
    const seen = await textAt(settings('/devices'), boss)
    expect(seen).toContain(label)
    const deviceId = /devices\/approve[\s\S]*?value="([0-9a-f-]{36})"/.exec(seen)?.[1] ?? ''
    const other = await signedIn(database, await addPerson(database, scene.school, 'author'))
    expect(await textAt(settings('/devices'), other)).not.toContain(label)
    expect((await send('/devices/approve', { deviceId }, own)).status).toBe(403)
    expect((await send('/devices/approve', { deviceId }, boss)).text).toContain(
      'The device is approved',
    )
    expect((await send('/devices/retire', { deviceId }, own)).text).toContain('out of use')
    expect(await done()).toEqual(
      expect.arrayContaining(['device.added', 'device.approved', 'device.retired']),
    )
  })

  it('of the school are no business of an author', async () => {
    const own = await signedIn(database, scene.staff.author)
    const refused = await send('/devices', { label: 'Tablet', ownedBy: 'school' }, own)
    expect(refused.status).toBe(403)
  })

  it('name the rule with its clause', async () => {
    const text = await textAt(settings('/devices'))
    expect(text).toContain(
      `/schools/${scene.school.slug}/policy?clause=maesteg:photo.1#maesteg:photo.1`,
    )
    expect(text).toContain('SLT line manager')
  })
})

describe('permission to be named', () => {
  const mention = {
    name: 'Idris Fennimore',
    givenOn: '2026-11-02',
    lastDay: '',
    evidence: 'Letter of 2 November, in the office file',
  }

  it('is recorded and ended', async () => {
    const recorded = await send('/mentions', mention)
    expect(recorded.text).toContain('The permission is on record')
    expect(recorded.text).toContain('Idris Fennimore')
    const permissionId = /name="permissionId" value="([^"]+)"/.exec(recorded.text)?.[1] ?? ''
    expect((await send('/mentions/end', { permissionId })).text).toContain(
      'The permission has ended',
    )
    const again = await send('/mentions/end', { permissionId })
    expect(again.status).toBe(422)
    expect(again.text).toContain('had ended already')
  })

  it('says what is wrong with nothing lost', async () => {
    const wrong = await send('/mentions', { ...mention, name: '', evidence: '' })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('Choose a colleague, or enter a name')
    expect(wrong.text).toContain('value="2026-11-02"')
    const secret = await send('/mentions', { ...mention, evidence: 'Mail, password: Heron42!x' })
    expect(secret.status).toBe(422)
    expect(secret.text).toContain('Gatepost keeps no passwords')
  })

  it.each(['', 'x', '00000000-0000-0000-0000-000000000000'])(
    'does not end %j',
    async (permissionId) => {
      expect((await send('/mentions/end', { permissionId })).status).toBe(404)
    },
  )
})

describe('page and words', () => {
  async function form(): Promise<Record<string, string>> {
    const text = await textAt(settings('/texts'))
    return {
      seen: /name="seen"[^>]*value="([0-9a-f]+)"/.exec(text)?.[1] ?? '',
      strapline: 'Growing together',
      houseRules: 'Be kind.',
      termsOfUse: 'Share the address.',
      publicContacts: 'office@larkfield.example',
      mailDomains: 'larkfield.example',
      knownTerms: 'Kingfisher House\nHeron House',
      confidentialTerms: '',
    }
  }

  it('are saved and shown again as they are', async () => {
    const saved = await send('/texts', { ...(await form()), legacyTicksCount: 'yes' })
    expect(saved.text).toContain('Saved.')
    expect(saved.text).toContain('Kingfisher House\nHeron House')
    expect(saved.text).toMatch(/name="legacyTicksCount"[^>]*checked/)
    expect(await done()).toContain('school.changed')
  })

  it('keep both texts when somebody else was faster', async () => {
    const mine = await form()
    await send('/texts', { ...(await form()), houseRules: 'Theirs.' })
    const late = await send('/texts', { ...mine, houseRules: 'Mine.' })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Somebody else changed these settings')
    expect(late.text).toContain('Mine.')
    const seen = /name="seen"[^>]*value="([0-9a-f]+)"/.exec(late.text)?.[1] ?? ''
    expect((await send('/texts', { ...mine, houseRules: 'Mine.', seen })).status).toBe(303)
  })

  it('say which line is no mail domain, with the rest still there', async () => {
    const wrong = await send('/texts', {
      ...(await form()),
      mailDomains: 'no domain',
      houseRules: 'Kept <b>text</b>',
    })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('Enter the part after the @')
    expect(wrong.text).toContain('Kept &lt;b&gt;text&lt;/b&gt;')
  })

  it('refuse a form without its fields', async () => {
    expect((await send('/texts', {})).status).toBe(400)
  })
})

describe('approval', () => {
  it('is drawn as the policy has it, each step with its clause and who holds the role', async () => {
    const text = await textAt(settings('/approval'))
    expect(text).toContain('Deputy headteacher')
    expect(text).toContain(
      `/schools/${scene.school.slug}/policy?clause=maesteg:prot.5#maesteg:prot.5`,
    )
    expect(text).toContain(scene.staff.deputy_head.name)
    expect(text).toContain('Media and marketing officer')
  })

  it('says so where nobody holds a role', async () => {
    const other = `/schools/${scene.other.slug}/settings`
    const cookie = await signedIn(database, scene.otherHead)
    expect(await textAt(`${other}/approval`, cookie)).toContain(
      'Nobody holds this role; posts will wait.',
    )
    expect(await textAt(`${other}/people`, cookie)).toContain(
      'Nobody holds this role; posts will wait.',
    )
  })

  it('may be stricter, never looser, and go back', async () => {
    const setting = 'post_approver_role'
    const looser = await send('/approval', { setting, first: 'head', second: '', third: '' })
    expect(looser.status).toBe(422)
    expect(looser.text).toContain('A school may be stricter than its policy here, never looser')
    const stricter = await send('/approval', {
      setting,
      first: 'deputy_head',
      second: 'head',
      third: '',
    })
    expect(stricter.text).toContain('Posts sent from now on go this way')
    expect(stricter.text).toContain('Your school has set this beyond its policy')
    const back = await send('/approval/drop', { setting })
    expect(back.text).toContain('own way holds again')
    expect(await done()).toEqual(expect.arrayContaining(['school.tightened', 'school.loosened']))
  })

  it.each(['', 'consent_model', 'toString'])('does not take %j for a setting', async (setting) => {
    expect((await send('/approval', { setting, first: 'head' })).status).toBe(400)
    expect((await send('/approval/drop', { setting })).status).toBe(400)
  })
})
