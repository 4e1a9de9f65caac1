import { beforeAll, describe, expect, it } from 'vitest'
import { drawnPhoto } from '../../../../../test/support/add-photo.ts'
import { type Author, sitDown } from '../../../../../test/support/author.ts'
import { openTestInstallation } from '../../../../../test/support/installation.ts'
import { wordsOf } from '../../../../../test/support/page-form.ts'
import {
  addLearner,
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
} from '../../../../../test/support/small-trust.ts'
import { decidePost, loadPost, type StoredPost } from '../../../../domain/posts/index.ts'
import type { Installation } from '../../../../installation.ts'
import type { CheckedPost } from './checked-post.ts'

const database = await openWorld()
let installation: Installation
let school: SmallSchool
let author: Author

beforeAll(async () => {
  installation = await openTestInstallation(database)
  school = await addSchool(database, await addTrust(database))
  author = await sitDown(installation, await addPerson(database, school, 'author'))
})

type Json = Readonly<Record<string, unknown>>

async function ask(path: string, body: unknown): Promise<[number, Json]> {
  const answer = await author.json(path, body)
  return [answer.status, (await answer.json()) as Json]
}

const typed = (revision: number, ...fields: [string, string][]) => ({ revision, fields })

async function stored(postId: string): Promise<StoredPost> {
  const post = await database.read(school.trustId, (db) => loadPost(db, postId))
  if (!post) throw new Error('There is no such post.')
  return post
}

