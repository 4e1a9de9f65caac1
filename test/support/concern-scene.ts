import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/db/open-database.ts'
import { makeFormToken, reportInPublic, reportSignedIn } from '../../src/domain/concerns/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import {
  makeSealingKey,
  readSealingKeys,
  type SealingKeys,
} from '../../src/domain/sealing/index.ts'
import { ROLES, type Role } from '../../src/vocabulary/roles.ts'
import { NOW, type PackId } from './policy.ts'
import { addPerson, addSchool, addTrust, type SmallSchool } from './small-trust.ts'

export const SECRET = 'a secret of the tests'

/** A school with one person in each role, and keys of its own. */
export interface ConcernScene extends SmallSchool {
  readonly database: Database
  readonly keys: SealingKeys
  readonly people: Readonly<Record<Role, Actor>>
}

export async function setConcernScene(
  database: Database,
  pack: PackId = 'maesteg',
  keys = readSealingKeys(makeSealingKey()),
): Promise<ConcernScene> {
  const trustId = await addTrust(database)
  const school = await addSchool(database, trustId, pack)
  const people = {} as Record<Role, Actor>
  for (const { code } of ROLES) people[code] = await addPerson(database, school, code)
  return { ...school, database, keys, people }
}

/** Fields of a report that say the least. */
const LEAST = {
  about: 'pupil',
  happened: 'Penhallow wrote to me at night',
  who: '',
  when: '',
  where: '',
  subjectRole: null,
  route: 'usual',
} as const

/** Report something from the public page. */
export function reportAsAnyone(
  scene: Pick<ConcernScene, 'database' | 'keys' | 'trustId' | 'schoolId'>,
  more: Partial<Parameters<typeof reportInPublic>[1]> = {},
  now = NOW,
) {
  const { trustId, schoolId, keys } = scene
  const said = { ...LEAST, name: '', reach: '', website: '', reporter: 'parent' as const }
  const token = makeFormToken(SECRET, schoolId, now)
  const address = `192.0.2.${randomUUID()}`
  const command = { ...said, trustId, schoolId, token, address, ...more }
  return reportInPublic(scene.database, command, { keys, secret: SECRET, now })
}

/** Report something signed in. */
export function reportAs(
  scene: ConcernScene,
  actor: Actor,
  more: Partial<Parameters<typeof reportSignedIn>[2]> = {},
  now = NOW,
) {
  const { schoolId, keys } = scene
  const token = makeFormToken(SECRET, schoolId, now)
  const command = { ...LEAST, personId: null, named: 'yes' as const, schoolId, token, ...more }
  return scene.database.write(scene.trustId, (db) =>
    reportSignedIn(db, actor, command, { keys, secret: SECRET, now }),
  )
}

/** A concern that was taken in. @throws when it was refused */
export async function concernIn(
  scene: Parameters<typeof reportAsAnyone>[0],
  more: Partial<Parameters<typeof reportInPublic>[1]> = {},
): Promise<{ readonly concernId: string; readonly code: string }> {
  const sent = await reportAsAnyone(scene, more)
  if (!sent.ok) throw new Error(sent.message)
  return sent
}
