import { beforeAll, describe, expect, it } from 'vitest'
import { type Author, sitDown } from '../../../../../test/support/author.ts'
import { ORIGIN, openTestInstallation } from '../../../../../test/support/installation.ts'
import { fieldsOf, filledIn, wordsOf } from '../../../../../test/support/page-form.ts'
import { NOW } from '../../../../../test/support/policy.ts'
import {
  addLearner,
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
  trailOf,
} from '../../../../../test/support/small-trust.ts'
import { hashPassword } from '../../../../domain/people/index.ts'
import { loadPost, type StoredPost } from '../../../../domain/posts/index.ts'
import type { Installation } from '../../../../installation.ts'
import type { PostState } from '../../../../vocabulary/post-states.ts'
import { createApp } from '../../../app.tsx'

const database = await openWorld()
let installation: Installation
let school: SmallSchool
let author: Author

beforeAll(async () => {
  installation = await openTestInstallation(database)
  school = await addSchool(database, await addTrust(database))
  author = await sitDown(installation, await addPerson(database, school, 'author'))
})

async function stored(postId: string): Promise<StoredPost> {
  const post = await database.read(school.trustId, (db) => loadPost(db, postId))
  if (!post) throw new Error('There is no such post.')
  return post
}

async function setState(postId: string, state: PostState): Promise<void> {
  await database.write(school.trustId, (db) =>
    db.updateTable('posts').set({ state }).where('post_id', '=', postId).execute(),
  )
}

