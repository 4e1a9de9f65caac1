import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mailsOf, readable, setMailScene } from '../../../../../test/support/mail-scene.ts'
import { NOW } from '../../../../../test/support/policy.ts'
import {
  decideAs,
  type PostScene,
  postNow,
  setPostScene,
  submit,
  writeDraft,
} from '../../../../../test/support/post-scene.ts'
import { addPerson, openWorld, signedIn } from '../../../../../test/support/small-trust.ts'
import { type Browser, cookieOf, openWeb } from '../../../../../test/support/web.ts'
import { type Actor, forgetOldAttempts } from '../../../../domain/people/index.ts'
import { makeDecisionLink } from '../../../../domain/posts/index.ts'

const HOUR = 3_600_000
const database = await openWorld()
let now = NOW
let web: Browser
let scene: PostScene
/** Another who may decide. */
let second: Actor
let postId: string

beforeAll(async () => {
  web = await openWeb(database, () => now)
})
beforeEach(async () => {
  now = NOW
  await forgetOldAttempts(database, new Date('2100-01-01'))
  scene = await setPostScene(database)
  second = await addPerson(database, scene, 'deputy_head')
  postId = await writeDraft(scene)
  const sent = await submit(scene, postId)
  if (!sent.ok) throw new Error(sent.message)
})

/** A link as a mail would bring it. @returns its path */
async function linkFor(person: Actor, of = postId): Promise<string> {
  const post = await postNow(scene, of)
  const { personId } = person
  const token = await database.write(scene.trustId, (db) =>
    makeDecisionLink(db, { post, personId }, now),
  )
  if (token === undefined) throw new Error('The trust wants no links.')
  return `/decide/${token}`
}

const stateNow = async () => (await postNow(scene, postId)).state

