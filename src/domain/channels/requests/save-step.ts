import { createHash } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, trailName, worksHere } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { appendEntry } from '../../trail/index.ts'
import { UNKEEPABLE } from '../../typed.ts'
import { answersDigest } from './content.ts'
import {
  type Answers,
  answerTo,
  choicesFor,
  type Field,
  type FormStep,
  takesSeveral,
} from './form/field.ts'
import { decideRequestStep } from './lifecycle.ts'
import { NO_SUCH_REQUEST, refuseRequestStep } from './refusal.ts'
import { lockRequest, type RequestAt, type StoredRequest } from './stored-request.ts'

/** One answer may be that long while it is being written; what is complete is shorter. */
const MOST_KEPT = 20_000
const MOST_CHOICES = 200

/** One page of the form as it was sent. */
export interface SaveStep extends RequestAt {
  readonly step: FormStep
  /** What stood on the page when it was opened, by `stepDigest`. */
  readonly seen: string
  readonly answers: Answers
}

/**
 * Keep a page of a request, complete or not, so that nothing is lost on the way. A request that was sent
 * comes back to its applicant, and every approval that it had falls away with it.
 * @returns whether approvals were given up by it
 */
export async function saveStep(
  db: Writer,
  actor: Actor,
  command: SaveStep,
  now: Date,
): Promise<{ readonly ok: true; readonly reopened: boolean } | Refusal> {
  const request = await lockRequest(db, command)
  if (!request || request.applicantId !== actor.personId) return NO_SUCH_REQUEST
  const decision = decideRequestStep(request.state, { action: 'save', capacities: ['applicant'] })
  if (!decision.ok) return refuseRequestStep(decision.why)
  const typed = pageOf(command.step, command.answers)
  const unkeepable =
    refuseUnkeepable(command.step, typed) ??
    (await refuseStrangers(db, { request, step: command.step, typed }, londonDate(now)))
  if (unkeepable) return unkeepable
  const stood = stepDigest(command.step, request.answers)
  const becomes = stepDigest(command.step, typed)
  if (stood === becomes) return { ok: true, reopened: false }
  if (command.seen !== stood) {
    return refuse(
      'This page was changed somewhere else since you opened it, perhaps in another tab. What you typed is below; save it once more to keep it.',
    )
  }
  const answers = { ...request.answers, ...typed }
  const reopened = request.state !== 'draft'
  await db
    .updateTable('channel_requests')
    .set({
      state: decision.to,
      answers: JSON.stringify(answers),
      content_sha256: answersDigest(answers),
      revision: request.revision + 1,
      step: 0,
      updated_at: now,
    })
    .where('request_id', '=', request.requestId)
    .execute()
  if (reopened) {
    await appendEntry(db, {
      trustId: actor.trustId,
      at: now,
      actor: trailName(actor),
      action: 'channel_request.reopened',
      schoolId: request.schoolId,
      subject: `channel_request:${request.requestId}`,
      facts: { round: request.round, page: command.step.code },
    })
  }
  return { ok: true, reopened }
}

/** What stands on one page, so that a page which was opened before a change can be told. */
export function stepDigest(step: FormStep, answers: Answers): string {
  const page = JSON.stringify(Object.entries(pageOf(step, answers)))
  return createHash('sha256').update(page).digest('hex')
}

/** The answers to the questions of one page, each there. */
function pageOf(step: FormStep, answers: Answers): Answers {
  return Object.fromEntries(
    step.fields.map((field) => [
      field.name,
      takesSeveral(field)
        ? [...new Set(choicesFor(answers, field.name))]
        : answerTo(answers, field.name),
    ]),
  )
}

function refuseUnkeepable(step: FormStep, typed: Answers): Refusal | undefined {
  for (const field of step.fields) {
    const answer = typed[field.name] ?? ''
    const whole = typeof answer === 'string' ? answer : answer.join('')
    if (whole.includes('\0')) return refuse(UNKEEPABLE, field.name)
    if (whole.length > MOST_KEPT) {
      return refuse(`Shorten this to ${field.most ?? MOST_KEPT} characters`, field.name)
    }
    if (typeof answer !== 'string' && answer.length > MOST_CHOICES) {
      return refuse('Choose fewer', field.name)
    }
    const secret = typeof answer === 'string' ? refusePasswordText(answer, field.name) : undefined
    if (secret) return secret
  }
  return undefined
}

const ASKS_FOR_PEOPLE: readonly Field['ask'][] = ['person', 'people']
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Nobody is put on a form who does not work here; whoever stood there and left stays until replaced. */
async function refuseStrangers(
  db: Writer,
  page: { readonly request: StoredRequest; readonly step: FormStep; readonly typed: Answers },
  today: string,
): Promise<Refusal | undefined> {
  const { request, step, typed } = page
  for (const field of step.fields.filter(({ ask }) => ASKS_FOR_PEOPLE.includes(ask))) {
    const before = choicesFor(request.answers, field.name)
    const added = choicesFor(typed, field.name).filter((one) => !before.includes(one))
    const { schoolId } = request
    const people = added.filter((one) => UUID.test(one))
    const here = await worksHere(db, { schoolId, people }, today)
    if (added.some((one) => !here.has(one))) return refuse('Choose from the list', field.name)
  }
  return undefined
}
