import { beforeAll, describe, expect, it } from 'vitest'
import { type Author, sitDown } from '../../../../../test/support/author.ts'
import { openTestInstallation } from '../../../../../test/support/installation.ts'
import { wordsOf } from '../../../../../test/support/page-form.ts'
import { packNamed } from '../../../../../test/support/policy.ts'
import {
  addLearner,
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
} from '../../../../../test/support/small-trust.ts'
import { loadPost } from '../../../../domain/posts/index.ts'
import { checklistFor } from '../../../../policy/index.ts'

const database = await openWorld()
let school: SmallSchool
let author: Author
let deputy: Author

const TEXT = 'We read a poem by Tamsin Roskilly. Write to marlowe.finch@hotmail.example.'
const confirmed = checklistFor(packNamed('maesteg')).map((item) => item.code)

beforeAll(async () => {
  const installation = await openTestInstallation(database)
  school = await addSchool(database, await addTrust(database), 'maesteg')
  author = await sitDown(installation, await addPerson(database, school, 'author'))
  deputy = await sitDown(installation, await addPerson(database, school, 'deputy_head'))
  await addLearner(database, school, { forename: 'Tamsin', surname: 'Roskilly' })
})

const answersOf = async (postId: string) =>
  (await database.read(school.trustId, (db) => loadPost(db, postId)))?.content.setAside ?? []

/** A draft with the name in it, and the key under which the page asks about it. */
async function checked(text = TEXT) {
  const postId = await author.start(school.schoolId)
  const values = { text, channels: [school.page], confirmed }
  const html = await (await author.press(postId, 'check', values)).text()
  return { postId, html, key: keyIn(html) }
}

function keyIn(html: string): string {
  return /value="aside:([0-9a-f]{24})"/.exec(html)?.[1] ?? ''
}

const answer = (key: string, reason: string, words: string) => ({
  [`aside.${key}.reason`]: reason,
  [`aside.${key}.words`]: words,
})

describe('“Not this person”', () => {
  it('is offered once for a name, and not for what is about nobody', async () => {
    const { html, key } = await checked()
    expect(key).not.toBe('')
    expect(html.split('value="aside:')).toHaveLength(2)
    expect(wordsOf(html)).toContain('marlowe.finch@hotmail.example')
  })

  it('shows a refused answer again with what is wrong, and keeps what was typed', async () => {
    const { postId, key } = await checked()
    const pressed = await author.press(postId, `aside:${key}`, answer(key, 'staff', 'x'))
    const html = await pressed.text()
    expect(pressed.status).toBe(422)
    expect(html).toContain(`href="#aside.${key}.words"`)
    expect(html).toMatch(new RegExp(`<input[^>]*name="aside.${key}.words"[^>]*value="x"`))
    expect(html).toMatch(/<input[^>]*value="staff"[^>]*checked/)
    expect(html).toMatch(/<details[^>]*gp-not-them[^>]*open/)
    expect(await answersOf(postId)).toEqual([])
  })

  it('is taken with the Enter key in its box', async () => {
    const { postId, key } = await checked()
    await author.press(postId, 'enter', answer(key, 'namesake', 'A poet, long dead'))
    expect(await answersOf(postId)).toMatchObject([{ words: 'A poet, long dead' }])
  })

  it('stands beside the finding, for its author and for whoever approves, and is taken back', async () => {
    const { postId, key } = await checked('A poem by Tamsin Roskilly.')
    const said = answer(key, 'namesake', 'A poet, <long> dead')
    const html = await (await author.press(postId, `aside:${key}`, said)).text()
    expect(wordsOf(html)).toContain('Not this person: a namesake: somebody else of that name')
    expect(wordsOf(html)).toContain('A poet, <long> dead')
    const undo = /value="(unaside:[0-9a-f]{24})"/.exec(html)?.[1] ?? ''
    expect((await author.press(postId, 'submit', { confirmed })).status).toBe(303)
    const page = wordsOf(await (await deputy.get(`/posts/${postId}`)).text())
    expect(page).toContain('A poet, <long> dead')
    expect(page).toContain('one name found in it is not the person found')

    const sent = await author.press(postId, undo)
    expect(wordsOf(await sent.text())).toContain('This post is no longer a draft')
    expect(await answersOf(postId)).toHaveLength(1)
    await author.press(postId, 'save', { text: 'Another poem by Tamsin Roskilly.' })
    await author.press(postId, undo)
    expect(await answersOf(postId)).toEqual([])
  })

  it('is not offered while others decide, for nobody’s approval may fall to it by the way', async () => {
    const { postId, key } = await checked('A poem by Tamsin Roskilly.')
    await author.press(postId, `aside:${key}`, answer(key, 'other', 'A ship'))
    await author.press(postId, 'submit', { confirmed })
    const text = 'Tamsin Roskilly, and Tamsin Roskilly.'
    const html = await (await author.press(postId, 'check', { text })).text()
    expect(html).not.toContain('value="aside:')
    expect(wordsOf(html)).toContain('What is found here has changed since')
  })

  it('loses no word of a form that another tab was faster with', async () => {
    const { postId, key } = await checked()
    const stale = { revision: '1', text: 'Mine', ...answer(key, 'other', 'A ship') }
    const pressed = await author.press(postId, `aside:${key}`, stale)
    expect(pressed.status).toBe(409)
    expect(wordsOf(await pressed.text())).toContain('Mine')
    expect(await answersOf(postId)).toEqual([])
  })

  it('answers to nobody but the author', async () => {
    const { postId, key } = await checked()
    const answered = await deputy.send(`/posts/${postId}/edit`, [
      ['revision', '2'],
      ['intent', `aside:${key}`],
    ])
    expect(answered.status).toBe(404)
  })
})
