import {
  addTask,
  answerTriage,
  nameCasePerson,
  openCase,
  restrictCase,
  tellLowLevel,
} from '../../src/domain/cases/index.ts'
import { makeFormToken, reportSignedIn } from '../../src/domain/concerns/index.ts'
import { findMatter } from '../../src/domain/need-to-know/index.ts'
import { type Actor, may, rolesAt } from '../../src/domain/people/index.ts'
import {
  beginTransfer,
  beginTransferForm,
  chooseMatters,
} from '../../src/domain/transfers/index.ts'
import type { Installation } from '../../src/installation.ts'
import { reportBy } from './contact-scene.ts'
import { NOW } from './policy.ts'
import { transferTyped } from './transfer-scene.ts'

/** Words that stand nowhere but in what nobody may know of. */
export const SECRET_WORDS = [
  'Hazelmoor heron',
  'Thistledown',
  'Umberlight',
  'Vellumdyke',
  'Wrenfold',
] as const
const [HAPPENED, TITLE, TASK, HOLD, NEXT] = SECRET_WORDS

interface Secrets {
  readonly installation: Pick<Installation, 'database' | 'caseKeys' | 'secret'>
  readonly schoolId: string
  readonly subject: Actor
  /** Somebody who reports, and is nobody's lead. */
  readonly reporter: Actor
  /** Those who could look after it, whoever of them may. */
  readonly leads: readonly Actor[]
}

/**
 * A concern, a low-level concern and a case about somebody, a report of contact that goes past them, and the file of
 * a learner whom the case names on its way to another school, made by the product's own commands.
 * @returns their ids
 */
export async function keepSecrets(secrets: Secrets): Promise<readonly string[]> {
  const concernId = await reportIn(secrets)
  const contactId = await reportContactIn(secrets)
  const lead = await leadOf(secrets, concernId)
  const { database, caseKeys: keys } = secrets.installation
  const { schoolId, subject, reporter } = secrets
  const at = { keys, now: NOW }
  return database.write(subject.trustId, async (db) => {
    const words = `${HAPPENED} again.`
    const small = { schoolId, adultId: subject.personId, words, happenedOn: '' }
    const lowLevel = must(await tellLowLevel(db, reporter, small, at))
    const opening = { schoolId, title: TITLE, knownAt: NOW, fromId: concernId }
    const { caseId } = must(await openCase(db, lead, opening, at))
    must(await answerTriage(db, lead, { caseId, answer: { danger: 'no' } }, NOW))
    const { personId } = subject
    const named = { caseId, part: 'subject', kind: 'employee', personId, name: '' } as const
    must(await nameCasePerson(db, lead, named, at))
    must(await addTask(db, lead, { caseId, words: TASK, dueOn: '2026-11-23' }, at))
    must(await restrictCase(db, lead, { caseId, words: HOLD, restricted: true }, at))
    const known = [concernId, contactId, lowLevel.concernId, caseId]
    // Whoever may not look learners up names none in a case.
    if (!may(lead, 'learner.search', schoolId)) return known
    return [...known, await handOnIn(db, lead, { schoolId, caseId }, at)]
  })
}

/** The case goes to the next school with the file of a learner whom it names. */
async function handOnIn(
  db: Parameters<typeof openCase>[0],
  lead: Actor,
  { schoolId, caseId }: { readonly schoolId: string; readonly caseId: string },
  at: Parameters<typeof beginTransfer>[3],
): Promise<string> {
  const { learner_id: learnerId } = await db
    .selectFrom('learners')
    .select('learner_id')
    .where('school_id', '=', schoolId)
    .where('status', '=', 'current')
    // Nobody’s file goes twice at once.
    .where('learner_id', 'not in', db.selectFrom('transfers').select('learner_id'))
    .orderBy('learner_id')
    .executeTakeFirstOrThrow()
  const named = { caseId, part: 'target', kind: 'learner', learnerId, name: '' } as const
  must(await nameCasePerson(db, lead, { ...named, personId: undefined }, at))
  const form = beginTransferForm.parse(transferTyped(learnerId, { school: NEXT }))
  const { transferId } = must(await beginTransfer(db, lead, { ...form, schoolId }, at))
  const choices = [{ matterId: caseId, goes: true, reason: `To ${NEXT}` }]
  must(await chooseMatters(db, lead, { transferId, schoolId, choices }, at))
  return transferId
}

async function reportIn({ installation, ...secrets }: Secrets): Promise<string> {
  const { database, caseKeys: keys, secret } = installation
  const { schoolId, subject, reporter } = secrets
  const report = {
    schoolId,
    about: 'adult',
    happened: `${HAPPENED} at the gate.`,
    who: '',
    when: '',
    where: 'https://somewhere.example/hazelmoor',
    route: 'usual',
    subjectRole: null,
    personId: subject.personId,
    named: 'yes',
    token: makeFormToken(secret, schoolId, NOW),
  } as const
  const made = await database.write(subject.trustId, (db) =>
    reportSignedIn(db, reporter, report, { keys, secret, now: NOW }),
  )
  return must(made).concernId
}

/** Somebody wrote to the reporter, who wants it to go past whom the rest is about where they would hear it. */
async function reportContactIn({
  installation,
  schoolId,
  subject,
  reporter,
}: Secrets): Promise<string> {
  const leads = rolesAt(subject, schoolId)
  const past = leads.includes('dsl') ? 'dsl' : leads.includes('head') ? 'head' : 'nobody'
  const { database, caseKeys: keys } = installation
  const scene = { database, trustId: subject.trustId, schoolId, keys }
  return reportBy(scene, reporter, { past, who: `${HAPPENED}s`, asked: `${HAPPENED} and more` })
}

/** Whoever of the leads may know of it. */
async function leadOf({ installation, leads }: Secrets, matterId: string): Promise<Actor> {
  for (const lead of leads) {
    const known = await installation.database.read(lead.trustId, (db) =>
      findMatter(db, lead, matterId, NOW),
    )
    if (known) return lead
  }
  throw new Error('Nobody may know of it.')
}

function must<T extends { readonly ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result as Extract<T, { ok: true }>
}
