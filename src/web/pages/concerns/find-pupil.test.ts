import { beforeAll, describe, expect, it } from 'vitest'
import {
  type ConcernScene,
  concernIn,
  setConcernScene,
} from '../../../../test/support/concern-scene.ts'
import { ORIGIN, openTestInstallation } from '../../../../test/support/installation.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { addLearner, addSchool, openWorld, signedIn } from '../../../../test/support/small-trust.ts'
import { makeFormToken, readConcern } from '../../../domain/concerns/index.ts'
import { makeSealingKey, readSealingKeys } from '../../../domain/sealing/index.ts'
import { createApp } from '../../app.tsx'
import type { App } from '../../context.ts'

const database = await openWorld()
const keys = readSealingKeys(makeSealingKey())
let scene: ConcernScene
let app: App
let cookie: string
let page: string
let token: string
let learnerId: string

beforeAll(async () => {
  const installation = await openTestInstallation(database, { caseKeys: keys })
  scene = await setConcernScene(database, 'oldchurch', keys)
  app = createApp(installation)
  cookie = await signedIn(database, scene.people.author, NOW)
  page = `/schools/${scene.slug}/concerns/new`
  token = makeFormToken(installation.secret, scene.schoolId, NOW)
  learnerId = await addLearner(database, scene, { forename: 'Thistle', surname: 'Marrowby' })
})

type Fields = Readonly<Record<string, string>>

async function post(fields: Fields): Promise<{ readonly status: number; readonly html: string }> {
  const written = { about: 'pupil', happened: 'Seen at the gate', named: 'yes', token, ...fields }
  const answer = await app.request(`${ORIGIN}${page}`, {
    method: 'POST',
    headers: { cookie, origin: ORIGIN },
    body: new URLSearchParams(written),
  })
  return { status: answer.status, html: await answer.text() }
}

/** What is kept: the concerns, and the trail. */
const kept = () =>
  database.read(scene.trustId, async (db) => ({
    concerns: await db.selectFrom('concerns').select('concern_id').execute(),
    trail: await db.selectFrom('trail_entries').selectAll().execute(),
  }))

const whoOf = async (): Promise<string | undefined> => {
  const [last] = await database.read(scene.trustId, (db) =>
    db
      .selectFrom('concerns')
      .select('concern_id')
      .orderBy('received_at', 'desc')
      .where('reporter', '=', 'staff')
      .execute(),
  )
  const read = await database.write(scene.trustId, (db) =>
    readConcern(db, scene.people.dsl, last?.concern_id ?? '', { keys, now: NOW }),
  )
  return JSON.stringify(read)
}

describe('looking a pupil up in a report', () => {
  it('finds them, keeps every word that was written, and sends and keeps nothing', async () => {
    const before = await kept()
    const { status, html } = await post({ do: 'find', find: 'marrowby', where: 'By the bus stop' })
    expect(status).toBe(200)
    for (const words of ['Thistle Marrowby', learnerId, 'Seen at the gate', 'By the bus stop']) {
      expect(html).toContain(words)
    }
    expect(html).toContain(`name="token" value="${token}"`)
    expect(await kept()).toEqual(before)
  })

  it.each([
    ['', 'Type part of a name first.'],
    ['Nobodyhere', 'Nobody on the register matches “Nobodyhere”.'],
  ])('says so where “%s” finds nobody', async (find, said) => {
    expect((await post({ do: 'find', find })).html).toContain(said)
  })

  it('writes whoever is ticked into the words before the next look', async () => {
    const { html } = await post({ do: 'find', find: 'x', learnerIds: learnerId, who: 'A tall boy' })
    expect(html).toContain('value="A tall boy; Thistle Marrowby')
  })

  it('sends whoever is ticked as words, sealed with all others', async () => {
    const { status } = await post({ learnerIds: learnerId, who: '' })
    expect(status).toBe(200)
    expect(await whoOf()).toContain('Thistle Marrowby')
    const rows = await database.read(scene.trustId, (db) =>
      db.selectFrom('concern_messages').selectAll().execute(),
    )
    expect(JSON.stringify([rows, (await kept()).trail])).not.toMatch(/Marrowby/)
  })

  it('neither finds nor takes a pupil of another school, and loses no word', async () => {
    const other = await addSchool(database, scene.trustId, 'oldchurch')
    const foreign = await addLearner(database, other, { forename: 'Fen', surname: 'Quillby' })
    expect((await post({ do: 'find', find: 'Quillby' })).html).not.toContain(foreign)
    const before = await kept()
    const { status, html } = await post({ learnerIds: foreign })
    expect(status).toBe(422)
    expect(html).toContain('not on the register here')
    expect(html).toContain('Seen at the gate')
    expect(await kept()).toEqual(before)
  })

  it('is not there for the public', async () => {
    const open = `/s/${scene.slug}/concern/parent`
    const { code } = await concernIn(scene)
    expect(code).not.toBe('')
    const answer = await app.request(`${ORIGIN}${open}`, {
      method: 'POST',
      headers: { origin: ORIGIN },
      body: new URLSearchParams({ do: 'find', find: 'Marrowby', token }),
    })
    const html = await answer.text()
    expect(html).not.toContain(learnerId)
    expect(html).not.toContain('data-find-pupil')
  })
})