describe('saving while somebody types', () => {
  it('keeps the words and hands out the revision for the next time', async () => {
    const postId = await author.start(school.schoolId)
    const path = `/posts/${postId}/autosave`
    expect(await ask(path, typed(1, ['text', 'One']))).toEqual([
      200,
      { ok: true, revision: 2, savedAt: '09:00', faults: [] },
    ])
    expect((await ask(path, typed(2, ['text', 'One\r\ntwo'])))[1]).toMatchObject({ revision: 3 })
    expect((await stored(postId)).content.text).toBe('One\ntwo')
  })

  it('says when another tab was faster, and overwrites nothing', async () => {
    const postId = await author.start(school.schoolId)
    const path = `/posts/${postId}/autosave`
    await ask(path, typed(1, ['text', 'First']))
    expect(await ask(path, typed(1, ['text', 'Second']))).toEqual([
      409,
      { ok: false, kind: 'changed_elsewhere' },
    ])
    expect((await stored(postId)).content.text).toBe('First')
  })

  it('takes the same words again for saved, as after an answer that got lost', async () => {
    const postId = await author.start(school.schoolId)
    const path = `/posts/${postId}/autosave`
    await ask(path, typed(1, ['text', 'Once']))
    expect(await ask(path, typed(1, ['text', 'Once']))).toMatchObject([200, { revision: 2 }])
  })

  it('never takes a post back from approval, while a press of “save” does', async () => {
    const postId = await sendReminder()
    const { revision } = await stored(postId)
    const [status, body] = await ask(`/posts/${postId}/autosave`, typed(revision, ['text', 'Slip']))
    expect([status, body.kind]).toEqual([409, 'moved_on'])
    expect((await stored(postId)).state).toBe('in_review')
    for (const looked of ['check', 'find:named']) {
      await author.press(postId, looked, { text: 'Only looking', 'named.search': 'a' })
      expect((await stored(postId)).state).toBe('in_review')
    }
    const saved = await author.press(postId, 'save', { text: 'Changed on purpose' })
    expect(saved.headers.get('location')).toContain('done=taken_back')
    expect(await stored(postId)).toMatchObject({ state: 'draft', version: 2 })
  })

  it('says aloud that a post was taken back which then could not be sent', async () => {
    const postId = await sendReminder()
    const answer = await author.press(postId, 'submit', { text: '' })
    expect([answer.status, (await stored(postId)).state]).toEqual([422, 'draft'])
    expect(wordsOf(await answer.text())).toContain('took this post back from approval')
    const again = await author.press(postId, 'submit', { text: '' })
    expect(wordsOf(await again.text())).not.toContain('took this post back from approval')
  })

  it('saves what an approver asked to have changed', async () => {
    const postId = await sendReminder()
    const officer = await addPerson(database, school, 'media_officer')
    const post = await stored(postId)
    const decision = {
      postId,
      version: post.version,
      contentSha256: post.contentSha256,
      outcome: 'changes_requested',
      reason: 'Please name the day.',
    } as const
    const context = { gate: installation.gate, now: installation.now() }
    await database.write(school.trustId, (db) => decidePost(db, officer, decision, context))
    const { revision } = await stored(postId)
    const [status] = await ask(`/posts/${postId}/autosave`, typed(revision, ['text', 'On Friday']))
    expect([status, (await stored(postId)).state]).toEqual([200, 'draft'])
    const page = wordsOf(await (await author.get(`/posts/${postId}/edit`)).text())
    expect(page).toContain('Morgan Ashdown asked for changes: Please name the day.')
  })

  it.each([
    ['a megabyte of text', typed(1, ['text', 'x'.repeat(1_000_000)]), 413, 'too_large'],
    ['more text than a form holds', typed(1, ['text', 'x'.repeat(250_000)]), 413, 'too_large'],
    ['too long a text', typed(1, ['text', 'x'.repeat(20_001)]), 422, 'faulty'],
    ['NUL', typed(1, ['text', 'a\0b']), 422, 'faulty'],
    ['no revision', { fields: [] }, 400, 'bad_request'],
    ['no fields', { revision: 1 }, 400, 'bad_request'],
    ['fields of another form', { revision: 1, fields: { text: 'x' } }, 400, 'bad_request'],
    ['a revision of zero', typed(0), 400, 'bad_request'],
    ['an id that is none', typed(1, ['channels', 'x']), 400, 'bad_request'],
    ['what is no JSON', '{"revision":1,', 400, 'bad_request'],
    ['nothing', '', 400, 'bad_request'],
  ])('refuses %s', async (_, body, status, kind) => {
    const postId = await author.start(school.schoolId)
    for (const end of ['autosave', 'check']) {
      expect(await ask(`/posts/${postId}/${end}`, body)).toMatchObject([
        status,
        { ok: false, kind },
      ])
    }
    expect((await stored(postId)).revision).toBe(1)
  })

  it('makes half characters whole', async () => {
    const postId = await author.start(school.schoolId)
    const body = '{"revision":1,"fields":[["text","a\\ud83d"]]}'
    expect((await ask(`/posts/${postId}/autosave`, body))[0]).toBe(200)
    expect((await stored(postId)).content.text).toBe('a\ufffd')
  })

  it('keeps the words of a form with half a slot and tells of the half', async () => {
    const postId = await author.start(school.schoolId)
    const body = typed(1, ['text', 'Kept'], ['slot.date', '2026-12-01'])
    expect(await ask(`/posts/${postId}/autosave`, body)).toMatchObject([
      200,
      { ok: true, faults: [{ field: 'scheduled' }] },
    ])
    expect((await stored(postId)).content.text).toBe('Kept')
  })
})

describe('checking while somebody types', () => {
  it('answers with what was found, where it stands, its clause, and whom it may mean', async () => {
    const learnerId = await addLearner(database, school, { forename: 'Teleri', surname: 'Vosper' })
    const postId = await author.start(school.schoolId)
    const text = 'A prize for Teleri Vosper!'
    const body = typed(1, ['text', text], ['channels', school.page])
    const [status, checked] = (await ask(`/posts/${postId}/check`, body)) as [
      number,
      Json & CheckedPost,
    ]
    expect([status, checked.ok, checked.verdict]).toEqual([200, true, 'block'])
    const finding = checked.findings.find(
      (one) => text.slice(one.start, one.end) === 'Teleri Vosper',
    )
    expect(finding).toMatchObject({
      severity: 'block',
      place: { part: 'text', label: 'In the text' },
      basis: { kind: 'clause', id: expect.stringMatching(/^maesteg:/) },
      suggestions: [{ learnerId, name: 'Teleri Vosper', group: '7B' }],
    })
    expect(checked.findings.map((one) => one.number)).toEqual(checked.findings.map((_, n) => n + 1))
  })

  it('saves nothing', async () => {
    const postId = await author.start(school.schoolId)
    await ask(`/posts/${postId}/check`, typed(1, ['text', 'Only looked at']))
    expect((await stored(postId)).content.text).toBe('')
  })

  it('gives nobody of another school away, whatever ids are sent', async () => {
    const sister = await addSchool(database, school.trustId)
    const learnerId = await addLearner(database, sister, {
      forename: 'Hidden',
      surname: 'Elsewhere',
    })
    const postId = await author.start(school.schoolId)
    const answer = await author.json(
      `/posts/${postId}/check`,
      typed(1, ['text', 'x'], ['named', learnerId], ['channels', sister.page]),
    )
    expect(await answer.text()).not.toContain('Elsewhere')
  })
})

