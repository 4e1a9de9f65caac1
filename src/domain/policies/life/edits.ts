import {
  type Clause,
  clauseNumber,
  findControl,
  findParameter,
  PARAMETERS,
  type Pack,
  type ParameterValue,
} from '../../../policy/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import type { AnswerWords, ClauseWords, IdentityWords, NewClauseWords } from './forms.ts'

/** More clauses than any policy has; five of real schools have 76 to 176. */
const MOST_CLAUSES = 2_000

/** The policy with another title page. */
export function withIdentity(pack: Pack, words: IdentityWords): Pack {
  const { title, version, lastReview, effective, nextReview } = words
  return { ...pack, title, version, dates: { lastReview, effective, nextReview } }
}

/** The policy with one clause written anew, in its place. */
export function withClause(pack: Pack, words: ClauseWords): Pack | Refusal {
  const at = pack.clauses.findIndex((clause) => clause.id === words.clauseId)
  if (at < 0) return refuse('There is no such clause in this draft any more.', 'clauseId')
  const refusal = refuseControls(words)
  if (refusal) return refusal
  const was = pack.clauses[at]
  const clause = { ...clauseOf(words.clauseId, words), ...(was ? known(was, words.wording) : {}) }
  return { ...pack, clauses: pack.clauses.with(at, clause) }
}

/**
 * What was known of a clause's own text and still is. New words may have mended what was marked; what
 * software must not carry out stays so until somebody takes the clause out.
 */
function known(was: Clause, wording: string): Pick<Clause, 'marks' | 'cites'> {
  const stays = was.marks?.filter(
    (mark) => wording === was.wording || mark.kind === 'never_automated',
  )
  return {
    ...(was.cites ? { cites: was.cites } : {}),
    ...(stays && stays.length > 0 ? { marks: stays } : {}),
  }
}

/** The policy with a clause more, after another or at the beginning. */
export function withNewClause(pack: Pack, words: NewClauseWords): Pack | Refusal {
  const id = `${pack.id}:${words.number}`
  if (pack.clauses.some((clause) => clause.id === id)) {
    return refuse(`There is a clause ${words.number} already. Choose another number.`, 'number')
  }
  if (pack.clauses.length >= MOST_CLAUSES) {
    return refuse(`A policy can have at most ${MOST_CLAUSES} clauses.`, 'number')
  }
  const before = pack.clauses.findIndex((clause) => clause.id === words.after)
  if (before < 0 && words.after !== '') {
    return refuse('The clause before it is no longer there. Choose another place.', 'after')
  }
  const refusal = refuseControls(words)
  if (refusal) return refusal
  return { ...pack, clauses: pack.clauses.toSpliced(before + 1, 0, clauseOf(id, words)) }
}

/** The policy without a clause; refused while something else of it still stands on that clause. */
export function withoutClause(pack: Pack, clauseId: string): Pack | Refusal {
  if (!pack.clauses.some((clause) => clause.id === clauseId)) {
    return refuse('There is no such clause in this draft any more.', 'clauseId')
  }
  const standing = standingOn(pack, clauseId)
  if (standing.length > 0) {
    const on = new Intl.ListFormat('en-GB').format(standing)
    return refuse(`Clause ${clauseNumber(clauseId)} is still named by ${on}. Change that first.`)
  }
  return {
    ...pack,
    clauses: pack.clauses.filter((clause) => clause.id !== clauseId),
    topics: without(pack.topics, clauseId),
    ...(pack.subjects ? { subjects: without(pack.subjects, clauseId) } : {}),
  }
}

/** Clauses by what they speak of, without one; what nothing speaks of any more is left out. */
function without(
  spoken: Readonly<Record<string, readonly string[]>>,
  clauseId: string,
): Record<string, readonly string[]> {
  const left = Object.entries(spoken).map(
    ([of, clauses]) => [of, clauses.filter((id) => id !== clauseId)] as const,
  )
  return Object.fromEntries(left.filter(([, clauses]) => clauses.length > 0))
}

/** What else of a policy names a clause, in words. */
function standingOn(pack: Pack, clauseId: string): string[] {
  const answers = Object.entries(pack.parameters)
    .filter(([, setting]) => setting.clauses.includes(clauseId))
    .map(([key]) => `the answer to “${findParameter(key)?.title ?? key}”`)
  const roles = pack.roles
    .filter((role) => role.clause === clauseId)
    .map((role) => `“${role.says}”`)
  const related = pack.related
    .filter((other) => other.clause === clauseId)
    .map((other) => `the related policy “${other.title}”`)
  const twice = pack.conflicts.some((conflict) => conflict.clauses.includes(clauseId))
  return [...answers, ...roles, ...related, ...(twice ? ['a contradiction on record'] : [])]
}

/** The policy with another answer to one question. */
export function withAnswer(pack: Pack, words: AnswerWords): Pack | Refusal {
  const parameter = findParameter(words.key)
  if (!parameter) return refuse('There is no such question.', 'key')
  const speaks = words.status === 'stated' || words.status === 'ambiguous'
  const clauses = words.clauses.map((id) => (id.includes(':') ? id : `${pack.id}:${id}`))
  const value = speaks ? readValue(words.value, parameter.type) : null
  const was = pack.parameters[words.key]
  const unchanged = was?.status === 'ambiguous' && words.status === 'ambiguous'
  const setting = {
    status: words.status,
    value,
    alsoReads: unchanged ? was.alsoReads : [],
    clauses,
    ...(words.note === '' ? {} : { note: words.note }),
  }
  const parameters = { ...pack.parameters, [words.key]: setting }
  return { ...pack, ...adaptableAfter(pack, words), parameters }
}

/** Which questions a school may answer more strictly, after one was answered; as before, if it was not asked. */
function adaptableAfter(pack: Pack, { key, adaptable }: AnswerWords): Pick<Pack, 'adaptable'> {
  if (adaptable === '') return {}
  const every = PARAMETERS.map((parameter) => parameter.key)
  const before = pack.adaptable ?? every
  const others = before.filter((one) => one !== key)
  const after = adaptable === 'yes' ? [...others, key] : others
  return { adaptable: every.filter((one) => after.includes(one)) }
}

/** A value as a form holds it: a number, yes or no, a list parted by commas, or words. */
export function readValue(typed: string, type: string): ParameterValue | null {
  if (typed === '') return null
  if (type === 'number' && /^\d+$/.test(typed)) return Number(typed)
  if (type === 'yes_no' && /^(yes|no)$/i.test(typed)) return typed.toLowerCase() === 'yes'
  if (type === 'list' || type === 'roles' || typed.includes(',')) {
    return typed
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
  }
  return typed
}

/** A value as a form shows it: what `readValue` reads. */
export function writeValue(value: ParameterValue | null): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return [value].flat().join(', ')
}

function clauseOf(id: string, words: Omit<ClauseWords, 'clauseId'>): Clause {
  const { section, wording, kind, audience, controls, none, care, text } = words
  return {
    id,
    section,
    wording,
    audience,
    kind,
    controls,
    text,
    ...(none === '' ? {} : { none }),
    ...(care === '' ? {} : { care }),
  }
}

function refuseControls(words: Pick<ClauseWords, 'controls' | 'none'>): Refusal | undefined {
  const unknown = words.controls.find((id) => !findControl(id))
  if (unknown !== undefined) return refuse('Choose controls from the list.', 'controls')
  if (words.controls.length > 0 && words.none !== '') {
    return refuse('It has controls, so leave the reason for none empty.', 'none')
  }
  return undefined
}
