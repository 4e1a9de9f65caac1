import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/web/app.tsx'
import type { App } from '../../src/web/context.ts'
import { drawnPhoto } from '../support/add-photo.ts'
import { openTestInstallation } from '../support/installation.ts'
import { NOW } from '../support/policy.ts'
import { make } from '../support/request.ts'
import { draftIn, openRouteWorld, type RouteWorld } from '../support/route-world.ts'
import { formOf } from '../support/routes-with-ids.ts'
import { openWorld, signedIn } from '../support/small-trust.ts'

const PAYLOAD = '<!doctype html><script>alert("two-faced")</script>'

const database = await openWorld()
let app: App
let world: RouteWorld
let cookie: string

beforeAll(async () => {
  const installation = await openTestInstallation(database)
  app = createApp(installation)
  world = await openRouteWorld(installation)
  cookie = await signedIn(database, world.author, NOW)
})

async function photoBytes(): Promise<Buffer> {
  return Buffer.from(await (await drawnPhoto()).arrayBuffer())
}

/** A comment in the file's head, where a browser that guesses looks first. */
function withComment(photo: Buffer): Buffer {
  const text = Buffer.from(PAYLOAD)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(text.length + 2)
  return Buffer.concat([
    photo.subarray(0, 2),
    Buffer.from([0xff, 0xfe]),
    length,
    text,
    photo.subarray(2),
  ])
}

const zip = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from(PAYLOAD), Buffer.alloc(30)])
const FACES: Readonly<Record<string, (photo: Buffer) => Buffer>> = {
  'a page behind the picture': (photo) => Buffer.concat([photo, Buffer.from(PAYLOAD)]),
  'an archive behind the picture': (photo) => Buffer.concat([photo, zip]),
  'a page in a comment of the picture': withComment,
}

async function send(file: File) {
  const postId = await draftIn(world)
  const sent = { form: await formOf(world, postId), files: [file] }
  return make(app, { method: 'POST', path: `/posts/${postId}/photos`, sent }, { cookie })
}

describe('a photo that is something else as well', () => {
  it.each(Object.keys(FACES))('loses %s: what is kept is drawn anew', async (face) => {
    const bytes = FACES[face]?.(await photoBytes()) ?? Buffer.alloc(0)
    expect(bytes.includes(PAYLOAD)).toBe(true)
    const answer = await send(new File([new Uint8Array(bytes)], 'team.jpg', { type: 'text/html' }))
    const { html = '' } = (await answer.json()) as { readonly html?: string }
    expect(answer.status).toBe(200)
    const path = /\/photos\/[0-9a-f-]{36}/.exec(html)?.[0] ?? ''
    for (const size of ['', '/thumb']) {
      const kept = await make(app, { method: 'GET', path: `${path}${size}` }, { cookie })
      expect(kept.headers.get('content-type')).toMatch(/^image\/(?:jpeg|webp)$/)
      expect(kept.headers.get('x-content-type-options')).toBe('nosniff')
      const bytes = Buffer.from(await kept.arrayBuffer())
      for (const part of ['script', 'two-faced', 'PK\x03\x04']) {
        expect(bytes.includes(part), part).toBe(false)
      }
    }
  })

  it.each([
    ['a GIF that is a script', `GIF89a/*${'x'.repeat(40)}*/=1;alert(1)`],
    ['a page that begins like a JPEG', `\xff\xd8\xff\xe0${PAYLOAD}`],
    ['a page that begins like a PNG', `\x89PNG\r\n\x1a\n${PAYLOAD}`],
  ])('is refused in words where it is %s', async (_, text) => {
    const answer = await send(new File([Buffer.from(text, 'latin1')], 'team.jpg'))
    expect(answer.status).toBe(422)
    const { message } = (await answer.json()) as { readonly message: string }
    expect(message).toMatch(/^[A-Z].{20,}\.$/)
  })
})

describe('the name of a file', () => {
  it.each([
    ['a path', '../../../etc/team.jpg'],
    ['a path of another system', '..\\..\\team.jpg'],
    ['NUL', 'team.php\0.jpg'],
    ['line breaks', 'team\r\nSet-Cookie: a=b\r\n.jpg'],
    ['quotes', '"team"; filename="x.html'],
    ['300 characters', `${'t'.repeat(300)}.jpg`],
    ['a right-to-left override', 'team\u202egpj.exe'],
    ['nothing but dots', '..'],
  ])('may be %s: the photo is taken in under a harmless one', async (_, name) => {
    const answer = await send(new File([new Uint8Array(await photoBytes())], name))
    expect(answer.status, await answer.text()).toBe(200)
    const kept = await database.read(world.trustId, (db) =>
      db.selectFrom('photos').select('file_name').execute(),
    )
    for (const { file_name } of kept) {
      expect(file_name).toMatch(/^[^/\\\p{Cc}\p{Cf}"<>:]{1,200}$/u)
      expect(file_name).not.toMatch(/^\.+$/)
    }
  })
})