describe('the page on which a post is written', () => {
  it('keeps what was typed and ticked and shows it again', async () => {
    const postId = await author.start(school.schoolId)
    const values = {
      text: '\nWell done, Year 7!\n\n  <b>“Harvest”</b> & more',
      channels: [school.page, school.facebook],
      note: 'Please look at the second line.',
      'slot.date': '2026-12-01',
      'slot.time': '15:30',
    }
    const saved = await author.press(postId, 'save', values)
    expect([saved.status, saved.headers.get('location')]).toEqual([
      303,
      `/posts/${postId}/edit?done=saved`,
    ])
    const post = await stored(postId)
    expect(post.content.text).toBe(values.text)
    expect(post.scheduledFor?.toISOString()).toBe('2026-12-01T15:30:00.000Z')
    const again = new Map(await author.formOf(postId))
    expect(again.get('text')?.replaceAll('\r\n', '\n')).toBe(values.text)
    expect(again.get('note')).toBe(values.note)
    expect(again.get('slot.time')).toBe('15:30')
  })

  it('changes nothing when it is saved as it stands', async () => {
    const postId = await author.start(school.schoolId)
    await author.press(postId, 'save', { text: 'One\r\ntwo', channels: [school.page] })
    const before = await stored(postId)
    await author.press(postId, 'save')
    expect(await stored(postId)).toEqual(before)
  })

  it.each([
    ['too long a text', 'text', 'a'.repeat(20_001), 'Shorten this to 20,000 characters'],
    ['NUL in the text', 'text', 'a\0b', 'A character in this text cannot be kept'],
    ['too long a note', 'note', 'n'.repeat(2_001), 'Shorten this to 2,000 characters'],
  ])('keeps every value on the page at %s', async (_, field, value, message) => {
    const postId = await author.start(school.schoolId)
    const values = { text: 'Kept', note: 'Kept too', channels: [school.facebook], [field]: value }
    const refused = await author.press(postId, 'save', values)
    const html = await refused.text()
    expect(refused.status).toBe(422)
    expect(html).toContain(`href="#${field}"`)
    expect(wordsOf(html)).toContain(message)
    const fields = new Map(fieldsOf(html))
    for (const [name, kept] of Object.entries({ ...values, channels: school.facebook })) {
      expect(fields.get(name), name).toBe(kept)
    }
    expect((await stored(postId)).revision).toBe(1)
  })

  it('keeps the words when only half a slot was given, and says so', async () => {
    const postId = await author.start(school.schoolId)
    const refused = await author.press(postId, 'save', { text: 'Kept', 'slot.date': '2026-12-01' })
    const html = await refused.text()
    expect(refused.status).toBe(422)
    expect(html).toContain('href="#slot.date"')
    expect(new Map(fieldsOf(html)).get('slot.date')).toBe('2026-12-01')
    expect((await stored(postId)).content.text).toBe('Kept')
  })

  it('refuses a megabyte of text with 413, and gives every word of it back to be shortened', async () => {
    const postId = await author.start(school.schoolId)
    const text = 'x'.repeat(1_000_000)
    const refused = await author.press(postId, 'save', { text, note: 'Kept' })
    const html = await refused.text()
    expect(refused.status).toBe(413)
    expect(wordsOf(html)).toContain('Shorten this to 20,000 characters; it has 1,000,000')
    const fields = new Map(fieldsOf(html))
    expect([fields.get('text')?.length, fields.get('note')]).toEqual([1_000_000, 'Kept'])
    expect((await stored(postId)).revision).toBe(1)
  })

  it('refuses what is too large even to be shown again, in words', async () => {
    const postId = await author.start(school.schoolId)
    const refused = await author.press(postId, 'save', { text: 'x'.repeat(5_000_000) })
    expect(refused.status).toBe(413)
    expect(wordsOf(await refused.text())).toContain('The text of a post holds 20,000 characters')
  })

  it.each([
    ['a form without a revision', [['text', 'x']]],
    [
      'a channel that is no id',
      [
        ['revision', '1'],
        ['channels', 'x'],
      ],
    ],
    [
      'a photo that is no id',
      [
        ['revision', '1'],
        ['photo', '../x'],
      ],
    ],
  ] as const)('answers 400 to %s', async (_, fields) => {
    const postId = await author.start(school.schoolId)
    expect((await author.send(`/posts/${postId}/edit`, fields)).status).toBe(400)
  })

  it('answers 400 to a body that is no form', async () => {
    const postId = await author.start(school.schoolId)
    expect((await author.json(`/posts/${postId}/edit`, { text: 'x' })).status).toBe(400)
  })

  it('shows both texts when another tab was faster, and saves the one that the author settles on', async () => {
    const postId = await author.start(school.schoolId)
    const mine = filledIn(await author.formOf(postId), { text: 'Mine', intent: 'save' })
    await author.press(postId, 'save', { text: 'Theirs' })
    const conflict = await author.send(`/posts/${postId}/edit`, mine)
    const html = await conflict.text()
    expect(conflict.status).toBe(409)
    expect(html).toMatch(/id="other-text"[^>]*>\s*Theirs/)
    expect(new Map(fieldsOf(html)).get('text')).toBe('Mine')
    expect((await stored(postId)).content.text).toBe('Theirs')
    const settled = filledIn(fieldsOf(html), { text: 'Mine and theirs', intent: 'save' })
    expect((await author.send(`/posts/${postId}/edit`, settled)).status).toBe(303)
    expect((await stored(postId)).content.text).toBe('Mine and theirs')
  })

  it('takes the same words from two tabs for no conflict', async () => {
    const postId = await author.start(school.schoolId)
    const same = filledIn(await author.formOf(postId), { text: 'Agreed', intent: 'save' })
    await author.send(`/posts/${postId}/edit`, same)
    expect((await author.send(`/posts/${postId}/edit`, same)).status).toBe(303)
    expect((await stored(postId)).revision).toBe(2)
  })

  it('drops a channel that was closed meanwhile, says so, and keeps the words', async () => {
    const own = await addSchool(database, school.trustId)
    const writer = await sitDown(installation, await addPerson(database, own, 'author'))
    const postId = await writer.start(own.schoolId)
    const form = await writer.formOf(postId)
    await database.write(own.trustId, (db) =>
      db
        .updateTable('channels')
        .set({ status: 'closed', closed_on: '2026-11-20' })
        .where('channel_id', '=', own.facebook)
        .execute(),
    )
    const values = { text: 'Kept', channels: [own.page, own.facebook], intent: 'save' }
    const answer = await writer.send(`/posts/${postId}/edit`, filledIn(form, values))
    expect(wordsOf(await answer.text())).toContain('Facebook has been closed')
    expect((await stored(postId)).content).toMatchObject({ text: 'Kept', channels: [own.page] })
  })

  it('searches the register for matches alone, keeps what was typed, and tags by ticking', async () => {
    const learnerId = await addLearner(database, school, { forename: 'Zoë', surname: 'Kowalczyk' })
    await addLearner(database, school, { forename: 'Bram', surname: 'Oduya' })
    const postId = await author.start(school.schoolId)
    const found = await author.press(postId, 'find:named', {
      text: 'Half a senten',
      'named.search': 'kowal',
    })
    const html = await found.text()
    expect(found.status).toBe(200)
    expect(html).toContain(`value="${learnerId}"`)
    expect(wordsOf(html)).toContain('Zoë Kowalczyk')
    expect(html).not.toContain('Oduya')
    const ticked = filledIn(fieldsOf(html), { named: [learnerId], intent: 'save' })
    await author.send(`/posts/${postId}/edit`, ticked)
    expect((await stored(postId)).content).toMatchObject({
      text: 'Half a senten',
      named: [learnerId],
    })
    expect(await author.formOf(postId)).toContainEqual(['named', learnerId])
  })

  it('takes the Enter key in the search box for a search and elsewhere for a save', async () => {
    const postId = await author.start(school.schoolId)
    const searched = await author.press(postId, 'enter', { 'named.search': 'nobody at all' })
    expect(wordsOf(await searched.text())).toContain('Nobody on the register matches')
    expect((await author.press(postId, 'enter', { text: 'x' })).status).toBe(303)
  })

  it('shows no more of the register than twenty names', async () => {
    const big = await addSchool(database, school.trustId)
    const writer = await sitDown(installation, await addPerson(database, big, 'author'))
    for (let n = 0; n < 25; n += 1) {
      await addLearner(database, big, { forename: `Sam${'abcdefghijklmnopqrstuvwxyz'[n]}` })
    }
    const postId = await writer.start(big.schoolId)
    const html = await (await writer.press(postId, 'find:named', { 'named.search': 'sam' })).text()
    expect(html.match(/data-learner=/g)).toHaveLength(20)
    expect(wordsOf(html)).toContain('The first 20 are shown')
  })

  it('marks a learner who may not be used, and never says why', async () => {
    const learnerId = await addLearner(database, school, { forename: 'Mair', surname: 'Tregarth' })
    const dsl = await addPerson(database, school, 'dsl')
    await database.write(school.trustId, (db) =>
      db
        .insertInto('restrictions')
        .values({
          trust_id: school.trustId,
          restriction_id: crypto.randomUUID(),
          learner_id: learnerId,
          kind: 'court_order',
          reason: 'Secret reason of the court',
          made_by: dsl.personId,
          made_at: NOW,
        })
        .execute(),
    )
    const postId = await author.start(school.schoolId)
    const html = await (
      await author.press(postId, 'find:named', { 'named.search': 'mair', channels: [school.page] })
    ).text()
    expect(wordsOf(html)).toMatch(/Mair Tregarth 7B Do not use/)
    expect(html).not.toMatch(/court|safeguard|restrict|Secret/i)
  })

  it('offers what a finding may mean and tags it at a press', async () => {
    const learnerId = await addLearner(database, school, { forename: 'Teleri', surname: 'Vosper' })
    const postId = await author.start(school.schoolId)
    const checked = await author.press(postId, 'check', {
      text: 'A prize for Teleri Vosper of 7B!',
      channels: [school.page],
    })
    const html = await checked.text()
    expect(wordsOf(html)).toContain('Did you mean Teleri Vosper, 7B? Tag')
    const tag = filledIn(fieldsOf(html), { intent: `tag:${learnerId}` })
    expect((await author.send(`/posts/${postId}/edit`, tag)).status).toBe(200)
    expect((await stored(postId)).content.named).toEqual([learnerId])
  })

  it.each([
    ['held', 'somebody in it may no longer be used'],
    ['lapsed', 'The time that this post was to go out has passed'],
    ['in_review', 'every approval has to be given again'],
  ] as const)('says why a post that is %s is open again', async (state, words) => {
    const postId = await author.start(school.schoolId)
    await setState(postId, state)
    const page = await author.get(`/posts/${postId}/edit`)
    expect(wordsOf(await page.text())).toContain(words)
  })

  it.each(['refused', 'withdrawn'] as const)(
    'keeps the words of somebody whose post is %s by now',
    async (state) => {
      const postId = await author.start(school.schoolId)
      const typed = filledIn(await author.formOf(postId), { text: 'Kept', intent: 'save' })
      await setState(postId, state)
      const page = await author.get(`/posts/${postId}/edit`)
      expect(page.headers.get('location')).toBe(`/posts/${postId}`)
      const late = await author.send(`/posts/${postId}/edit`, typed)
      const html = await late.text()
      expect([late.status, new Map(fieldsOf(html)).get('text')]).toEqual([409, 'Kept'])
      expect(wordsOf(html)).toContain('moved this post on')
    },
  )

  it('writes no trail entry for saving a draft, and one for starting it', async () => {
    const postId = await author.start(school.schoolId)
    await author.press(postId, 'save', { text: 'Once' })
    await author.press(postId, 'save', { text: 'Twice' })
    const entries = (await trailOf(database, school.trustId)).filter((one) => one.includes(postId))
    expect(entries).toEqual([`post.started post:${postId}`])
  })
})

