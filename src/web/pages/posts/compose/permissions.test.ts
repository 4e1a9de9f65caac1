import { beforeAll, describe, expect, it } from 'vitest'
import { addPhotoTo } from '../../../../../test/support/add-photo.ts'
import { type Author, sitDown } from '../../../../../test/support/author.ts'
import { ORIGIN, openTestInstallation } from '../../../../../test/support/installation.ts'
import { filledIn } from '../../../../../test/support/page-form.ts'
import {
  addLearner,
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
} from '../../../../../test/support/small-trust.ts'
import type { Installation } from '../../../../installation.ts'
import { ROLES, type Role } from '../../../../vocabulary/roles.ts'
import { createApp } from '../../../app.tsx'

const database = await openWorld()
let installation: Installation
let school: SmallSchool
let author: Author
let postId: string
let photoId: string

beforeAll(async () => {
  installation = await openTestInstallation(database)
  school = await addSchool(database, await addTrust(database))
  author = await sitDown(installation, await addPerson(database, school, 'author'))
  postId = await author.start(school.schoolId)
  photoId = await addPhotoTo(author, postId)
})

const WRITERS: readonly Role[] = [
  'author',
  'line_manager',
  'deputy_head',
  'head',
  'media_officer',
  'office',
  'dsl',
]
const SEERS: readonly Role[] = [...WRITERS, 'governor', 'trust_officer']

/** Every page of writing as a colleague of this role finds it: [role, page, status]. */
const MATRIX = ROLES.map(({ code }) => code).flatMap((role) => {
  const writes = WRITERS.includes(role)
  const sees = SEERS.includes(role)
  return [
    [role, 'begins a post', writes ? 200 : 403],
    [role, 'starts a draft at its school', writes ? 303 : 403],
    [role, 'starts a draft at another school', 403],
    [role, 'opens the draft of somebody else', 404],
    [role, 'saves the draft of somebody else', 404],
    [role, 'autosaves the draft of somebody else', 404],
    [role, 'checks the draft of somebody else', 404],
    [role, 'searches the register for it', 404],
    [role, 'adds a photo to it', 404],
    [role, 'sees the photo', sees ? 200 : 404],
    [role, 'sees the small photo', sees ? 200 : 404],
    [role, 'lists posts', 200],
  ] as const
})
type What = (typeof MATRIX)[number][1]

async function statusOf(person: Author, what: What, other: string): Promise<number> {
  const typed = { revision: 1, fields: [['text', 'x']] }
  const form = [
    ['revision', '1'],
    ['text', 'x'],
  ] as const
  const acts: Record<What, () => Promise<Response>> = {
    'begins a post': () => person.get('/posts/new'),
    'starts a draft at its school': () => person.send('/posts/new', [['school', school.schoolId]]),
    'starts a draft at another school': () => person.send('/posts/new', [['school', other]]),
    'opens the draft of somebody else': () => person.get(`/posts/${postId}/edit`),
    'saves the draft of somebody else': () => person.send(`/posts/${postId}/edit`, form),
    'autosaves the draft of somebody else': () => person.json(`/posts/${postId}/autosave`, typed),
    'checks the draft of somebody else': () => person.json(`/posts/${postId}/check`, typed),
    'searches the register for it': () =>
      person.json(`/posts/${postId}/learners`, {
        target: 'named',
        how: 'named',
        text: 'a',
        channels: [],
        tagged: [],
      }),
    'adds a photo to it': () =>
      person.send(`/posts/${postId}/photos`, form, [new File(['x'], 'x')]),
    'sees the photo': () => person.get(`/photos/${photoId}`),
    'sees the small photo': () => person.get(`/photos/${photoId}/thumb`),
    'lists posts': () => person.get('/posts'),
  }
  return (await acts[what]()).status
}

