import type { Database } from '../../src/db/open-database.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import {
  approveDraft,
  earliestEffect,
  giveNotice,
  inForceForDraft,
  keepWords,
  proposeDraft,
  readDraft,
  type StoredDraft,
  startPolicyDraft,
  withClause,
} from '../../src/domain/policies/index.ts'
import { NOW, type PackId, packNamed } from './policy.ts'
import { addPerson, addSchool, addTrust, type SmallSchool } from './small-trust.ts'

/** A school with people who write, approve and are bound by its policy. */
export interface PolicyLifeScene {
  readonly database: Database
  readonly trustId: string
  readonly school: SmallSchool
  readonly head: Actor
  readonly governor: Actor
  readonly teacher: Actor
}

/** A school under a pack, with a head, a governor and a teacher. */
export async function setPolicyLifeScene(
  database: Database,
  pack: PackId = 'maesteg',
): Promise<PolicyLifeScene> {
  const trustId = await addTrust(database)
  const school = await addSchool(database, trustId, pack)
  const [head, governor, teacher] = await Promise.all([
    addPerson(database, school, 'head'),
    addPerson(database, school, 'governor'),
    addPerson(database, school, 'author'),
  ])
  return { database, trustId, school, head, governor, teacher }
}

/** A draft by the head, from the school's pack. @returns its id */
export async function startDraftIn(
  scene: PolicyLifeScene,
  now: Date = NOW,
  pack: PackId = 'maesteg',
): Promise<string> {
  const { database, trustId, school, head } = scene
  const started = await database.write(trustId, (db) =>
    startPolicyDraft(
      db,
      head,
      {
        schoolIds: [school.schoolId],
        summary: 'Say more plainly what holds at home',
        source: { from: 'pack', pack: packNamed(pack) },
      },
      now,
    ),
  )
  if (!started.ok) throw new Error(started.message)
  return started.draftId
}

/** The draft as it stands now. */
export async function draftNow(scene: PolicyLifeScene, draftId: string): Promise<StoredDraft> {
  const draft = await scene.database.read(scene.trustId, (db) => readDraft(db, draftId))
  if (!draft) throw new Error('There is no such draft.')
  return draft
}

/** Write one clause of a draft anew. */
export async function rewordAs(
  scene: PolicyLifeScene,
  actor: Actor,
  draftId: string,
  wording: string,
  now: Date = NOW,
) {
  const { revision, pack } = await draftNow(scene, draftId)
  const [clause] = pack.clauses
  if (!clause) throw new Error('The policy has no clause.')
  const { id: clauseId, section, kind, text } = clause
  const words = {
    clauseId,
    section,
    wording,
    kind,
    text,
    audience: [...clause.audience],
    controls: [...clause.controls],
    none: clause.none ?? '',
    care: clause.care ?? '',
  }
  return scene.database.write(scene.trustId, (db) =>
    keepWords(
      db,
      actor,
      { draftId, revision, part: clauseId, make: (policy) => withClause(policy, words) },
      now,
    ),
  )
}

/** Send a draft for approval as the head. */
export async function proposeIn(scene: PolicyLifeScene, draftId: string, now: Date = NOW) {
  const { revision } = await draftNow(scene, draftId)
  return scene.database.write(scene.trustId, (db) =>
    proposeDraft(db, scene.head, { draftId, revision }, now),
  )
}

/** Approve a draft as it stands. */
export async function approveAs(
  scene: PolicyLifeScene,
  actor: Actor,
  draftId: string,
  now: Date = NOW,
) {
  const { contentSha256 } = await draftNow(scene, draftId)
  const command = { draftId, contentSha256, minuteRef: 'Minutes, item 7', metOn: '2026-11-18' }
  return scene.database.write(scene.trustId, (db) => approveDraft(db, actor, command, now))
}

/** Give notice as the head, for a day or for the first that is allowed. */
export async function noticeIn(
  scene: PolicyLifeScene,
  draftId: string,
  more: { readonly inForceOn?: string; readonly now?: Date } = {},
) {
  const now = more.now ?? NOW
  const draft = await draftNow(scene, draftId)
  return scene.database.write(scene.trustId, async (db) => {
    const inForce = await inForceForDraft(db, draft, now)
    const today = now.toISOString().slice(0, 10)
    const inForceOn = more.inForceOn ?? earliestEffect(today, inForce, draft.pack)
    const { contentSha256 } = draft
    return giveNotice(db, scene.head, { draftId, contentSha256, inForceOn }, now)
  })
}
