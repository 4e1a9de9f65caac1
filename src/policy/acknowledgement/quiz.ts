import { PARAMETERS } from '../parameters/registry.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Overrides, Pack, ParameterValue } from '../types.ts'
import { QUIZ_WORDS } from './quiz-words.ts'

/** One question before signing. It is there to be looked up, never to grade anybody. */
export interface QuizQuestion {
  /** Which parameter it is about. */
  readonly key: string
  readonly title: string
  readonly choices: readonly { readonly code: string; readonly words: string }[]
  /** The code of what runs. */
  readonly right: string
  /** Every clause that says so. */
  readonly clauses: readonly string[]
}

/** More answers than these are not offered to one question. */
const MOST_CHOICES = 4

/**
 * The questions that somebody is asked before they sign: of what the policy states, with what runs as the
 * right answer. The same person gets the same questions for the same version; others get others.
 * @param of.count how many; fewer where the policy states fewer things that can be asked
 */
export function quizFor(
  policy: { readonly pack: Pack; readonly overrides: Overrides },
  of: { readonly personId: string; readonly policyVersionId: string; readonly count: number },
): QuizQuestion[] {
  const seed = `${of.personId} ${of.policyVersionId}`
  return shuffled(questionsIn(policy), (one) => `${seed} ${one.key}`)
    .slice(0, of.count)
    .map((question) => ({ ...question, choices: offered(question, seed) }))
}

function questionsIn({
  pack,
  overrides,
}: {
  readonly pack: Pack
  readonly overrides: Overrides
}): QuizQuestion[] {
  return PARAMETERS.flatMap(({ key, title }) => {
    const words = Object.hasOwn(QUIZ_WORDS, key) ? QUIZ_WORDS[key] : undefined
    const { value, clauses } = resolveParameter(pack, key, overrides)
    if (!words || value === null || clauses.length === 0) return []
    const right = codeOf(value)
    if (!Object.hasOwn(words, right)) return []
    const choices = Object.entries(words).map(([code, text]) => ({ code, words: text }))
    return [{ key, title, choices, right, clauses }]
  })
}

function offered({ key, choices, right }: QuizQuestion, seed: string): QuizQuestion['choices'] {
  const wrong = shuffled(
    choices.filter(({ code }) => code !== right),
    ({ code }) => `${seed} ${key} ${code}`,
  )
  const kept = [...choices.filter(({ code }) => code === right), ...wrong].slice(0, MOST_CHOICES)
  return shuffled(kept, ({ code }) => `${code} ${key} ${seed}`)
}

function codeOf(value: ParameterValue): string {
  return typeof value === 'object' ? [...value].sort().join(',') : String(value)
}

/** In an order that looks like chance and is always the same. */
function shuffled<One>(all: readonly One[], mark: (one: One) => string): One[] {
  return all
    .map((one) => ({ one, place: digest(mark(one)) }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one)
}

/** FNV-1a over 32 bits, stirred once more at the end: even, and secret from nobody. */
function digest(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return (hash ^ (hash >>> 15)) >>> 0
}
