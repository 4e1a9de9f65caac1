import type { Writer } from '../../db/handles.ts'
import { monthsAfter, startOfLondonDay } from '../calendar.ts'
import { findContact, lockLearner } from '../learners/index.ts'
import { londonDate } from '../london-time.ts'
import { consentMonths } from '../policies/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { areOpenChannels, NO_SUCH_CHANNEL } from './channel-of.ts'
import type { FamilySession } from './family-session.ts'
import type { AnswerAsParent } from './forms.ts'
import { keepAnswer } from './keep-answer.ts'
import type { Protecting } from './protecting.ts'
import { keepObjection } from './record-objection.ts'
import { takeBackYes } from './take-back-yes.ts'
import { isWordingOf, keepWording } from './wording.ts'

/**
 * Keep what a parent answers through their link: yes, no, a yes taken back, or an objection, for all
 * channels or some; each is one choice and one press.
 * @returns the learner as protected after anything but a yes
 */
export async function answerAsParent(
  db: Writer,
  family: FamilySession,
  command: AnswerAsParent,
  now: Date,
): Promise<Protecting> {
  const refused = await whyNot(db, family, command, now)
  if (refused) return refused
  const { learner } = family
  const channelIds = command.channels === 'all' ? [null] : [...new Set(command.channels)]
  const said = { ...answering(family), wordingId: command.wordingId }
  if (command.answer === 'withdraw') {
    const ended = await takeBackYes(db, by(family), { ...said, channelIds }, now)
    if (!ended) {
      return refuse(
        'There is no yes of yours to take back here. If you want to say no, choose “No”.',
      )
    }
    return { ok: true, protects: [learner.learnerId] }
  }
  const expiresAt = command.answer === 'given' ? await endOfYes(db, family, now) : null
  for (const channelId of channelIds) {
    if (command.answer === 'object') {
      const objection = { scope: 'images_and_name', lawfulBasis: 'public_task' } as const
      await keepObjection(db, by(family), { ...said, ...objection, channelId }, now)
    } else {
      const answer = { answer: command.answer, channelId, givenAt: now, expiresAt }
      await keepAnswer(db, by(family), { ...said, ...answer }, now)
    }
  }
  return { ok: true, protects: command.answer === 'given' ? [] : [learner.learnerId] }
}

function by(family: FamilySession) {
  return { trustId: family.trustId, actor: `parent:${family.contactId}` } as const
}

function answering(family: FamilySession) {
  return {
    learner: family.learner,
    method: 'one_time_link',
    who: {
      givenBy: 'parent',
      contactId: family.contactId,
      name: family.contactName,
      relationship: family.relationship,
      parentalResponsibility: true,
    },
  } as const
}

async function whyNot(
  db: Writer,
  family: FamilySession,
  command: AnswerAsParent,
  now: Date,
): Promise<Refusal | undefined> {
  const { schoolId, learnerId } = family.learner
  await lockLearner(db, learnerId)
  const contact = await findContact(db, family.contactId)
  if (!contact?.parentalResponsibility) {
    return refuse('Your details at the school have changed. Ask the school office for a new link.')
  }
  if (!(await isWordingShown(db, family, command, now))) {
    return refuse(
      'The school’s wording has changed since you opened this page. Nothing was saved: read it again, then answer.',
    )
  }
  if (command.channels !== 'all' && !(await areOpenChannels(db, schoolId, command.channels))) {
    return refuse(NO_SUCH_CHANNEL)
  }
  return undefined
}

/** A yes is to the words of today. Anything else counts whichever words were shown. */
async function isWordingShown(
  db: Writer,
  family: FamilySession,
  command: AnswerAsParent,
  now: Date,
): Promise<boolean> {
  const { schoolId } = family.learner
  if (command.answer !== 'given') return isWordingOf(db, schoolId, command.wordingId)
  const current = await keepWording(db, { trustId: family.trustId, schoolId }, now)
  return current.wordingId === command.wordingId
}

async function endOfYes(db: Writer, family: FamilySession, now: Date): Promise<Date> {
  const today = londonDate(now)
  const months = await consentMonths(db, family.learner.schoolId, today)
  return startOfLondonDay(monthsAfter(today, months))
}
