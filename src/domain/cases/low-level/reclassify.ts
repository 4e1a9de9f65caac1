import type { Writer } from '../../../db/handles.ts'
import type { CasePersonKind } from '../../../vocabulary/cases.ts'
import { type Actor, trailName } from '../../people/index.ts'
import type { Refusal } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { openText } from '../../sealing/index.ts'
import { appendEntry } from '../../trail/index.ts'
import type { At } from '../at.ts'
import { decideTriage } from '../decide-triage.ts'
import type { Reclassify } from '../forms.ts'
import { keepStep } from '../keep-step.ts'
import { ADULT_KINDS } from '../kind-of-adult.ts'
import { nameCasePerson } from '../name-case-person.ts'
import { openCase } from '../open-case.ts'
import { lowLevelWordsOf } from '../places.ts'
import { MOVED_ON, NO_SUCH_CONCERN } from '../refusals.ts'
import { lockConcern } from './known.ts'

/**
 * A low-level concern turns out to reach the harm threshold: a case of an allegation is opened from it with
 * its words, its clock runs from now, and the concern stays in the register as what it was (domain-facts M7).
 */
export async function reclassifyLowLevel(
  db: Writer,
  actor: Actor,
  command: Reclassify & { readonly concernId: string },
  at: At,
): Promise<{ readonly ok: true; readonly caseId: string } | Refusal> {
  const { concernId, reason } = command
  const concern = await lockConcern(db, actor, concernId, at.now)
  if (!concern) return NO_SUCH_CONCERN
  if (concern.state === 'reclassified') return MOVED_ON
  const secret = refusePasswordText(reason, 'reason')
  if (secret) return secret
  const { trustId, personId } = actor
  const { school_id: schoolId, adult_id: adultId } = concern
  const opened = await openCase(
    db,
    actor,
    {
      schoolId,
      title: 'From the register of low-level concerns',
      knownAt: at.now,
      fromId: concernId,
    },
    at,
  )
  if (!opened.ok) return opened
  const { caseId } = opened
  const kind = ADULT_KINDS[concern.person_kind]
  const subject = {
    part: 'subject',
    kind,
    personId: adultId,
    learnerId: undefined,
    name: '',
  } as const
  const named = await nameCasePerson(db, actor, { caseId, ...subject }, at)
  if (!named.ok) return named
  const words = openText(at.keys, lowLevelWordsOf(trustId, concernId), concern.sealed_words) ?? ''
  const step = { trustId, schoolId, caseId, by: personId, action: 'case.stepped' } as const
  await keepStep(
    db,
    { ...step, kind: 'note', happenedAt: concern.told_at, words: { what: words } },
    at,
  )
  await answerAsReached(db, caseId, kind)
  const decided = await decideTriage(
    db,
    actor,
    { caseId, route: 'allegation', reason, seen: '' },
    at,
  )
  if (!decided.ok) return decided
  await db
    .updateTable('low_level_concerns')
    .set({ state: 'reclassified', became_case_id: caseId, closed_at: at.now, closed_by: personId })
    .where('concern_id', '=', concernId)
    .execute()
  await appendEntry(db, {
    trustId,
    at: at.now,
    actor: trailName(actor),
    action: 'conduct.reclassified',
    schoolId,
    subject: `conduct:${concernId}`,
    facts: { matter: concernId, case: caseId },
  })
  return { ok: true, caseId }
}

/** Nobody is asked again what was just said: that it may reach the threshold. The answers can be changed. */
async function answerAsReached(db: Writer, caseId: string, kind: CasePersonKind): Promise<void> {
  const answers = {
    danger: 'no',
    subjects: [kind],
    target: 'child',
    harm: ['unsure'],
    online: 'no',
    policies: ['safeguarding', 'conduct'],
  }
  await db
    .updateTable('cases')
    .set({ triage: JSON.stringify(answers) })
    .where('case_id', '=', caseId)
    .execute()
}
