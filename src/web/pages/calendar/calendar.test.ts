import { beforeAll, describe, expect, it } from 'vitest'
import { type Author, sitDown } from '../../../../test/support/author.ts'
import { openTestInstallation } from '../../../../test/support/installation.ts'
import { fieldsOf, wordsOf } from '../../../../test/support/page-form.ts'
import {
  type PostScene,
  postNow,
  setPostScene,
  submit,
  writeApproved,
  writeDraft,
} from '../../../../test/support/post-scene.ts'
import { openWorld } from '../../../../test/support/small-trust.ts'

const database = await openWorld()
const SLOT = new Date('2026-11-24T16:00:00Z')
let scene: PostScene
let publisher: Author
let author: Author

beforeAll(async () => {
  const installation = await openTestInstallation(database)
  scene = await setPostScene(database)
  publisher = await sitDown(installation, scene.publisher)
  author = await sitDown(installation, scene.author)
})

describe('GET /calendar', () => {
  it('shows a month with its posts, each leading to the post and to where it can be moved', async () => {
    const postId = await writeDraft(scene, {}, SLOT)
    await submit(scene, postId)
    const page = await publisher.get('/calendar')
    const html = await page.text()
    expect(page.status).toBe(200)
    expect(wordsOf(html)).toContain('November 2026')
    expect(html).toContain(`href="/posts/${postId}"`)
    expect(html).toContain(`href="/posts/${postId}/move?back=`)
    expect(html).toContain(`data-move="${postId}"`)
  })

  it.each([
    ['week', 'Week of Mon 16 Nov 2026'],
    ['list', 'November 2026'],
    ['day', 'Fri 20 Nov 2026'],
  ])('has a view by %s', async (view, heading) => {
    const html = await (await publisher.get(`/calendar?view=${view}`)).text()
    expect(wordsOf(html)).toContain(heading)
  })

  it.each([
    'view=year&on=yesterday',
    'on=0000-00-00&page=-1',
    'where=nowhere&state=<script>',
    'on=9999-12-31',
  ])('leaves out what is no filter: %s', async (search) => {
    const page = await publisher.get(`/calendar?${search}`)
    expect(page.status).toBe(200)
    expect(wordsOf(await page.text())).toContain('November 2026')
  })

  it('does not find a school that is not one’s own', async () => {
    expect((await publisher.get('/calendar?school=elsewhere')).status).toBe(404)
  })

  it('offers free school days to be planned, and prefills the day', async () => {
    const html = await (await author.get('/calendar?on=2026-12-01')).text()
    expect(html).toContain('/posts/new?day=2026-12-09')
    expect(html).not.toContain('/posts/new?day=2026-12-12')
    expect(html).not.toContain('/posts/new?day=2026-12-25')
    expect(wordsOf(html)).toContain('Bank holiday')
    const begun = await author.send('/posts/new', [
      ['school', scene.schoolId],
      ['day', '2026-12-09'],
    ])
    const to = begun.headers.get('location') ?? ''
    expect(to).toMatch(/\/edit\?day=2026-12-09$/)
    const fields = new Map(fieldsOf(await (await author.get(to)).text(), 'compose'))
    expect([fields.get('slot.date'), fields.get('slot.time')]).toEqual(['2026-12-09', '16:00'])
  })
})

describe('/posts/:id/move', () => {
  it('moves a post by its plain form and comes back to the calendar', async () => {
    const postId = await writeApproved(scene)
    const { revision } = await postNow(scene, postId)
    const moved = await publisher.send(`/posts/${postId}/move`, [
      ['revision', String(revision)],
      ['date', '2026-11-26'],
      ['time', '08:30'],
      ['back', '/calendar?view=week'],
    ])
    expect(moved.status).toBe(303)
    expect(moved.headers.get('location')).toBe('/calendar?view=week&done=moved')
    expect((await postNow(scene, postId)).scheduledFor).toEqual(new Date('2026-11-26T08:30:00Z'))
  })

  it.each(['https://elsewhere.example/', '//elsewhere.example', '/calendar\\..\\', '/trail'])(
    'never leads back to %s',
    async (back) => {
      const postId = await writeApproved(scene)
      const { revision } = await postNow(scene, postId)
      const moved = await publisher.send(`/posts/${postId}/move`, [
        ['revision', String(revision)],
        ['date', '2026-11-26'],
        ['time', '08:30'],
        ['back', back],
      ])
      expect(moved.headers.get('location')).toBe('/calendar?done=moved')
    },
  )

  it.each([
    ['no day', '', '08:30', 'Choose a day and a time that there is'],
    [
      'an hour that the clocks skip',
      '2027-03-28',
      '01:30',
      'Choose a day and a time that there is',
    ],
    ['a time that has passed', '2026-11-19', '08:30', 'Choose a time that has not passed'],
  ])('says what is wrong with %s, and keeps what was typed', async (_what, date, time, says) => {
    const postId = await writeApproved(scene)
    const { revision } = await postNow(scene, postId)
    const page = await publisher.send(`/posts/${postId}/move`, [
      ['revision', String(revision)],
      ['date', date],
      ['time', time],
    ])
    const html = await page.text()
    expect(page.status).toBe(422)
    expect(wordsOf(html)).toContain(says)
    expect(html).toContain(`value="${time}"`)
  })

  it('is not found for those who may not see the post, and forbidden for those who may not move it', async () => {
    const draft = await writeDraft(scene)
    expect((await publisher.get(`/posts/${draft}/move`)).status).toBe(404)
    const approved = await writeApproved(scene)
    const office = await sitDown(await openTestInstallation(database), scene.office)
    expect((await office.get(`/posts/${approved}/move`)).status).toBe(403)
  })
})
