import { beforeAll, describe, expect, it } from 'vitest'
import { addPhotoTo } from '../../../../../test/support/add-photo.ts'
import { type Author, sitDown } from '../../../../../test/support/author.ts'
import { openTestInstallation } from '../../../../../test/support/installation.ts'
import { fieldsOf, filledIn, wordsOf } from '../../../../../test/support/page-form.ts'
import { PACK_IDS, type PackId, packNamed } from '../../../../../test/support/policy.ts'
import {
  addLearner,
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
  trailOf,
} from '../../../../../test/support/small-trust.ts'
import { loadPost, type StoredPost } from '../../../../domain/posts/index.ts'
import type { Installation } from '../../../../installation.ts'
import { checklistFor } from '../../../../policy/index.ts'

const database = await openWorld()
let installation: Installation
const schools = new Map<PackId, { readonly school: SmallSchool; readonly author: Author }>()

beforeAll(async () => {
  installation = await openTestInstallation(database)
  const trustId = await addTrust(database)
  for (const pack of PACK_IDS) {
    const school = await addSchool(database, trustId, pack)
    const author = await sitDown(installation, await addPerson(database, school, 'author'))
    schools.set(pack, { school, author })
  }
})

function at(pack: PackId): { readonly school: SmallSchool; readonly author: Author } {
  const found = schools.get(pack)
  if (!found) throw new Error(`There is no school on ${pack}.`)
  return found
}

async function stored({ trustId }: SmallSchool, postId: string): Promise<StoredPost> {
  const post = await database.read(trustId, (db) => loadPost(db, postId))
  if (!post) throw new Error('There is no such post.')
  return post
}

const everything = (pack: PackId) => checklistFor(packNamed(pack)).map((item) => item.code)

describe.each(PACK_IDS)('sending a post under %s', (pack) => {
  it('shows the policy’s checklist in its own words, each line with its clauses', async () => {
    const { school, author } = at(pack)
    const postId = await author.start(school.schoolId)
    const words = wordsOf(await (await author.get(`/posts/${postId}/edit`)).text())
    for (const item of checklistFor(packNamed(pack))) {
      expect(words).toContain(item.statement)
      for (const clause of item.clauses) expect(words).toContain(clause.split(':')[1])
    }
  })

  it('names everything that is missing, each with a link to its field, and loses nothing', async () => {
    const { school, author } = at(pack)
    const postId = await author.start(school.schoolId)
    const answer = await author.press(postId, 'submit', { note: 'Kept' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    for (const field of ['text', 'channels', 'checklist'])
      expect(html).toContain(`href="#${field}"`)
    for (const id of ['text', 'channels', 'checklist']) expect(html).toContain(`id="${id}"`)
    expect(new Map(fieldsOf(html)).get('note')).toBe('Kept')
    expect((await stored(school, postId)).content.noteToApprover).toBe('Kept')
  })

  it('sends a harmless post to its approver and says where it is', async () => {
    const { school, author } = at(pack)
    const postId = await author.start(school.schoolId)
    const answer = await author.press(postId, 'submit', {
      text: 'Our winter fair is on Friday from three o’clock.',
      channels: [school.page],
      confirmed: everything(pack),
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/posts/${postId}?done=sent`,
    ])
    expect(await stored(school, postId)).toMatchObject({ state: 'in_review', step: 0 })
    expect(await trailOf(database, school.trustId)).toContain(`post.submitted post:${postId}`)
  })

  it('offers a reminder only where the policy has a short way for it', async () => {
    const { school, author } = at(pack)
    const postId = await author.start(school.schoolId)
    const html = await (await author.get(`/posts/${postId}/edit`)).text()
    expect(html.includes('name="kind"')).toBe(pack === 'maesteg')
  })
})

describe('a post that the gate stops', () => {
  it('is not sent; what stops it stands at the top and below, and the form is kept', async () => {
    const { school, author } = at('maesteg')
    await addLearner(database, school, { forename: 'Teleri', surname: 'Vosper' })
    const postId = await author.start(school.schoolId)
    const answer = await author.press(postId, 'submit', {
      text: 'A prize for Teleri Vosper!',
      channels: [school.page],
      confirmed: everything('maesteg'),
    })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('href="#findings"')
    expect(wordsOf(html)).toContain('This cannot go out as it is.')
    expect(html).toMatch(/id="finding-1"/)
    expect(new Map(fieldsOf(html)).get('text')).toBe('A prize for Teleri Vosper!')
    expect(await stored(school, postId)).toMatchObject({
      state: 'draft',
      content: { text: 'A prize for Teleri Vosper!' },
    })
  })

  it('is stopped for a pictured child without permission, and goes once the photo is out', async () => {
    const { school, author } = at('lwlat')
    const learnerId = await addLearner(database, school, { forename: 'Bram', surname: 'Oduya' })
    const postId = await author.start(school.schoolId)
    const photoId = await addPhotoTo(author, postId)
    const values = {
      text: 'What a fair!',
      channels: [school.page],
      confirmed: everything('lwlat'),
      [`photo.${photoId}.alt`]: 'A child at a long table',
      [`photo.${photoId}.credit`]: 'taken by me',
      [`photo.${photoId}.pictured`]: [learnerId],
    }
    const stopped = await author.press(postId, 'submit', values)
    expect(stopped.status).toBe(422)
    expect(wordsOf(await stopped.text())).toContain('On photo 1')
    await author.press(postId, `remove:${photoId}`)
    expect((await author.press(postId, 'submit')).headers.get('location')).toContain('done=sent')
  })
})

describe('sending twice', () => {
  it('sends once, and gives a double press the same answer twice', async () => {
    const { school, author } = at('societas')
    const postId = await author.start(school.schoolId)
    const values = {
      text: 'Doors open at six.',
      channels: [school.page],
      confirmed: everything('societas'),
      intent: 'submit',
    }
    const fields = filledIn(await author.formOf(postId), values)
    const [one, two] = await Promise.all([
      author.send(`/posts/${postId}/edit`, fields),
      author.send(`/posts/${postId}/edit`, fields),
    ])
    const to = `/posts/${postId}?done=sent`
    expect([one, two].map((answer) => answer?.headers.get('location'))).toEqual([to, to])
    const sent = (await trailOf(database, school.trustId)).filter((entry) =>
      entry.includes(`post.submitted post:${postId}`),
    )
    expect(sent).toHaveLength(1)
  })
})
