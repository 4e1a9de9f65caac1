import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { excludePerson, openToRole, rolesThatHear } from '../need-to-know/index.ts'
import { type Actor, trailName, worksAt } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { sealText } from '../sealing/index.ts'
import type { At } from './at.ts'
import type { CasePerson } from './forms.ts'
import { keepStep } from './keep-step.ts'
import { type KnownCase, leads, lockKnownCase } from './known-case.ts'
import { personNameOf } from './places.ts'
import { MOVED_ON, NO_SUCH_CASE, NOBODY_HEARS, NOT_YOURS } from './refusals.ts'
import { refusePupil } from './refuse-pupil.ts'

/** Somebody’s part in a case, as it is put on record. */
export interface NamedPart {
  readonly part: 'subject' | 'acts_for_subject' | 'target' | 'witness'
  readonly kind: CasePerson['kind']
  readonly personId: string | null
  readonly learnerId: string | null
  readonly name: string
}

/**
 * Name somebody as part of a case. Whom it is about is kept out of it at once, and with them whoever
 * stands in for them today; when that leaves nobody in a role, the case moves on to the next (domain-facts M9).
 */
export async function nameCasePerson(
  db: Writer,
  actor: Actor,
  command: CasePerson & { readonly caseId: string },
  at: At,
): Promise<{ readonly ok: true } | Refusal> {
  const known = await lockKnownCase(db, actor, command.caseId, at.now)
  if (!known) return NO_SUCH_CASE
  if (!leads(known)) return NOT_YOURS
  if (known.stage === 'closed') return MOVED_ON
  const today = londonDate(at.now)
  const refusal = await refusePerson(db, actor, command, { schoolId: known.schoolId, today })
  if (refusal) return refusal
  const { part, kind, personId = null, learnerId = null, name } = command
  const named: NamedPart[] = [{ part, kind, personId, learnerId, name }]
  if (part === 'subject' && personId) {
    const standIns = await standInsFor(db, personId, today)
    for (const one of standIns) {
      named.push({
        part: 'acts_for_subject',
        kind: 'employee',
        personId: one,
        learnerId: null,
        name: '',
      })
    }
  }
  const out = named.filter((one) => keepsOut(one.part)).flatMap((one) => one.personId ?? [])
  const heard = await keepOut(db, actor, known, { out, named }, at.now)
  if (!heard) return NOBODY_HEARS
  for (const one of named) await keepPart(db, actor, { known, one }, at)
  return { ok: true }
}

async function refusePerson(
  db: Writer,
  actor: Actor,
  command: CasePerson,
  at: { readonly schoolId: string; readonly today: string },
): Promise<Refusal | undefined> {
  const { personId, learnerId, name } = command
  const given = [personId, learnerId, name].filter(Boolean).length
  if (given > 1) return refuse('Choose one person, or write one name: not both.', 'name')
  if (given === 0 && command.kind !== 'unknown') {
    return refuse('Choose who it is, or write their name.', 'personId')
  }
  if (personId && !(await worksAt(db, { personId, schoolId: at.schoolId }, at.today))) {
    return refuse('Choose somebody from the list.', 'personId')
  }
  const pupil = learnerId
    ? await refusePupil(db, actor, { learnerId, schoolId: at.schoolId, field: 'name' })
    : undefined
  return pupil ?? refusePasswordText(name, 'name')
}

const keepsOut = (part: NamedPart['part']) => part === 'subject' || part === 'acts_for_subject'

/** Keep people out, and see to it that somebody is left who hears of it. */
async function keepOut(
  db: Writer,
  actor: Actor,
  known: KnownCase,
  { out, named }: { readonly out: readonly string[]; readonly named: readonly NamedPart[] },
  now: Date,
): Promise<boolean> {
  if (out.length === 0) return true
  const { trustId, personId: madeBy } = actor
  const { caseId: matterId, schoolId } = known
  const before = await db
    .selectFrom('matter_exclusions')
    .select('person_id')
    .where('matter_id', '=', matterId)
    .where('ended_at', 'is', null)
    .execute()
  const excluded = [...before.map((row) => row.person_id), ...out]
  const roles = await rolesThatHear(db, known.roles, { schoolId, excluded }, now)
  if (!roles) return false
  for (const personId of out) {
    const part = named.find((one) => one.personId === personId)?.part
    const cause = part === 'acts_for_subject' ? part : 'subject'
    await excludePerson(db, { trustId, matterId, personId, cause, madeBy }, now)
  }
  for (const role of roles) {
    await openToRole(db, { trustId, matterId, role, by: trailName(actor) }, now)
  }
  await db
    .updateTable('cases')
    .set({ handler_id: null })
    .where('case_id', '=', matterId)
    .where('handler_id', 'in', [...out])
    .execute()
  return true
}

/** Put somebody’s part on record. Whether it keeps them out is for the caller. */
export async function keepPart(
  db: Writer,
  actor: Actor,
  {
    known,
    one,
  }: { readonly known: Pick<KnownCase, 'caseId' | 'schoolId'>; readonly one: NamedPart },
  at: At,
): Promise<void> {
  const { trustId, personId: by } = actor
  const { caseId, schoolId } = known
  const entryId = randomUUID()
  await db
    .insertInto('case_people')
    .values({
      trust_id: trustId,
      entry_id: entryId,
      case_id: caseId,
      part: one.part,
      kind: one.kind,
      person_id: one.personId,
      learner_id: one.learnerId,
      sealed_name: one.name ? sealText(at.keys, personNameOf(trustId, entryId), one.name) : null,
      since: at.now,
      made_by: by,
    })
    .execute()
  const facts = { part: one.part, kind: one.kind, entry: entryId }
  const action = 'case.person_named'
  await keepStep(db, { trustId, schoolId, caseId, kind: 'person_added', by, facts, action }, at)
}

/** Who stands in for somebody today: they act for them, so they are kept out with them. */
export async function standInsFor(db: Writer, personId: string, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('covers')
    .select('person_id')
    .distinct()
    .where('for_person_id', '=', personId)
    .where('from_date', '<=', today)
    .where('to_date', '>', today)
    .execute()
  return rows.map((row) => row.person_id)
}
