import { createHash } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import {
  type Finding,
  foldedWords,
  isAnswerable,
  type SetAside,
  sameWords,
  setAsideOf,
} from '../../policy/index.ts'
import { NOT_THEM_REASONS, type NotThemReason } from '../../vocabulary/not-them-reasons.ts'
import type { Actor } from '../people/index.ts'
import { canonical } from '../trail/index.ts'
import { UNKEEPABLE } from '../typed.ts'
import { answerPost } from './answer-post.ts'
import { learnersIn, MAX_SET_ASIDE, MAX_SET_ASIDE_WORDS } from './content.ts'
import type { GateIndexes } from './gate-indexes.ts'
import { judgePost } from './judge-post.ts'
import { type Refusal, refuseSecret } from './refusal.ts'

/** What an author says of a finding, as they typed it. */
export interface SaidOfFinding {
  /** See `findingKey`. */
  readonly key: string
  readonly reason: string
  readonly words: string
}

export interface SetAsideFinding extends SaidOfFinding {
  readonly postId: string
  readonly revision: number
}

/** Fewest characters that can tell an approver anything. */
const MIN_WORDS = 3

/**
 * The author says that a finding does not mean the learner found, and why. It is kept with this post
 * alone. What was stopped becomes what an approver must look at; nothing is cleared by it. A finding
 * that is no longer there needs no answer and is no fault.
 * @returns the revision that the next save is to be made from
 */
export async function setAsideFinding(
  db: Writer,
  actor: Actor,
  command: SetAsideFinding,
  context: { readonly gate: GateIndexes; readonly now: Date },
): Promise<{ ok: true; revision: number } | Refusal> {
  const { gate, now } = context
  const read = readSaid(command)
  if (!read.ok) return read
  return answerPost(db, actor, command, now, async (post) => {
    const { findings } = await judgePost(db, gate, post, now)
    const found = answerableIn(findings, post.content).find((one) => one.key === command.key)
    if (!found) return undefined
    const answer: SetAside = { ...found.answers, ...read.said, at: now.toISOString() }
    const others = (post.content.setAside ?? []).filter((one) => !sameWords(one, answer))
    if (others.length >= MAX_SET_ASIDE) return tooMany(command.key)
    return {
      setAside: [...others, answer],
      action: 'post.finding_set_aside',
      // Not which controls: more people read the trail than may know who must not be used.
      facts: { learners: answer.learners, reason: answer.reason },
    }
  })
}

/** A finding that its author may answer, by the key that a page names it with. */
export interface Answerable {
  readonly finding: Finding
  readonly key: string
  readonly answers: NonNullable<ReturnType<typeof setAsideOf>>
}

/**
 * The findings that may be said not to mean the person found, each with its key: none that is
 * answered already, and none on a learner whom the author has tagged.
 */
export function answerableIn(
  findings: readonly Finding[],
  content: Parameters<typeof learnersIn>[0],
): Answerable[] {
  const tagged = new Set(learnersIn(content).map((one) => one.learnerId))
  return findings.flatMap((finding) => {
    if (!isAnswerable(finding) || finding.answer?.stands) return []
    const answers = setAsideOf(finding, findings)
    if (!answers || answers.learners.some((id) => tagged.has(id))) return []
    return [{ finding, key: findingKey(answers), answers }]
  })
}

/** A short name for what an answer is about; another learner of that name gives another. */
export function findingKey(about: Pick<SetAside, 'kind' | 'place' | 'text' | 'learners'>): string {
  const { kind, place, text, learners } = about
  const named = canonical({ kind, place, text: foldedWords(text), learners: learners.toSorted() })
  return createHash('sha256').update(named, 'utf8').digest('hex').slice(0, 24)
}

/** The fields of the form in which a finding is answered. */
export function fieldsOfFinding(key: string): { readonly reason: string; readonly words: string } {
  return { reason: `aside.${key}.reason`, words: `aside.${key}.words` }
}

type Read =
  | { readonly ok: true; readonly said: { readonly reason: NotThemReason; readonly words: string } }
  | Refusal

function readSaid({ key, reason, words }: SaidOfFinding): Read {
  const fields = fieldsOfFinding(key)
  const text = words.trim()
  const known = NOT_THEM_REASONS.find((one) => one.code === reason)?.code
  const faults = [
    ...(known ? [] : [{ field: fields.reason, message: 'Choose why it is not this person' }]),
    ...faultsOf(text).map((message) => ({ field: fields.words, message })),
  ]
  if (!known || faults.length > 0) return incomplete(faults)
  return refuseSecret(text, fields.words) ?? { ok: true, said: { reason: known, words: text } }
}

function faultsOf(text: string): string[] {
  if (text.includes('\0')) return [UNKEEPABLE]
  if (text.length < MIN_WORDS) return ['Say in a few words how you know, for whoever approves it']
  if (text.length > MAX_SET_ASIDE_WORDS) {
    return [`Shorten this to ${MAX_SET_ASIDE_WORDS} characters; it has ${text.length}`]
  }
  return []
}

function tooMany(key: string): Refusal {
  const message = `More than ${MAX_SET_ASIDE} names are set aside in this post. Make two posts of it`
  return incomplete([{ field: fieldsOfFinding(key).words, message }])
}

function incomplete(faults: readonly { field: string; message: string }[]): Refusal {
  return { ok: false, kind: 'incomplete', message: 'Something is missing in your answer.', faults }
}
