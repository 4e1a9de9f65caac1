import { beforeAll, describe, expect, it } from 'vitest'
import { type Author, sitDown } from '../../../../test/support/author.ts'
import { openTestInstallation } from '../../../../test/support/installation.ts'
import { wordsOf } from '../../../../test/support/page-form.ts'
import { NOW } from '../../../../test/support/policy.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
} from '../../../../test/support/small-trust.ts'
import { saveDraft, startDraft } from '../../../domain/posts/index.ts'
import type { Installation } from '../../../installation.ts'

const database = await openWorld()
let installation: Installation
let school: SmallSchool

beforeAll(async () => {
  installation = await openTestInstallation(database)
  school = await addSchool(database, await addTrust(database))
})

/** Drafts written a minute apart, the last one the newest. */
async function drafts(author: Author, number: number): Promise<string[]> {
  const ids: string[] = []
  for (let n = 1; n <= number; n += 1) {
    const at = new Date(NOW.getTime() + n * 60_000)
    ids.push(
      await database.write(school.trustId, async (db) => {
        const started = await startDraft(db, author.actor, { schoolId: school.schoolId }, at)
        if (!started.ok) throw new Error(started.message)
        const { postId } = started
        const content = {
          kind: 'standard' as const,
          text: `Draft number ${n}.`,
          channels: [],
          photos: [],
          named: [],
          confirmed: [],
          noteToApprover: '',
        }
        await saveDraft(db, author.actor, { postId, revision: 1, content, scheduledFor: null }, at)
        return postId
      }),
    )
  }
  return ids
}

async function newAuthor(): Promise<Author> {
  return sitDown(installation, await addPerson(database, school, 'author'))
}

describe('GET /posts', () => {
  it('leads somebody without posts to their first', async () => {
    const html = await (await (await newAuthor()).get('/posts')).text()
    expect(wordsOf(html)).toContain('You have not written a post yet')
    expect(html).toContain('href="/posts/new"')
  })

  it('walks through more posts than fit on a page, each once, the newest first', async () => {
    const author = await newAuthor()
    const ids = await drafts(author, 53)
    const seen: string[] = []
    let address: string | undefined = '/posts?show=mine'
    while (address) {
      const html = await (await author.get(address)).text()
      seen.push(
        ...[...html.matchAll(/href="\/posts\/([0-9a-f-]{36})\/edit"/g)].map((m) => m[1] ?? ''),
      )
      address = /href="([^"]*before=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen).toEqual(ids.toReversed())
  })

  it('shows nobody the drafts of somebody else', async () => {
    const author = await newAuthor()
    await drafts(author, 1)
    const head = await sitDown(installation, await addPerson(database, school, 'head'))
    for (const address of ['/posts', '/posts?show=school', '/posts?show=school&state=draft']) {
      expect(await (await head.get(address)).text()).not.toContain('Draft number')
    }
  })

  it('shows only posts that stand where was asked for', async () => {
    const author = await newAuthor()
    await drafts(author, 1)
    const drafted = await (await author.get('/posts?show=mine&state=draft')).text()
    const published = await (await author.get('/posts?show=mine&state=published')).text()
    expect(drafted).toContain('Draft number 1.')
    expect(wordsOf(published)).toContain('No posts here')
  })

  it.each([
    'show=theirs',
    'state=lost',
    'before=yesterday',
    'before=9999999999999.------------------------------------',
    'before=0',
  ])('leaves out a filter that is none: %s', async (query) => {
    const author = await newAuthor()
    await drafts(author, 1)
    const answer = await author.get(`/posts?${query}`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Draft number 1.')
  })

  it('begins at the school’s side for those who write no posts', async () => {
    const governor = await sitDown(installation, await addPerson(database, school, 'governor'))
    const html = await (await governor.get('/posts')).text()
    expect(html).toMatch(/show=school"[^>]*aria-current="page"/)
    expect(html).not.toContain('href="/posts/new"')
  })
})

describe('/posts/new', () => {
  it('asks for the school where there is more than one, and only offers those', async () => {
    const person = await addPerson(database, school, 'author')
    const sister = await addSchool(database, school.trustId)
    await database.write(school.trustId, (db) =>
      db
        .insertInto('appointments')
        .values({
          trust_id: school.trustId,
          appointment_id: crypto.randomUUID(),
          person_id: person.personId,
          school_id: sister.schoolId,
          role: 'author',
          from_date: '2026-09-01',
        })
        .execute(),
    )
    const author = await sitDown(installation, person)
    const html = await (await author.get('/posts/new')).text()
    expect(html.match(/name="school"/g)).toHaveLength(2)
    const unanswered = await author.send('/posts/new', [])
    expect(unanswered.status).toBe(422)
    expect(await unanswered.text()).toContain('href="#school"')
    const started = await author.send('/posts/new', [['school', sister.schoolId]])
    expect(started.headers.get('location')).toMatch(/^\/posts\/[0-9a-f-]{36}\/edit$/)
  })

  it('makes one draft of a double press', async () => {
    const author = await newAuthor()
    const one = await author.send('/posts/new', [])
    const two = await author.send('/posts/new', [])
    expect(two.headers.get('location')).toBe(one.headers.get('location'))
  })

  it('offers the latest drafts to go on with', async () => {
    const author = await newAuthor()
    await drafts(author, 5)
    const words = wordsOf(await (await author.get('/posts/new')).text())
    expect(words).toContain('Draft number 5.')
    expect(words).not.toContain('Draft number 2.')
  })

  it.each([[['school', 'x']], [['school', '']]] as [string, string][][])(
    'asks again after %j',
    async (...fields) => {
      expect((await (await newAuthor()).send('/posts/new', fields)).status).toBe(422)
    },
  )
})