describe('a link in a mail', () => {
  it('shows the post and its findings as the page does, and decides', async () => {
    const path = await linkFor(scene.deputy)
    const [byLink, signed] = await Promise.all([
      web.get(path),
      signedIn(database, scene.deputy).then((cookie) => web.get(`/posts/${postId}`, cookie)),
    ])
    const [shown, page] = [await byLink.text(), await signed.text()]
    for (const title of ['What the gate found', 'Exactly what goes out', 'Approval']) {
      const section = sectionOf(page, title)
      expect(section.length, title).toBeGreaterThan(100)
      expect(sectionOf(shown, title), title).toBe(section)
    }
    expect(shown).toContain('The cup is ours.')
    const decided = await web.post(path, { outcome: 'approved' })
    expect(await decided.text()).toContain('Your approval is on record.')
    expect(await stateNow()).toBe('approved')
  })

  it('is on the trail as the decision of its person, by e-mail link', async () => {
    await web.post(await linkFor(scene.deputy), { outcome: 'approved' })
    const entry = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('trail_entries')
        .select(['actor', 'facts'])
        .where('action', '=', 'post.approved')
        .executeTakeFirstOrThrow(),
    )
    expect(entry).toMatchObject({
      actor: `person:${scene.deputy.personId}`,
      facts: { way: 'by e-mail link' },
    })
  })

  it('decides nothing when it is looked at, however often and by whomever', async () => {
    const path = await linkFor(scene.deputy)
    for (let nth = 0; nth < 3; nth += 1) expect((await web.get(path)).status).toBe(200)
    expect(await stateNow()).toBe('in_review')
    expect((await web.postFromElsewhere(path, { outcome: 'approved' })).status).toBe(403)
    expect(await stateNow()).toBe('in_review')
  })

  it('works for one decision', async () => {
    const path = await linkFor(scene.deputy)
    const answers = await Promise.all([
      web.post(path, { outcome: 'approved' }),
      web.post(path, { outcome: 'approved' }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404])
    expect((await web.get(path)).status).toBe(404)
  })

  it('asks for a reason, keeps what was typed, and is not used up by it', async () => {
    const path = await linkFor(scene.deputy)
    const again = await web.post(path, { outcome: 'refused', reason: ' ' })
    expect(again.status).toBe(400)
    expect(await again.text()).toContain('Give a reason')
    const none = await web.post(path, { reason: 'Too long, I think.' })
    expect(none.status).toBe(400)
    expect(await none.text()).toContain('Too long, I think.')
    await web.post(path, { outcome: 'changes_requested', reason: 'Say who played.' })
    expect(await stateNow()).toBe('changes_requested')
  })

  it.each([
    ['after 72 hours', () => moveTo(new Date(NOW.getTime() + 72 * HOUR))],
    ['once somebody else decided', () => decideAs(scene, scene.deputy, postId)],
    ['once the author took the post back', () => setPost({ state: 'draft' })],
    ['once its person has left', () => setPerson({ left_on: '2026-11-01' })],
    ['once its person lost the role', () => endRoles()],
    ['once the trust wants no links', () => switchOff()],
  ] as const)('is dead %s', async (_, change) => {
    const path = await linkFor(second)
    expect((await web.get(path)).status).toBe(200)
    await change()
    const [look, press] = [await web.get(path), await web.post(path, { outcome: 'approved' })]
    expect([look.status, press.status]).toEqual([404, 404])
    const text = await look.text()
    expect(text).toContain('does not work any more')
    expect(text).not.toContain('The cup is ours.')
  })

  it('is dead once the content is another, though the post waits again', async () => {
    const path = await linkFor(scene.deputy)
    const digest = { content_sha256: 'f'.repeat(64) }
    await database.write(scene.trustId, (db) =>
      db.updateTable('post_versions').set(digest).where('post_id', '=', postId).execute(),
    )
    expect((await web.get(path)).status).toBe(404)
    expect((await web.post(path, { outcome: 'approved' })).status).toBe(404)
    expect(await stateNow()).toBe('in_review')
  })

  it('does for nobody what they may not do: never the author, never another role', async () => {
    for (const person of [scene.author, scene.office, scene.publisher]) {
      const path = await linkFor(person)
      expect((await web.get(path)).status, person.position).toBe(404)
      expect((await web.post(path, { outcome: 'approved' })).status).toBe(404)
    }
    expect(await stateNow()).toBe('in_review')
  })

  it('is nothing with a changed secret, of another trust, or of no form at all', async () => {
    const path = await linkFor(scene.deputy)
    const other = await setPostScene(database)
    const turned = path.endsWith('A') ? `${path.slice(0, -1)}B` : `${path.slice(0, -1)}A`
    const moved = path.replace(scene.trustId, other.trustId)
    for (const wrong of [turned, moved, '/decide/x', `/decide/${'0'.repeat(300)}`]) {
      expect((await web.get(wrong)).status, wrong).toBe(404)
      expect((await web.post(wrong, { outcome: 'approved' })).status, wrong).toBe(404)
    }
  })

  it('lets its browser see the pictures of that post, and of no other', async () => {
    const path = await linkFor(scene.deputy)
    const opened = await web.get(path)
    const cookie = cookieOf(opened, 'gatepost_decide')
    const [photo] = (await postNow(scene, postId)).content.photos
    const others = await postNow(scene, await writeDraft(scene))
    const elsewhere = others.content.photos[0]
    const seen = async (id: string | undefined, with_ = cookie) =>
      (await web.get(`/photos/${id}`, with_)).headers.get('location') ?? 'let through'
    expect(await seen(photo?.photoId)).toBe('let through')
    expect(await seen(photo?.photoId, '')).toContain('/sign-in')
    expect(await seen(elsewhere?.photoId)).toContain('/sign-in')
    expect((await web.get(`/posts/${postId}`, cookie)).headers.get('location')).toContain(
      '/sign-in',
    )
    await decideAs(scene, scene.deputy, postId)
    expect(await seen(photo?.photoId)).toContain('/sign-in')
  })

  it('is kept out of caches and search engines, and out of the database', async () => {
    const path = await linkFor(scene.deputy)
    const { headers } = await web.get(path)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Strict/i)
    const rows = await database.read(scene.trustId, (db) =>
      db.selectFrom('post_decision_links').selectAll().execute(),
    )
    expect(JSON.stringify(rows)).not.toContain(path.split('.')[1])
  })

  it('cannot be tried without end', async () => {
    let status = 404
    for (let nth = 0; nth < 70 && status === 404; nth += 1) {
      status = (await web.get(`/decide/${scene.trustId}.${'a'.repeat(43)}`)).status
    }
    expect(status).toBe(429)
  })
})

