import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawnPhoto } from '../../../../../test/support/add-photo.ts'
import { concernIn, setConcernScene } from '../../../../../test/support/concern-scene.ts'
import { ORIGIN, openTestInstallation } from '../../../../../test/support/installation.ts'
import { blankPng } from '../../../../../test/support/photos/containers.ts'
import { NOW } from '../../../../../test/support/policy.ts'
import { openWorld, signedIn } from '../../../../../test/support/small-trust.ts'
import { answerStopQuestion } from '../../../../domain/concerns/index.ts'
import {
  custodyOf,
  evidenceOf,
  MAX_SENT_BYTES,
  openEvidenceStore,
  readEvidence,
  readFile,
  SENT_AN_HOUR,
} from '../../../../domain/evidence/index.ts'
import { makeSealingKey, readSealingKeys } from '../../../../domain/sealing/index.ts'
import {
  CONCERN_STATES,
  type ConcernState,
  STOP_ANSWERS,
  type StopAnswer,
} from '../../../../vocabulary/concerns.ts'
import { createApp } from '../../../app.tsx'
import type { App } from '../../../context.ts'

const database = await openWorld()
const keys = readSealingKeys(makeSealingKey())
const scene = await setConcernScene(database, 'maesteg', keys)
const { trustId, people } = scene
const { dsl } = people
const at = { keys, now: NOW }
const path = `/s/${scene.slug}/concern`
let folder: string
let store: Awaited<ReturnType<typeof openEvidenceStore>>
let app: App
let callers = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatepost-hand-in-'))
  store = await openEvidenceStore(folder)
  app = createApp(await openTestInstallation(database, { caseKeys: keys, evidence: store }))
})
afterAll(() => rm(folder, { recursive: true }))

/** A concern whose reporter has answered the stop question. */
async function reported(answer: StopAnswer | null = 'no') {
  const concern = await concernIn(scene)
  const { concernId } = concern
  if (answer) {
    await database.write(trustId, (db) =>
      answerStopQuestion(db, { trustId, concernId, answer }, NOW),
    )
  }
  return concern
}

interface Sent {
  readonly code: string
  readonly files?: readonly File[]
  readonly once?: string
  readonly description?: string
}

async function send({ code, files, once = randomUUID(), description = '' }: Sent) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ code, once, description })) body.append(name, value)
  for (const file of files ?? [await drawnPhoto()]) body.append('files', file)
  const asked = { method: 'POST', headers: { origin: ORIGIN }, body }
  // Everybody comes from an address of their own.
  callers += 1
  const remoteAddress = `192.0.2.${callers}`
  const answer = await app.request(`${ORIGIN}${path}/files`, asked, {
    incoming: { socket: { remoteAddress } },
  })
  return { status: answer.status, html: await answer.text() }
}

const evidence = (concernId: string) =>
  database.read(trustId, (db) => evidenceOf(db, dsl, concernId, NOW))

const setState = (concernId: string, state: ConcernState) =>
  database.write(trustId, (db) =>
    db.updateTable('concerns').set({ state }).where('concern_id', '=', concernId).execute(),
  )

const stateOf = async (concernId: string) =>
  database.read(trustId, (db) =>
    db
      .selectFrom('concerns')
      .select(['state', 'waits_since'])
      .where('concern_id', '=', concernId)
      .executeTakeFirstOrThrow(),
  )

const sealedOnDisk = async () =>
  (await readdir(join(folder, 'evidence'), { recursive: true })).filter((name) =>
    /[0-9a-f]{64}$/.test(name),
  ).length

describe.each([null, ...STOP_ANSWERS])('after the answer %s to the stop question', (answer) => {
  it.each(CONCERN_STATES.map(({ code }) => code))(
    'a file for a concern that is %s',
    async (state) => {
      const { concernId, code } = await reported(answer)
      await setState(concernId, state)
      const before = await sealedOnDisk()
      const { status, html } = await send({ code })
      const kept = await evidence(concernId)
      if (answer !== 'no') {
        expect([status, kept.length]).toEqual([422, 0])
        expect(html).not.toContain('type="file"')
        expect(await sealedOnDisk()).toBe(before)
        return
      }
      expect([status, kept.length]).toEqual([200, 1])
      expect(html).toContain('It has arrived and is locked away')
      const after = await stateOf(concernId)
      expect(after.state).toBe(state === 'closed' ? 'new' : state)
      expect(after.waits_since).toEqual(NOW)
    },
  )
})