describe('who may do what', () => {
  const people = new Map<Role, Author>()
  let other: SmallSchool

  beforeAll(async () => {
    other = await addSchool(database, school.trustId)
    for (const { code } of ROLES) {
      people.set(code, await sitDown(installation, await addPerson(database, school, code)))
    }
  })

  it.each(MATRIX)('%s %s: %i', async (role, what, status) => {
    const person = people.get(role)
    expect(person && (await statusOf(person, what, other.schoolId))).toBe(status)
  })

  it('nobody of another trust finds the post or its photo', async () => {
    const away = await addSchool(database, await addTrust(database))
    const stranger = await sitDown(installation, await addPerson(database, away, 'head', 'author'))
    for (const path of [
      `/posts/${postId}/edit`,
      `/photos/${photoId}`,
      `/photos/${photoId}/thumb`,
    ]) {
      expect((await stranger.get(path)).status, path).toBe(404)
    }
    const typed = { revision: 1, fields: [['text', 'x']] }
    expect((await stranger.json(`/posts/${postId}/autosave`, typed)).status).toBe(404)
    expect((await stranger.send('/posts/new', [['school', school.schoolId]])).status).toBe(403)
  })

  it('an author whose role has ended is told so, and their post stays as it is', async () => {
    const leaving = await addPerson(database, school, 'author')
    const person = await sitDown(installation, leaving)
    const own = await person.start(school.schoolId)
    await database.write(school.trustId, (db) =>
      db
        .updateTable('appointments')
        .set({ to_date: '2026-11-20' })
        .where('person_id', '=', leaving.personId)
        .execute(),
    )
    expect((await person.get(`/posts/${own}/edit`)).status).toBe(403)
    const typed = { revision: 1, fields: [['text', 'x']] }
    expect((await person.json(`/posts/${own}/autosave`, typed)).status).toBe(403)
  })
})

describe('ids that do not belong here', () => {
  it.each(['channels', 'named'] as const)(
    '%s of another trust or school are not found',
    async (field) => {
      const away = await addSchool(database, await addTrust(database))
      const sister = await addSchool(database, school.trustId)
      const own = await author.start(school.schoolId)
      for (const other of [away, sister]) {
        const id = field === 'channels' ? other.page : await addLearner(database, other)
        const answer = await author.press(own, 'save', { text: 'x', [field]: [id] })
        expect(answer.status).toBe(404)
      }
    },
  )

  it('photos, devices and pictured learners of another school are not found', async () => {
    const sister = await addSchool(database, school.trustId)
    const there = await sitDown(installation, await addPerson(database, sister, 'author'))
    const theirPost = await there.start(sister.schoolId)
    const theirPhoto = await addPhotoTo(there, theirPost)
    const own = await author.start(school.schoolId)
    const ownPhoto = await addPhotoTo(author, own)
    const stolen = (await there.formOf(theirPost)).filter(([name]) => name.startsWith('photo'))
    const form = await author.formOf(own)
    const attempts = [
      [...form, ...stolen],
      filledIn(form, { [`photo.${ownPhoto}.device`]: theirPhoto }),
      filledIn(form, { [`photo.${ownPhoto}.pictured`]: [await addLearner(database, sister)] }),
      filledIn(form, { [`photo.${ownPhoto}.sha256`]: 'f'.repeat(64) }),
    ]
    for (const fields of attempts) {
      expect((await author.send(`/posts/${own}/edit`, fields)).status).toBe(404)
    }
  })

  it.each([
    '/posts/00000000/edit',
    '/posts/xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx/edit',
    '/posts/------------------------------------/edit',
    '/photos/------------------------------------',
    `/photos/${'0'.repeat(36)}/thumb`,
    '/photos/../posts',
  ])('%s is not found rather than an error', async (path) => {
    expect((await author.get(path)).status).not.toBe(500)
    expect((await author.get(path)).status).not.toBe(403)
  })
})

describe('forms of other sites', () => {
  it.each(['edit', 'autosave', 'check', 'photos', 'learners'])('cannot send to %s', async (end) => {
    const app = createApp(installation)
    const own = await author.start(school.schoolId)
    const form = filledIn(await author.formOf(own), { text: 'Forged', intent: 'save' })
    for (const type of ['application/x-www-form-urlencoded', 'text/plain']) {
      const answer = await app.request(`${ORIGIN}/posts/${own}/${end}`, {
        method: 'POST',
        headers: {
          cookie: author.cookie,
          origin: 'http://elsewhere.example',
          'content-type': type,
        },
        body: new URLSearchParams(form.map(([name, value]) => [name, value])).toString(),
      })
      expect(answer.status).toBe(403)
    }
    expect(new Map(await author.formOf(own)).get('text')).toBe('')
  })
})

describe('without a session', () => {
  it.each(['/posts', '/posts/new', '/posts/:id/edit', '/photos/:photo'])(
    '%s asks to sign in',
    async (path) => {
      const app = createApp(installation)
      const address = path.replace(':id', postId).replace(':photo', photoId)
      const answer = await app.request(`${ORIGIN}${address}`)
      expect(answer.headers.get('location')).toMatch(/^\/sign-in/)
    },
  )

  it.each(['autosave', 'check', 'learners', 'photos'])(
    '%s says “signed_out” to the script',
    async (end) => {
      const app = createApp(installation)
      const answer = await app.request(`${ORIGIN}/posts/${postId}/${end}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', origin: ORIGIN },
        body: '{}',
      })
      expect([answer.status, ((await answer.json()) as { kind: string }).kind]).toEqual([
        401,
        'signed_out',
      ])
    },
  )
})