describe('the mail that brings it', () => {
  it('goes to everyone who may decide, each with a link of their own that works', async () => {
    await clear()
    const mail = await setMailScene(database)
    const another = await writeDraft(scene)
    await submit(scene, another)
    await mail.send()
    const to = mail.server.received.flatMap((one) => one.to).toSorted()
    expect(to).toEqual(
      [scene.deputy, second].map((one) => `${one.personId}@larkfield.example`).toSorted(),
    )
    const words = mail.server.received.map(({ raw }) => readable(raw))
    const links = words.map(
      (text) => /http:\/\/gatepost\.example(\/decide\/[^\s"<]+)/.exec(text)?.[1],
    )
    expect(new Set(links).size).toBe(2)
    for (const link of links) expect((await web.get(link ?? '')).status).toBe(200)
    for (const text of words) {
      for (const secret of ['The cup is ours', 'Ifan', 'Penhallow'])
        expect(text).not.toContain(secret)
    }
  })

  it('is dropped when somebody decided before it went out', async () => {
    await decideAs(scene, scene.deputy, postId)
    const mail = await setMailScene(database)
    await mail.send()
    const kinds = (await mailsOf(database, scene.trustId)).map(({ kind }) => kind)
    expect(kinds).not.toContain('post_to_decide')
  })

  it('asks to sign in where the trust wants no links', async () => {
    await clear()
    await switchOff()
    const another = await writeDraft(scene)
    await submit(scene, another)
    const mail = await setMailScene(database)
    await mail.send()
    const [first] = mail.server.received
    expect(readable(first?.raw ?? '')).toContain(`/posts/${another}#decide`)
    expect(readable(first?.raw ?? '')).not.toContain('/decide/')
  })

  it('brings the same link when it is sent once more', async () => {
    await clear()
    let nth = 0
    const mail = await setMailScene(database, {
      answer: () => {
        nth += 1
        return nth === 1 ? 'cut' : 'take'
      },
    })
    await submit(scene, await writeDraft(scene))
    await database.write(scene.trustId, (db) =>
      db.deleteFrom('mails').where('person_id', '!=', scene.deputy.personId).execute(),
    )
    await mail.send()
    mail.pass(HOUR)
    await mail.send()
    const links = mail.server.seen.map(({ raw }) => /\/decide\/[^\s"<]+/.exec(readable(raw))?.[0])
    expect(links).toHaveLength(2)
    expect(new Set(links).size).toBe(1)
    const sealed = await database.read(scene.trustId, (db) =>
      db.selectFrom('mails').select('sealed_token').execute(),
    )
    expect(sealed).toEqual([{ sealed_token: null }])
  })
})

/** Every trust has mails of tests before. */
async function clear() {
  for (const trustId of await database.allTrusts()) {
    await database.write(trustId, (db) => db.deleteFrom('mails').execute())
  }
}

async function moveTo(at: Date) {
  now = at
}

async function setPost(values: { readonly state: 'draft' }) {
  await database.write(scene.trustId, (db) =>
    db.updateTable('posts').set(values).where('post_id', '=', postId).execute(),
  )
}

async function setPerson(values: { readonly left_on: string }) {
  await database.write(scene.trustId, (db) =>
    db.updateTable('people').set(values).where('person_id', '=', second.personId).execute(),
  )
}

async function endRoles() {
  await database.write(scene.trustId, (db) =>
    db.deleteFrom('appointments').where('person_id', '=', second.personId).execute(),
  )
}

async function switchOff() {
  const row = { mail_on: true, decision_links: false, changed_at: NOW }
  await database.write(scene.trustId, (db) =>
    db
      .insertInto('mail_settings')
      .values({ trust_id: scene.trustId, changed_by: scene.head.personId, ...row })
      .execute(),
  )
}

/** A section of a page by its title, without ids that a page gives out anew. */
function sectionOf(html: string, title: string): string {
  const at = html.indexOf(`>${title}`)
  const start = html.lastIndexOf('<section', at)
  return at < 0 ? '' : html.slice(start, html.indexOf('</section>', at))
}
