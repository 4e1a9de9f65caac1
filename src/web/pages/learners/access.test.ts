import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mayBeShown, type Scene, setScene } from '../../../../test/support/consent-scene.ts'

import { addContact, addPerson, openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { type Browser, type Fields, openWeb } from '../../../../test/support/web.ts'

const database = await openWorld()
let web: Browser
let scene: Scene
let office: string

beforeAll(async () => {
  web = await openWeb(database)
})
beforeEach(async () => {
  scene = await setScene(database)
  office = await signedIn(database, scene.office)
})

const register = () => `/schools/${scene.slug}/register`
const page = () => `/learners/${scene.learnerId}`

/** What the form for an answer sends, with some of it changed. */
function answerFields(more: Record<string, string> = {}): Fields {
  return {
    answer: 'given',
    giver: scene.contactId,
    channelId: '',
    method: 'paper',
    givenOn: '2026-11-20',
    wordingId: scene.wordingId,
    ...more,
  }
}

describe('who may open and send what', () => {
  const posts = [
    'answers',
    'objections',
    'withdraw',
    'lift-objection',
    'links',
    'contacts',
  ] as const

  it('closes the register to everyone who does not keep it', async () => {
    const author = await signedIn(database, await addPerson(database, scene, 'author', 'governor'))
    for (const path of [register(), page(), `${register()}/import`, `${register()}/leavers`]) {
      expect((await web.get(path, author)).status).toBe(403)
      expect((await web.get(path)).status).toBe(302)
    }
  })

  it('answers for another trust’s learner as for one that does not exist', async () => {
    const theirs = await setScene(database)
    const nobody = crypto.randomUUID()
    for (const id of [theirs.learnerId, nobody]) {
      expect((await web.get(`/learners/${id}`, office)).status).toBe(404)
      for (const post of posts.filter(
        (one) => !['withdraw', 'lift-objection', 'links'].includes(one),
      )) {
        const fields = {
          ...answerFields(),
          scope: 'images',
          lawfulBasis: 'public_task',
          contactId: 'new',
          name: 'Sam Vale',
          relationship: 'Uncle',
          email: '',
        }
        expect((await web.post(`/learners/${id}/${post}`, fields, office)).status).toBe(404)
      }
    }
    const contactId = await addContact(database, theirs.trustId, { learnerId: theirs.learnerId })
    for (const [post, fields] of [
      ['links', { contactId }],
      ['withdraw', { consentId: nobody }],
      ['lift-objection', { objectionId: nobody }],
    ] as const) {
      expect((await web.post(`${page()}/${post}`, fields, office)).status).toBe(404)
    }
    expect((await web.get(`/schools/${theirs.slug}/register`, office)).status).toBe(404)
  })

  it.each(posts)('takes no %s from somebody else’s page', async (post) => {
    const response = await web.postFromElsewhere(`${page()}/${post}`, answerFields(), office)
    expect(response.status).toBe(403)
    expect(await mayBeShown(database, scene, scene.page)).toBe(false)
  })

  it('does not stumble over an address that only looks like an id', async () => {
    const dashes = '-'.repeat(36)
    for (const path of [
      `/learners/${dashes}`,
      `${register()}/imports/${dashes}`,
      `${register()}/files/${dashes}`,
    ]) {
      expect((await web.get(path, office)).status).toBe(404)
    }
  })
})