describe('a file that a reporter sends in', () => {
  it('lies sealed with the evidence, from nobody on record, as its bytes are', async () => {
    const { concernId, code } = await reported()
    await send({ code, files: [await drawnPhoto('larch-heron.pdf')], description: 'Quillmere' })
    const [one] = await evidence(concernId)
    expect(one).toMatchObject({ addedBy: null, files: 1, stopAnswer: 'no' })
    const seen = await database.write(trustId, (db) =>
      readEvidence(db, dsl, one?.evidenceId ?? '', at),
    )
    expect(seen?.words?.description).toBe('Quillmere')
    expect(seen?.files[0]).toMatchObject({ mediaType: 'image/jpeg', addedBy: null })
    if (!seen) throw new Error('It is not there.')
    const custody = await database.read(trustId, (db) => custodyOf(db, seen))
    expect(custody[0]).toMatchObject({ who: 'Whoever reported it' })
    const rows = await database.read(trustId, (db) =>
      db.selectFrom('evidence_files').selectAll().execute(),
    )
    expect(JSON.stringify(rows)).not.toMatch(/larch|heron/)
  })

  it('is one piece of evidence however often its form is sent', async () => {
    const { concernId, code } = await reported()
    const once = randomUUID()
    await Promise.all([send({ code, once }), send({ code, once })])
    await send({ code, once })
    expect(await evidence(concernId)).toHaveLength(1)
  })

  it('shows its reporter that it came and when, and neither its name nor itself', async () => {
    const { code } = await reported()
    const { html } = await send({ code, files: [await drawnPhoto('quillmere.jpg')] })
    const main = html.slice(html.indexOf('<main'))
    expect(main).toContain('You sent a file')
    expect(main).not.toMatch(/quillmere|data:image|\/evidence/)
  })

  it('can be opened by nobody once its reporter is not sure any more', async () => {
    const { concernId, code } = await reported()
    await send({ code })
    const [one] = await evidence(concernId)
    await database.write(trustId, (db) =>
      answerStopQuestion(db, { trustId, concernId, answer: 'unsure' }, NOW),
    )
    const seen = await database.write(trustId, (db) =>
      readEvidence(db, dsl, one?.evidenceId ?? '', at),
    )
    const fileId = seen?.files[0]?.fileId ?? ''
    expect(seen?.files[0]?.quarantinedAt).toEqual(NOW)
    const opened = await database.write(trustId, (db) =>
      readFile(db, dsl, { fileId, why: 'download' }, { ...at, store }),
    )
    expect(opened).toMatchObject({ ok: false })
    expect((await send({ code })).status).toBe(422)
  })
})

const SCRIPTED = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

/** Four megabytes of zeros in a few kilobytes. */
function zipBomb(name: string): File {
  return new File([new Uint8Array(zipSync({ 'a.txt': new Uint8Array(4_000_000) }))], name)
}

