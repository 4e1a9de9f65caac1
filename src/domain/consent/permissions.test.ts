import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { answer, objection, type Scene, setScene } from '../../../test/support/consent-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { addPerson, addSchool, openWorld } from '../../../test/support/small-trust.ts'
import type { Writer } from '../../db/handles.ts'
import { PERMISSIONS } from '../../vocabulary/actions.ts'
import { ROLES } from '../../vocabulary/roles.ts'
import type { Actor } from '../people/index.ts'
import {
  createParentLink,
  liftRestriction,
  readConsentFile,
  readRegister,
  recordConsent,
  recordObjection,
  restrictLearner,
  withdrawConsent,
  withdrawObjection,
} from './index.ts'

const database = await openWorld()
let scene: Scene
beforeAll(async () => {
  scene = await setScene(database)
})
const write = <T>(command: (db: Writer) => Promise<T>) => database.write(scene.trustId, command)

type Command = (scene: Scene, actor: Actor) => Promise<{ readonly ok: boolean }>

const COMMANDS: Record<
  string,
  { readonly needs: keyof typeof PERMISSIONS; readonly run: Command }
> = {
  recordConsent: {
    needs: 'consent.keep',
    run: (s, actor) => write((db) => recordConsent(db, actor, answer(s), NOW)),
  },
  withdrawConsent: {
    needs: 'consent.keep',
    run: async (s, actor) => {
      const given = await write((db) => recordConsent(db, s.office, answer(s), NOW))
      if (!given.ok) throw new Error(given.message)
      const { consentId } = given
      return write((db) => withdrawConsent(db, actor, { consentId }, NOW))
    },
  },
  recordObjection: {
    needs: 'consent.keep',
    run: (s, actor) => write((db) => recordObjection(db, actor, objection(s), NOW)),
  },
  withdrawObjection: {
    needs: 'consent.keep',
    run: async (s, actor) => {
      const made = await write((db) => recordObjection(db, s.office, objection(s), NOW))
      if (!made.ok) throw new Error(made.message)
      const { objectionId } = made
      return write((db) => withdrawObjection(db, actor, { objectionId }, NOW))
    },
  },
  restrictLearner: {
    needs: 'restriction.keep',
    run: (s, actor) => {
      const { learnerId } = s
      const command = { learnerId, kind: 'other', reason: 'A made-up reason.' } as const
      return write((db) => restrictLearner(db, actor, command, NOW))
    },
  },
  liftRestriction: {
    needs: 'restriction.keep',
    run: async (s, actor) => {
      const { learnerId } = s
      const command = { learnerId, kind: 'other', reason: 'A made-up reason.' } as const
      const made = await write((db) => restrictLearner(db, s.dsl, command, NOW))
      if (!made.ok) throw new Error(made.message)
      const { restrictionId } = made
      return write((db) => liftRestriction(db, actor, { restrictionId }, NOW))
    },
  },
  createParentLink: {
    needs: 'consent.keep',
    run: (s, actor) => write((db) => createParentLink(db, actor, { contactId: s.contactId }, NOW)),
  },
  readConsentFile: {
    needs: 'consent.keep',
    run: (s, actor) => write((db) => readConsentFile(db, actor, s.learnerId, NOW)),
  },
  readRegister: {
    needs: 'consent.keep',
    run: (s, actor) =>
      write((db) => readRegister(db, actor, { filter: { schoolId: s.schoolId } }, NOW)),
  },
}

describe('who may do what', () => {
  const rows = Object.keys(COMMANDS).flatMap((name) =>
    ROLES.map((role) => ({ name, role: role.code })),
  )
  it.each(rows)('$name by a $role', async ({ name, role }) => {
    const command = COMMANDS[name]
    if (!command) throw new Error(name)
    const allowed: readonly string[] = PERMISSIONS[command.needs]
    const actor = await addPerson(database, scene, role)
    const result = await command.run(scene, actor)
    expect(result.ok).toBe(allowed.includes(role))
  })

  it.each(Object.keys(COMMANDS))(
    '%s is refused to a safeguarding lead of another school',
    async (name) => {
      const elsewhere = await addSchool(database, scene.trustId)
      const actor = await addPerson(database, elsewhere, 'dsl', 'office', 'head')
      const result = await COMMANDS[name]?.run(scene, actor)
      expect(result?.ok).toBe(false)
    },
  )

  it('another trust’s learner is not on the register', async () => {
    const mine = await setScene(database)
    const theirs = await setScene(database)
    const command = answer(mine, { learnerId: theirs.learnerId })
    const unknown = answer(mine, { learnerId: randomUUID() })
    const answers = await Promise.all(
      [command, unknown].map((one) =>
        database.write(mine.trustId, (db) => recordConsent(db, mine.office, one, NOW)),
      ),
    )
    expect(answers[0]).toMatchObject({ ok: false, kind: 'not_found' })
    expect(answers[0]).toEqual(answers[1])
  })
})
