import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/web/app.tsx'
import type { App } from '../../src/web/context.ts'
import { openTestInstallation } from '../support/installation.ts'
import { NOW } from '../support/policy.ts'
import {
  addPhotoRow,
  type PostScene,
  setPostScene,
  submit,
  writeDraft,
} from '../support/post-scene.ts'
import { make } from '../support/request.ts'
import { addLearner, openWorld, signedIn } from '../support/small-trust.ts'

const TURNED = 'Match report \u202egpj.exe'
/** Where a browser does not set text out; there a reader of screens spells it as it is. */
const ALT = /\balt="[^"]*"/g

const database = await openWorld()
let app: App
let scene: PostScene

beforeAll(async () => {
  app = createApp(await openTestInstallation(database))
  scene = await setPostScene(database)
})

async function page(path: string, actor = scene.office): Promise<string> {
  const cookie = await signedIn(database, actor, NOW)
  const answer = await make(app, { method: 'GET', path }, { cookie })
  const html = await answer.text()
  expect(answer.status, html).toBe(200)
  return html.replaceAll(ALT, '')
}

describe('text with a right-to-left override in it', () => {
  it('is not turned around for whoever approves it', async () => {
    const photo = await addPhotoRow(scene)
    const photos = [{ ...photo, altText: `Somebody with a cup \u202eand more` }]
    const postId = await writeDraft(scene, { text: TURNED, photos })
    await submit(scene, postId)
    const html = await page(`/posts/${postId}`, scene.deputy)
    expect(html).not.toContain('\u202e')
    expect(html).toContain('Somebody with a cup [U+202E]and more')
    expect(html).toMatch(/hidden U\+202E|\[U\+202E\]/)
  })

  it('turns no name around in the register', async () => {
    const learnerId = await addLearner(database, scene, { surname: 'Pen\u202ehallow-Rees' })
    for (const path of [`/schools/${scene.slug}/register`, `/learners/${learnerId}`]) {
      const html = await page(path)
      expect(html).toContain('Ifan Penhallow-Rees')
      expect(html).not.toContain('\u202e')
    }
  })
})

describe('a session that ended while a password was typed', () => {
  it('puts no password into the page that asks to sign in', async () => {
    const form = [
      ['current', 'slate heron umbrella'],
      ['next', 'copper willow lantern'],
    ] as const
    const answer = await make(app, { method: 'POST', path: '/me/password', sent: { form } })
    expect(answer.status).toBe(401)
    expect(await answer.text()).not.toMatch(/slate heron|copper willow/)
  })
})