describe('pieces of the page', () => {
  it('gives the matches of a search to tick, and nothing but the matches', async () => {
    const learnerId = await addLearner(database, school, { forename: 'Idris', surname: 'Pascoe' })
    const postId = await author.start(school.schoolId)
    const search = { target: 'named', how: 'named', text: 'pasc', channels: [], tagged: [] }
    const [status, found] = await ask(`/posts/${postId}/learners`, search)
    expect([status, found.said]).toEqual([200, '1 found. Tick whoever you mean.'])
    expect(found.html).toContain(`value="${learnerId}"`)
    const again = { ...search, tagged: [learnerId] }
    expect((await ask(`/posts/${postId}/learners`, again))[1]).toMatchObject({ html: '' })
  })

  it.each([
    ['an unknown place', { target: 'elsewhere' }],
    ['too long a text', { text: 'x'.repeat(101) }],
    ['a channel that is no id', { channels: ['x'] }],
  ])('refuses a search with %s', async (_, wrong) => {
    const postId = await author.start(school.schoolId)
    const search = { target: 'named', how: 'named', text: 'a', channels: [], tagged: [], ...wrong }
    expect((await ask(`/posts/${postId}/learners`, search))[0]).toBe(400)
  })

  it('finds nobody for a search without a letter', async () => {
    const postId = await author.start(school.schoolId)
    const search = { target: 'named', how: 'named', text: ' %_ ', channels: [], tagged: [] }
    expect((await ask(`/posts/${postId}/learners`, search))[1]).toMatchObject({ html: '' })
  })

  it('takes one photo in, gives its fields, tells what was hidden, and saves no post', async () => {
    const postId = await author.start(school.schoolId)
    const form = await author.formOf(postId)
    const answer = await author.send(`/posts/${postId}/photos`, form, [await drawnPhoto()])
    const body = (await answer.json()) as Json
    expect(body).toMatchObject({ ok: true, hidden: [] })
    expect(body.html).toContain('name="photo"')
    expect((await stored(postId)).content.photos).toEqual([])
  })

  it('says why a file was not taken', async () => {
    const postId = await author.start(school.schoolId)
    const form = await author.formOf(postId)
    const page = new File(['<!doctype html>'], 'x.jpg')
    const answer = await author.send(`/posts/${postId}/photos`, form, [page])
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { ok: false, kind: 'not_taken', message: expect.stringContaining('web page') },
    ])
  })

  it('refuses none and two photos at once', async () => {
    const postId = await author.start(school.schoolId)
    const form = await author.formOf(postId)
    const two = [await drawnPhoto(), await drawnPhoto()]
    expect((await author.send(`/posts/${postId}/photos`, form)).status).toBe(400)
    expect((await author.send(`/posts/${postId}/photos`, form, two)).status).toBe(400)
  })
})

/** A reminder, ready and sent. */
async function sendReminder(): Promise<string> {
  const postId = await author.start(school.schoolId)
  const html = await (await author.get(`/posts/${postId}/edit`)).text()
  const confirmed = [...html.matchAll(/name="confirmed"[^>]*value="([^"]+)"/g)].map(
    ([, code]) => code ?? '',
  )
  const values = { text: 'School is closed on Monday.', channels: [school.page], confirmed }
  const sent = await author.press(postId, 'submit', { ...values, kind: 'reminder' })
  if (sent.status !== 303) throw new Error(`Not sent: ${sent.status}`)
  return postId
}
