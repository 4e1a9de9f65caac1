import type { Reader, Writer } from '../../db/handles.ts'
import { monthsAfter, startOfLondonDay } from '../calendar.ts'
import type { Learner } from '../learners/index.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, trailName } from '../people/index.ts'
import { consentMonths } from '../policies/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { areOpenChannels, NO_SUCH_CHANNEL } from './channel-of.ts'
import type { RecordConsent } from './forms.ts'
import { keepAnswer } from './keep-answer.ts'
import { learnerKeptBy } from './learner-kept-by.ts'
import type { Protecting } from './protecting.ts'
import { type WhoSaidIt, whoSaidIt } from './who-said-it.ts'
import { isWordingOf } from './wording.ts'

const DAY_MS = 86_400_000

/**
 * Keep the answer that a parent or learner gave the school on paper, in person or by telephone. A yes
 * runs out after the months that the policy sets, twelve at most.
 * @returns the learner as protected when the answer is no
 */
export async function recordConsent(
  db: Writer,
  actor: Actor,
  command: RecordConsent,
  now: Date,
): Promise<Protecting<{ readonly consentId: string }>> {
  const found = await learnerKeptBy(db, actor, command.learnerId, 'consent.keep')
  if (!found.ok) return found
  const { learner } = found
  const spoken = await whoSaidIt(db, learner, command.giver)
  if (!spoken.ok) return spoken
  const refused = await whyNot(db, { learner, command, who: spoken.who }, now)
  if (refused) return refused
  const months = await consentMonths(db, learner.schoolId, londonDate(now))
  const isNo = command.answer === 'refused'
  const consentId = await keepAnswer(
    db,
    { trustId: actor.trustId, actor: trailName(actor) },
    {
      ...command,
      learner,
      who: spoken.who,
      givenAt: momentOf(command, now),
      expiresAt: isNo ? null : startOfLondonDay(monthsAfter(command.givenOn, months)),
    },
    now,
  )
  return { ok: true, consentId, protects: isNo ? [learner.learnerId] : [] }
}

async function whyNot(
  db: Reader,
  asked: { readonly learner: Learner; readonly command: RecordConsent; readonly who: WhoSaidIt },
  now: Date,
): Promise<Refusal | undefined> {
  const { learner, command, who } = asked
  if (command.givenOn > londonDate(now)) {
    return refuse('The day of the answer is in the future. Enter the day they answered.')
  }
  if (command.answer === 'given' && who.givenBy !== 'learner' && !who.parentalResponsibility) {
    return refuse(
      'This person is not recorded as having parental responsibility, so their yes would not count. Record the yes of somebody who has it.',
    )
  }
  const { channelId } = command
  if (channelId !== null && !(await areOpenChannels(db, learner.schoolId, [channelId]))) {
    return refuse(NO_SUCH_CHANNEL)
  }
  if (!(await isWordingOf(db, learner.schoolId, command.wordingId))) {
    return refuse('That wording is not one of the school’s. Choose the wording they were shown.')
  }
  return undefined
}

/**
 * An answer from an earlier day has no hour. A yes then counts from the start of its day and a no from
 * the end, so that of two on one day the no wins.
 */
function momentOf(command: RecordConsent, now: Date): Date {
  if (command.givenOn === londonDate(now)) return now
  const start = startOfLondonDay(command.givenOn)
  if (command.answer === 'given') return start
  return new Date(Math.min(start.getTime() + DAY_MS - 1, now.getTime()))
}
