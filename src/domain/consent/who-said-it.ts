import type { Reader } from '../../db/handles.ts'
import { findContact, knownName, type Learner } from '../learners/index.ts'
import { type Refusal, refuseUnknown } from '../refusal.ts'
import type { Giver } from './forms.ts'

/** The person who answered, as the record keeps them even if the register changes. */
export interface WhoSaidIt {
  readonly givenBy: Giver['by']
  readonly contactId: string | null
  readonly name: string
  readonly relationship: string
  readonly parentalResponsibility: boolean
}

/** The person behind an answer about this learner, or why nobody can be named. */
export async function whoSaidIt(
  db: Reader,
  learner: Learner,
  giver: Giver,
): Promise<{ readonly ok: true; readonly who: WhoSaidIt } | Refusal> {
  if (giver.by === 'learner') return { ok: true, who: theLearner(learner) }
  if (giver.by === 'other') {
    const { name, relationship } = giver
    const who = { name, relationship, contactId: null, parentalResponsibility: false }
    return { ok: true, who: { ...who, givenBy: 'other' } }
  }
  const contact = await findContact(db, giver.contactId)
  if (contact?.learnerId !== learner.learnerId) {
    return refuseUnknown('That person is not one of the contacts here. Choose one who is.')
  }
  const { contactId, name, relationship, parentalResponsibility } = contact
  const who = { contactId, name, relationship, parentalResponsibility }
  return { ok: true, who: { ...who, givenBy: 'parent' } }
}

function theLearner(learner: Learner): WhoSaidIt {
  return {
    givenBy: 'learner',
    contactId: null,
    name: knownName(learner),
    relationship: 'self',
    parentalResponsibility: false,
  }
}
