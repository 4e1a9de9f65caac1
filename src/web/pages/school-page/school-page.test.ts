import { beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '../../../../test/support/page-form.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
} from '../../../../test/support/small-trust.ts'
import { type Browser, openWeb } from '../../../../test/support/web.ts'

const database = await openWorld()
let web: Browser
let school: SmallSchool

beforeAll(async () => {
  web = await openWeb(database)
  school = await addSchool(database, await addTrust(database))
  await addPerson(database, school, 'head')
  await addPerson(database, school, 'governor')
  await database.write(school.trustId, (db) =>
    db
      .updateTable('schools')
      .set({
        house_rules: 'Be kind.\n\nSay <thank you>.',
        terms_of_use: 'Ask before you copy.',
        strapline: 'Growing together',
        public_contacts: ['office@larkfield.example'],
      })
      .where('school_id', '=', school.schoolId)
      .execute(),
  )
})

async function page(part = ''): Promise<string> {
  const response = await web.get(`/s/${school.slug}${part}`)
  expect(response.status).toBe(200)
  return response.text()
}

describe('the school’s own page (public-page)', () => {
  test.each(['', '/house-rules', '/terms', '/responsible'])(
    'at “%s” shows the school’s crest, which leads back to its start (oldchurch 17.7)',
    async (part) => {
      const html = await page(part)
      const link = new RegExp(
        `<a [^>]*href="/s/${school.slug}"[^>]*>(?:(?!</a>).)*<img[^>]*crest\\.svg[^>]*alt="Crest of Larkfield School"`,
        's',
      )
      expect(html).toMatch(link)
      expect(html).toContain(`href="/s/${school.slug}/terms"`)
      expect(html).toContain(`href="/s/${school.slug}/house-rules"`)
    },
  )

  test('publishes its house rules and its terms of use (oldchurch 17.1a)', async () => {
    const rules = await page('/house-rules')
    expect(wordsOf(rules)).toContain('Be kind.')
    expect(rules).toContain('Say &lt;thank you&gt;.')
    expect(wordsOf(await page('/terms'))).toContain('Ask before you copy.')
  })

  test('says who is responsible by role, in the policy’s own words, and names nobody', async () => {
    const words = wordsOf(await page('/responsible'))
    expect(words).toContain('Headteacher')
    expect(words).toContain('office@larkfield.example')
    expect(words).not.toContain('Morgan Ashdown')
    expect(words).not.toContain('Governor')
  })

  test('draws a crest though none was chosen', async () => {
    const response = await web.get(`/s/${school.slug}/crest.svg`)
    expect(response.headers.get('content-type')).toMatch(/^image\/svg\+xml/)
    expect(await response.text()).toContain('<svg')
  })

  test.each(['', '/house-rules', '/terms', '/responsible', '/crest.svg', '/feed.atom'])(
    'is not there for a school that nobody knows, at “%s”',
    async (part) => {
      expect((await web.get(`/s/nowhere${part}`)).status).toBe(404)
    },
  )
})
