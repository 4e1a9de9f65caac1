import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/db/open-database.ts'
import {
  askPermit,
  askPermitForm,
  decidePermit,
  endPermit,
  logContact,
  noteParents,
  reportContact,
  reportContactForm,
} from '../../src/domain/contact/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import type { SealingKeys } from '../../src/domain/sealing/index.ts'
import { NOW } from './policy.ts'

/** What it takes to act on contact at a school. */
export interface ContactScene {
  readonly database: Database
  readonly trustId: string
  readonly schoolId: string
  readonly keys: SealingKeys
}

/** Everything that can be done about contact answers so. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly message: string }

/** What came of something that is taken for granted here. */
export function mustOk<Result extends { readonly ok: boolean }>(
  result: Result,
): Extract<Result, { readonly ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result as Extract<Result, { readonly ok: true }>
}

/** A wish for contact as its form is sent. */
export function permitTyped(
  learnerIds: readonly string[],
  own: Readonly<Record<string, string>> = {},
) {
  return {
    learnerIds,
    className: '',
    purpose: 'Times for the walk',
    account: 'school',
    place: 'Teams, group Walk',
    seen: 'others',
    whose: 'school',
    device: 'trip phone 2',
    family: 'no',
    endsOn: '2026-12-18',
    ...own,
  }
}

/** A wish for contact. @returns its id */
export async function askFor(
  { database, trustId, schoolId }: ContactScene,
  actor: Actor,
  learnerIds: readonly string[],
  now = NOW,
): Promise<string> {
  const command = askPermitForm.parse({ ...permitTyped(learnerIds), schoolId })
  const asked = await database.write(trustId, (db) => askPermit(db, actor, command, now))
  return mustOk(asked).permitId
}

/** Parents of a learner have agreed. */
export async function agreeFor(
  scene: ContactScene,
  actor: Actor,
  about: { readonly permitId: string; readonly learnerIds: readonly string[] },
): Promise<Outcome> {
  const { database, trustId, schoolId, keys } = scene
  const command = {
    schoolId,
    permitId: about.permitId,
    learnerIds: [...about.learnerIds],
    parents: 'agreed',
    on: '2026-11-19',
    how: 'paper',
    who: 'Mother, form in the folder',
  } as const
  return database.write(trustId, (db) => noteParents(db, actor, command, { keys, now: NOW }))
}

/** Decide as somebody who has the page as it stands before them. */
export async function decideFor(
  { database, trustId, schoolId }: ContactScene,
  actor: Actor,
  permitId: string,
  outcome: 'approved' | 'refused' = 'approved',
): Promise<Outcome> {
  const { revision } = await database.read(trustId, (db) =>
    db
      .selectFrom('contact_permits')
      .select('revision')
      .where('permit_id', '=', permitId)
      .executeTakeFirstOrThrow(),
  )
  const command = { schoolId, permitId, revision, outcome, reason: 'As we said.' }
  return database.write(trustId, (db) => decidePermit(db, actor, command, NOW))
}

/** A contact written into the log. */
export async function logFor(
  { database, trustId, schoolId, keys }: ContactScene,
  actor: Actor,
  permitId: string,
  own: { readonly summary?: string; readonly happenedAt?: Date } = {},
): Promise<Outcome> {
  const command = {
    schoolId,
    permitId,
    happenedAt: NOW,
    purpose: 'Meeting point',
    summary: 'The bus leaves at eight.',
    ...own,
  }
  return database.write(trustId, (db) => logContact(db, actor, command, { keys, now: NOW }))
}

/** Contact that was approved. @returns its id */
export async function approvedFor(
  scene: ContactScene,
  people: { readonly holder: Actor; readonly decider: Actor },
  learnerIds: readonly string[],
): Promise<string> {
  const permitId = await askFor(scene, people.holder, learnerIds)
  mustOk(await agreeFor(scene, people.holder, { permitId, learnerIds }))
  mustOk(await decideFor(scene, people.decider, permitId))
  return permitId
}

/** Contact that is to be closed. @returns its id */
export async function closingFor(
  scene: ContactScene,
  people: { readonly holder: Actor; readonly decider: Actor },
  learnerIds: readonly string[],
): Promise<string> {
  const permitId = await approvedFor(scene, people, learnerIds)
  const { database, trustId, schoolId } = scene
  const command = { schoolId, permitId, reason: 'The walk is off.' }
  mustOk(await database.write(trustId, (db) => endPermit(db, people.holder, command, NOW)))
  return permitId
}

/** A report as its form is sent. */
export function reportTyped(own: Readonly<Record<string, string>> = {}) {
  return {
    reportId: randomUUID(),
    from: 'learner',
    who: 'Somebody called “moth”',
    where: 'a message on Instagram',
    asked: 'Whether I am at home',
    answered: 'no',
    safe: 'yes',
    past: 'nobody',
    ...own,
  }
}

/** A report of contact. @returns its id */
export async function reportBy(
  { database, trustId, schoolId, keys }: ContactScene,
  actor: Actor,
  own: Readonly<Record<string, string>> = {},
  now = NOW,
): Promise<string> {
  const command = reportContactForm.parse({ ...reportTyped(own), schoolId })
  const sent = await database.write(trustId, (db) =>
    reportContact(db, actor, command, { keys, now }),
  )
  mustOk(sent)
  return command.reportId
}
