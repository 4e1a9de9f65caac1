import { beforeAll, describe, expect, it } from 'vitest'
import {
  answer,
  later,
  mayBeShown,
  type Scene,
  setScene,
} from '../../../test/support/consent-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { addPerson, openWorld } from '../../../test/support/small-trust.ts'
import type { Writer } from '../../db/handles.ts'
import { applyImport, startImport } from '../learners/index.ts'
import { recordConsent, setAsideTick, withdrawConsent } from './index.ts'

const database = await openWorld()
let scene: Scene
beforeAll(async () => {
  scene = await setScene(database)
})
const write = <T>(command: (db: Writer) => Promise<T>) => database.write(scene.trustId, command)

/** Import the learner of the scene with this in the column for social media. */
async function importTick(tick: string, now = NOW): Promise<void> {
  const bytes = new TextEncoder().encode(
    `Forename,Surname,Date of birth,Consent\nIfan,Penhallow,06/05/2014,${tick}`,
  )
  const mapping = {
    forename: 'Forename',
    surname: 'Surname',
    dateOfBirth: 'Date of birth',
    consentSocialMedia: 'Consent',
  }
  const command = { schoolId: scene.schoolId, fileName: 'x.csv', bytes, mapping }
  await write(async (db) => {
    const started = await startImport(db, scene.office, command, now)
    if (!started.ok) throw new Error(started.message)
    const applied = await applyImport(db, scene.office, { importId: started.importId }, now)
    if (!applied.ok) throw new Error(applied.message)
  })
}

const countTicks = (counts: boolean) =>
  write((db) =>
    db
      .updateTable('schools')
      .set({ legacy_ticks_count: counts })
      .where('school_id', '=', scene.schoolId)
      .execute(),
  )

async function theTick(): Promise<string> {
  const row = await database.read(scene.trustId, (db) =>
    db
      .selectFrom('consents')
      .select('consent_id')
      .where('method', '=', 'import')
      .where('learner_id', '=', scene.learnerId)
      .orderBy('given_at', 'desc')
      .executeTakeFirstOrThrow(),
  )
  return row.consent_id
}

const shown = (minutes = 0) => mayBeShown(database, scene, scene.page, later(minutes))

describe('an imported tick', () => {
  it('counts as a yes only where the school says so, for a year at most', async () => {
    scene = await setScene(database)
    await importTick('Yes')
    expect(await shown()).toBe(false)
    await countTicks(true)
    expect(await shown()).toBe(true)
    expect(await mayBeShown(database, scene, scene.page, new Date('2027-11-20T00:00:00Z'))).toBe(
      false,
    )
  })

  it('as a no always counts, even against a parent’s yes', async () => {
    scene = await setScene(database)
    await write((db) => recordConsent(db, scene.office, answer(scene), NOW))
    expect(await shown()).toBe(true)
    await importTick('No', later(1))
    expect(await shown(2)).toBe(false)
  })

  it('that is gone from the file does not stand against a parent’s yes', async () => {
    scene = await setScene(database)
    await countTicks(true)
    await write((db) => recordConsent(db, scene.office, answer(scene), NOW))
    await importTick('Yes', later(1))
    await importTick('', later(2))
    expect(await shown(3)).toBe(true)
  })

  it('that is gone from the file no longer stands for a yes', async () => {
    scene = await setScene(database)
    await countTicks(true)
    await importTick('Yes')
    await importTick('', later(1))
    expect(await shown(2)).toBe(false)
  })

  it('is not taken back in nobody’s name', async () => {
    scene = await setScene(database)
    await importTick('Yes')
    const command = { consentId: await theTick() }
    const result = await write((db) => withdrawConsent(db, scene.office, command, NOW))
    expect(result).toMatchObject({ ok: false, kind: 'refused' })
  })
})

describe('setAsideTick()', () => {
  it('needs a parent’s yes since; then the yes stands, also after the next import', async () => {
    scene = await setScene(database)
    await importTick('No')
    const command = { consentId: await theTick() }
    const early = await write((db) => setAsideTick(db, scene.office, command, later(1)))
    expect(early).toMatchObject({ ok: false, kind: 'refused' })
    await write((db) => recordConsent(db, scene.office, answer(scene), later(2)))
    expect(await shown(3)).toBe(false)
    const done = await write((db) => setAsideTick(db, scene.office, command, later(4)))
    expect(done).toEqual({ ok: true, protects: [] })
    expect(await shown(5)).toBe(true)
    await importTick('No', later(6))
    expect(await shown(7)).toBe(true)
    const again = await write((db) => setAsideTick(db, scene.office, command, later(8)))
    expect(again.ok).toBe(false)
  })

  it('is for those who keep consent', async () => {
    scene = await setScene(database)
    await importTick('No')
    const author = await addPerson(database, scene, 'author')
    const command = { consentId: await theTick() }
    const result = await write((db) => setAsideTick(db, author, command, later(1)))
    expect(result).toMatchObject({ ok: false, kind: 'forbidden' })
  })
})
