import type { Basis } from '../types.ts'
import type { ConsentModel } from './model.ts'
import type { ConsentAnswer, ConsentRecords } from './records.ts'
import { type ConsentKind, dslSays, saidNo, staffSays } from './says.ts'

/** May this learner appear on this channel at this instant? */
export interface ConsentQuestion {
  readonly records: ConsentRecords
  readonly channelId: string
  /** Only answers for this purpose are heard; all of them where it is left out. */
  readonly purpose?: string | undefined
  readonly model: ConsentModel
  readonly at: Date
  /** Whether the school lets a bare tick from its old system count as a yes. As a no it always counts. */
  readonly legacyTicksCount?: boolean | undefined
}

export interface ConsentDecision {
  readonly may: boolean
  readonly kind: ConsentKind
  readonly basis: Basis
  /** For staff: whether, never why. */
  readonly staffSays: string
  /** For the safeguarding lead alone: the reason too. */
  readonly dslSays: string
}

function hasBegun(from: Date, at: Date): boolean {
  return from.getTime() <= at.getTime()
}

function isOver(until: Date | null, at: Date): boolean {
  return until !== null && until.getTime() <= at.getTime()
}

function heard({ records, channelId, purpose, at }: ConsentQuestion): readonly ConsentAnswer[] {
  return records.answers.filter(
    (answer) =>
      hasBegun(answer.givenAt, at) &&
      (answer.channelId === null || answer.channelId === channelId) &&
      (purpose === undefined || answer.purpose === purpose),
  )
}

/** Whether this person can say yes for the learner; anybody can say no. */
function canConsent(answer: ConsentAnswer, question: ConsentQuestion): boolean {
  if (answer.verified === 'legacy_unverified') return question.legacyTicksCount === true
  if (answer.givenBy === 'learner') return question.records.learner.isAdult === true
  return answer.givenBy === 'parent' && answer.parentalResponsibility
}

/** A yes that stands: given, not withdrawn, not run out. */
function isLiveYes(answer: ConsentAnswer, at: Date): boolean {
  return (
    answer.answer === 'given' && !isOver(answer.withdrawnAt, at) && !isOver(answer.expiresAt, at)
  )
}

/** Whether the same known person said yes after this instant, in an answer that somebody vouches for. */
function changedTheirMind(
  no: ConsentAnswer,
  since: Date,
  yeses: readonly ConsentAnswer[],
): boolean {
  if (no.giver === '' || no.verified === 'legacy_unverified') return false
  return yeses.some(
    (yes) =>
      yes.verified === 'verified' &&
      yes.giver === no.giver &&
      yes.givenBy === no.givenBy &&
      yes.givenAt.getTime() > since.getTime(),
  )
}

function liveNoes(answers: readonly ConsentAnswer[], at: Date): readonly ConsentAnswer[] {
  const yeses = answers.filter((answer) => isLiveYes(answer, at))
  return answers.filter(
    (no) =>
      no.answer === 'refused' &&
      !isOver(no.withdrawnAt, at) &&
      !changedTheirMind(no, no.givenAt, yeses),
  )
}

function hasWithdrawal(answers: readonly ConsentAnswer[], at: Date): boolean {
  const yeses = answers.filter((answer) => isLiveYes(answer, at))
  return answers.some(
    (answer) =>
      answer.answer === 'given' &&
      answer.withdrawnAt !== null &&
      isOver(answer.withdrawnAt, at) &&
      !changedTheirMind(answer, answer.withdrawnAt, yeses),
  )
}

function isRestricted({ records, at }: ConsentQuestion): boolean {
  return records.restrictions.some(
    (restriction) => hasBegun(restriction.madeAt, at) && !isOver(restriction.liftedAt, at),
  )
}

function isObjectedTo({ records, channelId, at }: ConsentQuestion): boolean {
  return records.objections.some(
    (objection) =>
      (objection.channelId === null || objection.channelId === channelId) &&
      hasBegun(objection.madeAt, at) &&
      !isOver(objection.withdrawnAt, at),
  )
}

/** Whether one person's yes stands against another's no. */
function disagree(noes: readonly ConsentAnswer[], yeses: readonly ConsentAnswer[]): boolean {
  return yeses.some((yes) => noes.some((no) => no.giver !== yes.giver))
}

function kindOf(question: ConsentQuestion): ConsentKind {
  const { at, records } = question
  if (isRestricted(question)) return 'restricted'
  if (isObjectedTo(question)) return 'objected'
  const answers = heard(question)
  const noes = liveNoes(answers, at)
  const yeses = answers.filter((answer) => isLiveYes(answer, at))
  const counted = yeses.filter((answer) => canConsent(answer, question))
  if (noes.some((no) => no.givenBy === 'learner')) return 'learner_said_no'
  if (noes.length > 0) return disagree(noes, counted) ? 'disagreement' : 'refused'
  if (hasWithdrawal(answers, at)) return 'withdrawn'
  if (records.learner.status === 'left') return 'left'
  if (counted.length > 0) return 'consented'
  if (yeses.some((yes) => yes.verified === 'legacy_unverified')) return 'legacy_unverified'
  const ranOut = (answer: ConsentAnswer) =>
    answer.answer === 'given' && isOver(answer.expiresAt, at)
  return answers.some(ranOut) ? 'expired' : 'no_answer'
}

/**
 * Decides from everything on record whether a learner may appear on a channel. The most protective
 * record wins, whatever the order: a restriction, an objection, the learner's own no, parents who
 * disagree, a refusal, a withdrawal. Without a recorded yes the answer is no under every policy.
 *
 * A person's later yes stands in for that same person's earlier no; nobody's yes stands in for
 * another's no. Every end is exclusive: at its own instant an answer no longer holds.
 */
export function decideConsent(question: ConsentQuestion): ConsentDecision {
  const { model } = question
  const kind = kindOf(question)
  return {
    may: kind === 'consented',
    kind,
    basis: saidNo(kind) ? model.saidNo : model.noAnswer,
    staffSays: staffSays(kind, model.learner),
    dslSays: dslSays(kind, model.learner),
  }
}

/** Whether the learner may not even be named: somebody said no, as opposed to nobody having said yes. */
export function namingIsStopped(decision: Pick<ConsentDecision, 'may' | 'kind'>): boolean {
  return !decision.may && saidNo(decision.kind)
}