const PASSWORD = 'a long made-up phrase for tests'

/** Pages with one form do not name it. */
function named(html: string, formId: string): string {
  return html.replace(/<form (?=[^>]*method="post")/, `<form id="${formId}" `)
}

describe('a session that ended while somebody wrote', () => {
  it('keeps every field, the repeated ones too, through signing in again', async () => {
    await database.write(school.trustId, async (db) =>
      db
        .updateTable('people')
        .set({ password_hash: await hashPassword(PASSWORD) })
        .where('person_id', '=', author.actor.personId)
        .execute(),
    )
    const postId = await author.start(school.schoolId)
    const learners = [await addLearner(database, school), await addLearner(database, school)]
    const fields = filledIn(await author.formOf(postId), {
      text: '\nKept\nwords',
      channels: [school.page, school.facebook],
      named: learners,
      intent: 'save',
    })
    const app = createApp(installation)
    const signedOut = await app.request(`${ORIGIN}/posts/${postId}/edit`, {
      method: 'POST',
      headers: { origin: ORIGIN },
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
    })
    expect(signedOut.status).toBe(401)
    const kept = fieldsOf(named(await signedOut.text(), 'sign-in'), 'sign-in')
    const credentials = { email: `${author.actor.personId}@larkfield.example`, password: PASSWORD }
    const signedIn = await author.send('/sign-in', filledIn(kept, credentials))
    const carried = fieldsOf(named(await signedIn.text(), 'carry-on'), 'carry-on')
    expect((await author.send(`/posts/${postId}/edit`, carried)).status).toBe(303)
    expect((await stored(postId)).content).toMatchObject({
      text: '\nKept\nwords',
      channels: [school.page, school.facebook],
      named: learners,
    })
  })
})
