import { beforeAll, describe, expect, it } from 'vitest'
import {
  aRule,
  comment,
  kept,
  onFacebook,
  setModerationScene,
} from '../../../../test/support/moderation-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { openWeb } from '../../../../test/support/web.ts'

const database = await openWorld()
const scene = await setModerationScene(database)
let now = NOW
const web = await openWeb(database, () => now)
const base = `/schools/${scene.slug}/comments`
const page = `/s/${scene.slug}/posts/${scene.publicationId}`
let head: string
let moderator: string

beforeAll(async () => {
  head = await signedIn(database, scene.head)
  moderator = await signedIn(database, scene.moderator)
})

const text = async (response: Promise<Response>) => (await response).text()

/** What a visitor sends who read the page first and took their time. */
async function writeAs(fields: Readonly<Record<string, string>>) {
  now = NOW
  const token = /name="token" value="([^"]+)"/.exec(await text(web.get(page)))?.[1] ?? ''
  now = new Date(NOW.getTime() + 10_000)
  return web.post(`${page}/comments`, { name: 'Wren', website: '', token, ...fields })
}

describe('a post on the school’s own page', () => {
  it('takes a comment, shows it to nobody, and gives its author a code', async () => {
    const sent = await writeAs({ text: 'Such a day for it' })
    expect(sent.status).toBe(303)
    const address = sent.headers.get('location') ?? ''
    expect(await text(web.get(address))).toContain('Somebody at the school reads it')
    expect(await text(web.get(page))).not.toContain('Such a day for it')
    const code = new URL(address, 'https://x.example').searchParams.get('code') ?? ''
    expect(await text(web.get(`/s/${scene.slug}/comment?code=${code}`))).toContain('It waits')
  })

  it('shows what was let through as text and nothing else', async () => {
    const said = '<script>alert(1)</script> see https://evil.example <b>now</b>'
    const commentId = await comment(scene, { text: said })
    const form = { revision: '1' }
    expect((await web.post(`${base}/${commentId}/let-through`, form, head)).status).toBe(303)
    const html = await text(web.get(page))
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; see https://evil.example')
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('href="https://evil.example')
  })

  it('keeps the words of a comment that is refused, and says what to do', async () => {
    const sent = await writeAs({ text: 'Log in with password: Hx7!kfUu92pQ' })
    expect(sent.status).toBe(422)
    const html = await sent.text()
    expect(html).toContain('Hx7!kfUu92pQ')
    expect(html).toContain('Gatepost keeps no passwords')
    expect((await writeAs({ text: '' })).status).toBe(400)
    expect((await writeAs({ text: 'x'.repeat(5_000) })).status).toBe(400)
    const nul = await writeAs({ text: 'NUL \0 in it' })
    expect(nul.status).toBe(400)
  })

  it('takes nothing from a page of somebody else', async () => {
    const elsewhere = await web.postFromElsewhere(`${page}/comments`, { text: 'Hello there' })
    expect(elsewhere.status).toBe(403)
  })

  it('answers a code that nobody was given plainly', async () => {
    const html = await text(web.get(`/s/${scene.slug}/comment?code=ABCD-ABCD-ABCD-ABCD`))
    expect(html).toContain('There is no comment with this code here')
  })
})

describe('the queue', () => {
  it('lists the keys, works by plain forms, and goes on at the next comment', async () => {
    const [first, second] = [await comment(scene), await comment(scene)]
    const html = await text(web.get(base, head))
    expect(html).toContain('<kbd>j</kbd>')
    expect(html).toContain(`id="c-${first}"`)
    const form = { revision: '1', next: second }
    const answer = await web.post(`${base}/${first}/let-through?standing=flagged`, form, head)
    expect(answer.headers.get('location')).toBe(
      `${base}?standing=flagged&done=comment_shown#c-${second}`,
    )
  })

  it('tells whoever comes second that somebody else decided', async () => {
    const commentId = await comment(scene)
    const form = { revision: '1' }
    await web.post(`${base}/${commentId}/let-through`, form, head)
    const late = await web.post(`${base}/${commentId}/let-through`, form, moderator)
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('Somebody else decided')
  })

  it.each(['author', 'manager', 'deputy', 'office'] as const)('is shut to the %s', async (who) => {
    const cookie = await signedIn(database, scene[who])
    const commentId = await comment(scene)
    for (const path of ['', `/${commentId}`, '/rules', '/cover', '/handed-over', '/by-hand']) {
      expect((await web.get(`${base}${path}`, cookie)).status, path).toBe(403)
    }
  })

  it('keeps rules, copies and the safeguarding list from a moderator of one channel', async () => {
    for (const path of ['/rules', '/handed-over', `/channels/${scene.page}`]) {
      expect((await web.get(`${base}${path}`, moderator)).status, path).toBe(403)
    }
    expect((await web.get(base, moderator)).status).toBe(200)
  })

  it('takes any address for what it is: odd filters are left out', async () => {
    for (const odd of ['?show=all', '?standing=x', '?channel=1', '?after=9.1.x', '?after=']) {
      expect((await web.get(`${base}${odd}`, head)).status, odd).toBe(200)
    }
  })
})

describe('removing and handing over', () => {
  it('asks the stop question for what stands on a network, and a yes leads where nothing is copied', async () => {
    const commentId = await comment(scene, onFacebook(scene))
    const form = {
      revision: '1',
      houseRuleId: await aRule(scene),
      severity: 'severe',
      wordsToAuthor: '',
    }
    const unasked = await web.post(`${base}/${commentId}/remove`, form, head)
    expect(unasked.status).toBe(400)
    expect(await unasked.text()).toContain('Answer the question')
    const stopped = await web.post(`${base}/${commentId}/remove`, { ...form, image: 'yes' }, head)
    expect(stopped.headers.get('location')).toBe(`${base}/sealed-off`)
    expect((await kept(scene, commentId)).state).toBe('stopped')
    const routes = await text(web.get(`${base}/sealed-off`, head))
    for (const route of ['999', '101', 'CEOP', 'Internet Watch Foundation', 'Report Remove']) {
      expect(routes).toContain(route)
    }
    expect(await text(web.get(`${base}/${commentId}`, head))).toContain('Nobody is shown')
  })

  it('renders no field to enter anything before the question is answered with no', async () => {
    const first = await text(web.get(`${base}/by-hand`, head))
    expect(first).not.toContain('<textarea')
    for (const answer of ['yes', 'unsure']) {
      const html = await text(web.get(`${base}/by-hand?image=${answer}`, head))
      expect(html).not.toContain('name="text"')
      expect(html).not.toContain('type="file"')
      expect(html).toContain('Do not look again')
    }
    expect(await text(web.get(`${base}/by-hand?image=no`, head))).toContain('name="text"')
  })

  it('takes one press to the safeguarding lead, who says that they have it', async () => {
    const commentId = await comment(scene, { text: 'He waits for me after school' })
    const told = { image: 'no', reason: 'A child may be followed.' }
    await web.post(`${base}/${commentId}/worry`, told, moderator)
    const dsl = await signedIn(database, scene.dsl)
    const list = await text(web.get(`${base}/handed-over`, dsl))
    expect(list).toContain('A child may be followed.')
    const id = /handed-over\/([0-9a-f-]{36})/.exec(list)?.[1]
    expect((await web.post(`${base}/handed-over/${id}`, {}, dsl)).status).toBe(303)
    const after = await text(web.get(`${base}/handed-over`, dsl))
    expect(after).toContain(`Acknowledged by ${scene.dsl.name}`)
  })
})
