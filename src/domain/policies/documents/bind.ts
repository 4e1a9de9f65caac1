import {
  type Clause,
  findControl,
  findParameter,
  isUnbound,
  MUCH_ALIKE,
  type Pack,
  type ParameterSetting,
  type Suggestion,
} from '../../../policy/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import { readValue } from '../life/index.ts'
import type { Binding } from './forms.ts'
import type { Reading } from './reading.ts'

const LOST =
  'Part of this clause cannot be read, so it can answer no question. Look at the document, write the clause out whole and mark it as readable; then say what it answers.'

/** The policy with one clause bound as a person says, and with what they say that it answers. */
export function withBinding(pack: Pack, binding: Binding): Pack | Refusal {
  const at = pack.clauses.findIndex((clause) => clause.id === binding.clauseId)
  const clause = pack.clauses[at]
  if (!clause) return refuse('There is no such clause in this draft any more.')
  const { kind, audience, controls, none } = binding
  if (controls.some((id) => !findControl(id))) {
    return refuse('Choose controls from the list.', 'controls')
  }
  if (controls.length === 0 && none === '') {
    return refuse('Choose what Gatepost does about it, or say why it does nothing.', 'controls')
  }
  if (controls.length > 0 && none !== '') {
    return refuse('It has controls, so leave the reason for none empty.', 'none')
  }
  const answered = Object.entries(binding.answers).filter(([, typed]) => typed !== '')
  if (answered.length > 0 && clause.text !== 'readable') return refuse(LOST)
  const bound = boundAs(clause, { kind, audience, controls, none })
  let parameters = pack.parameters
  for (const [key, typed] of answered) {
    const setting = answeredBy(pack, { key, typed: typed ?? '', clauseId: clause.id })
    if ('ok' in setting) return setting
    parameters = { ...parameters, [key]: setting }
  }
  return { ...pack, parameters, clauses: pack.clauses.with(at, bound) }
}

type Bound = Pick<Binding, 'kind' | 'audience' | 'controls' | 'none'>

function boundAs(clause: Clause, { kind, audience, controls, none }: Bound): Clause {
  const { none: _unbound, ...rest } = clause
  return { ...rest, kind, audience, controls, ...(none === '' ? {} : { none }) }
}

/** What one clause answers, beside what others have answered to the same question. */
function answeredBy(
  pack: Pack,
  {
    key,
    typed,
    clauseId,
  }: { readonly key: string; readonly typed: string; readonly clauseId: string },
): ParameterSetting | Refusal {
  const parameter = findParameter(key)
  const was = pack.parameters[key]
  if (!parameter || !was) return refuse('There is no such question.')
  const value = readValue(typed, parameter.type)
  if (value === null) return refuse(`Write an answer to “${parameter.title}”.`, key)
  const strange = [value]
    .flat()
    .find((one) => parameter.choices && !parameter.choices.includes(String(one)))
  if (strange !== undefined) {
    return refuse(`Choose one of the answers to “${parameter.title}”.`, key)
  }
  if (parameter.type === 'number' && typeof value !== 'number') {
    return refuse(`Write a number as the answer to “${parameter.title}”.`, key)
  }
  if (parameter.type === 'yes_no' && typeof value !== 'boolean') {
    return refuse(`Answer “${parameter.title}” with Yes or No.`, key)
  }
  const others = was.clauses.filter((id) => id !== clauseId)
  const same = was.value === null || JSON.stringify(was.value) === JSON.stringify(value)
  if (!same && others.length > 0) {
    return refuse(
      `Another clause answers “${parameter.title}” otherwise. Settle it under “What it answers” of the draft: the stricter reading runs.`,
      key,
    )
  }
  return { status: 'stated', value, alsoReads: [], clauses: [...others, clauseId] }
}

/** A clause that one press may bind: nobody has, it can be read, and what it is like is much like it. */
export function isTakable(clause: Clause, suggestion: Suggestion | null | undefined): boolean {
  const alike = suggestion?.nearest[0]?.alike ?? 0
  const says =
    suggestion !== null &&
    suggestion !== undefined &&
    (suggestion.controls.length > 0 || suggestion.none !== '')
  return isUnbound(clause) && clause.text === 'readable' && says && alike >= MUCH_ALIKE
}

/**
 * The policy with every clause of a section bound as its suggestion says, where that is much like it.
 * It answers no question: that a person does clause by clause.
 */
export function withSectionBound(pack: Pack, section: string, reading: Reading): Pack | Refusal {
  const suggested = new Map(reading.passages.map((one) => [one.clauseId, one.suggestion]))
  let taken = 0
  const clauses = pack.clauses.map((clause) => {
    const suggestion = suggested.get(clause.id)
    if (clause.section !== section || !suggestion || !isTakable(clause, suggestion)) return clause
    taken += 1
    return boundAs(clause, {
      kind: suggestion.kind,
      audience: [...suggestion.audience],
      controls: [...suggestion.controls],
      none: suggestion.none,
    })
  })
  if (taken === 0) return refuse('No clause of this section has a suggestion left to take.')
  return { ...pack, clauses }
}