describe('a hostile file, which looks like what may be sent', () => {
  const ask = async (path: string, method: 'GET' | 'POST') =>
    app.request(`${ORIGIN}${path}`, {
      method,
      headers: { cookie: await signedIn(database, dsl, NOW), origin: ORIGIN },
    })

  /** Send it in, and find it as those who read the concern do. */
  async function sent(file: File): Promise<{ readonly evidenceId: string; readonly file: string }> {
    const { concernId, code } = await reported()
    expect((await send({ code, files: [file] })).status).toBe(200)
    const [one] = await evidence(concernId)
    const evidenceId = one?.evidenceId ?? ''
    const seen = await database.write(trustId, (db) => readEvidence(db, dsl, evidenceId, at))
    return { evidenceId, file: seen?.files[0]?.fileId ?? '' }
  }

  it('is two kinds of file at once: it is never drawn, and handed out as bytes that run nothing', async () => {
    const photo = Buffer.from(await (await drawnPhoto()).arrayBuffer())
    const both = Buffer.concat([photo, Buffer.from(SCRIPTED), await zipBomb('a').bytes()])
    const { evidenceId, file } = await sent(new File([new Uint8Array(both)], 'both.html'))
    const page = await (await ask(`/evidence/${evidenceId}`, 'GET')).text()
    const main = page.slice(page.indexOf('<main'))
    expect(main).toContain('image/jpeg')
    expect(main).not.toMatch(/<img|<video|<object|<iframe|data:image/)
    const handed = await ask(`/evidence/files/${file}/download`, 'POST')
    expect(handed.headers.get('content-type')).toBe('application/octet-stream')
    expect(handed.headers.get('x-content-type-options')).toBe('nosniff')
    expect(handed.headers.get('content-disposition')).toMatch(
      /^attachment; filename="evidence-[0-9a-f]{12}\.bin"$/,
    )
    expect(Buffer.from(await handed.arrayBuffer()).equals(both)).toBe(true)
  })

  it('has a name that leads elsewhere and is 400 characters long: it is a name and no more', async () => {
    const before = await sealedOnDisk()
    const name = `../../../${'deep/'.repeat(70)}larch"; x=<b>.html.jpg`
    const { evidenceId, file } = await sent(await drawnPhoto(name))
    expect(name.length).toBeGreaterThan(370)
    expect(await sealedOnDisk()).toBe(before + 1)
    const page = await (await ask(`/evidence/${evidenceId}`, 'GET')).text()
    expect(page).not.toContain('<b>.html')
    expect(page).not.toContain('../')
    const handed = await ask(`/evidence/files/${file}/download`, 'POST')
    expect(handed.headers.get('content-disposition')).toMatch(
      /^attachment; filename="evidence-[0-9a-f]{12}\.jpg"$/,
    )
  })

  it('is a picture of 10,000 by 10,000 dots in a few kilobytes: no dot of it is ever drawn', async () => {
    const bomb = blankPng(10_000, 10_000)
    expect(bomb.length).toBeLessThan(200_000)
    const { file } = await sent(new File([new Uint8Array(bomb)], 'large.png'))
    const shown = await ask(`/evidence/files/${file}/cover?show=yes`, 'GET')
    expect(shown.status).toBe(422)
    expect(await shown.text()).toContain('no picture that can be drawn over')
  })
})

describe('what is refused, with nothing kept of it', () => {
  const text = (name: string, body: BlobPart) => new File([body], name)

  it.each([
    ['a program with the name of a picture', [text('a.jpg', 'MZ\x90\x00 and more')]],
    ['a page with a script', [text('a.png', '<html><script>alert(1)</script>')]],
    ['a drawing that can hold a script', [text('a.svg', '<svg xmlns="x"/>')]],
    ['an archive', [text('a.pdf', 'PK\x03\x04rest')]],
    ['a bomb of zeros in an archive that is called a picture', [zipBomb('holiday.jpg')]],
    ['a drawing with a script, called a picture', [text('a.jpg', SCRIPTED)]],
    ['no file at all', []],
    ['a file without a byte', [text('a.jpg', '')]],
    ['more than three', Array.from({ length: 4 }, () => text('a.pdf', '%PDF-1.7'))],
    ['one that is too large', [text('a.pdf', `%PDF-1.7${'x'.repeat(MAX_SENT_BYTES)}`)]],
  ])('%s', async (_what, files) => {
    const { concernId, code } = await reported()
    const before = await sealedOnDisk()
    const { status, html } = await send({ code, files, description: 'Kept words' })
    expect(status).toBe(422)
    expect(html).toContain('Kept words')
    expect(await evidence(concernId)).toEqual([])
    expect(await sealedOnDisk()).toBe(before)
  })

  it('anything under a code that is nobody’s', async () => {
    const before = await sealedOnDisk()
    expect((await send({ code: 'AAAA-BBBB-CCCC-DDDD-EEEE' })).status).toBe(422)
    expect(await sealedOnDisk()).toBe(before)
  })

  it('more in an hour than somebody can look at', async () => {
    const { concernId, code } = await reported()
    const three = () => Promise.all([drawnPhoto(), drawnPhoto(), drawnPhoto()])
    for (let sent = 0; sent < SENT_AN_HOUR; sent += 3) {
      expect((await send({ code, files: await three() })).status).toBe(200)
    }
    expect((await send({ code })).html).toContain('as much as can be sent in an hour')
    expect(await evidence(concernId)).toHaveLength(SENT_AN_HOUR / 3)
  })
})

it('shows those who read the concern where it lies', async () => {
  const { concernId, code } = await reported()
  await send({ code })
  const answer = await app.request(`${ORIGIN}/schools/${scene.slug}/concerns/${concernId}`, {
    headers: { cookie: await signedIn(database, dsl, NOW) },
  })
  expect(await answer.text()).toContain('A file, in the evidence')
})
