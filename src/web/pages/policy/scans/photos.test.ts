import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { openTestInstallation } from '../../../../../test/support/installation.ts'
import { NOW } from '../../../../../test/support/policy.ts'
import { drawnPage, SCANNED_POLICY } from '../../../../../test/support/scans.ts'
import { openWorld, signedIn } from '../../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../../test/support/staff-scene.ts'
import { type Browser, openWeb } from '../../../../../test/support/web.ts'
import { fileToRead } from '../../../../domain/policies/index.ts'
import { MAX_PHOTOS } from '../../../../gate/document/index.ts'
import type { Installation } from '../../../../installation.ts'

const SLOW = { timeout: 240_000 }
const database = await openWorld()
let web: Browser
let installation: Installation
let scene: StaffScene
let head: string

beforeAll(async () => {
  web = await openWeb(database)
  installation = await openTestInstallation(database, { now: () => NOW })
  scene = await setStaffScene(database)
  head = await signedIn(database, scene.staff.head)
})

const path = () => `/schools/${scene.school.slug}/policy/drafts/photos`

/** A page as a phone photographs it that is held sideways: it says so, and the dots lie on their side. */
async function heldSideways(lines: readonly string[]): Promise<Buffer> {
  const turned = await sharp(await drawnPage(lines))
    .rotate(270)
    .toBuffer()
  return sharp(turned).withMetadata({ orientation: 6 }).jpeg().toBuffer()
}

// What follows the files counts as much as what comes before them.
const send = (photos: readonly File[], byName = false, cookie = head): Promise<Response> =>
  web.post(path(), { photos, ...(byName ? { byName: 'yes' } : {}) }, cookie)

const photo = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name)

describe('photos of the pages of a policy', () => {
  it(
    'become one scan, upright, in the order of their names or as they were chosen',
    SLOW,
    async () => {
      const [ninth, tenth] = [
        photo(await heldSideways(SCANNED_POLICY[0]), 'IMG_9.jpg'),
        photo(
          await sharp(await drawnPage(SCANNED_POLICY[1]))
            .png()
            .toBuffer(),
          'IMG_10.png',
        ),
      ]
      const byName = await send([tenth, ninth], true)
      expect(byName.status).toBe(303)
      const scan = byName.headers.get('location') ?? ''
      const shown = await (await web.get(scan, head)).text()
      expect(shown).toContain('Photos IMG_9 to IMG_10.pdf')
      expect(shown).toContain('This is a scan: 2 pages')

      const file = await database.read(scene.trustId, (db) =>
        fileToRead(db, scan.split('/').at(-1) ?? ''),
      )
      const first = await installation.documents.readPage(file?.bytes ?? new Uint8Array(), 1)
      if (first?.kind !== 'read') throw new Error(first?.reason)
      const lines = [...first.lines].sort((one, other) => other.y - one.y)
      expect(lines.map(({ text }) => text)).toEqual([...SCANNED_POLICY[0]])

      expect((await send([ninth, tenth])).headers.get('location')).toBe(scan)
      const asChosen = (await send([tenth, ninth])).headers.get('location') ?? ''
      expect(asChosen).not.toBe(scan)
      expect(await (await web.get(asChosen, head)).text()).toContain('Photos IMG_10 to IMG_9.pdf')
    },
  )

  it('are refused by name where one cannot be opened, and nothing is kept', SLOW, async () => {
    const good = photo(await drawnPage(['Contact']), 'good.jpg')
    const heic = photo(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'page2.heic')
    const answer = await send([good, heic, good])
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain('page2.heic: This is a HEIC photo')
    expect(text).not.toContain('Photos good')
  })

  it('are sixty at most', SLOW, async () => {
    const small = photo(
      await sharp(await drawnPage([]))
        .resize(40)
        .png()
        .toBuffer(),
      'small.png',
    )
    const answer = await send(Array.from({ length: MAX_PHOTOS + 1 }, () => small))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('at most 60 photos')
  })

  it('are asked for where none was chosen, and a form cut short is no form', SLOW, async () => {
    const none = await send([new File([], '')])
    expect(none.status).toBe(400)
    expect(await none.text()).toContain('Choose the photos')
  })

  it('are for those who write policies alone', SLOW, async () => {
    const one = photo(await drawnPage(['Contact']), 'one.jpg')
    const author = await signedIn(database, scene.staff.author)
    expect((await send([one], false, author)).status).toBe(403)
  })
})
