import { findParameter } from '../parameters/registry.ts'
import type { Basis, Pack } from '../types.ts'

/** The clause's own number, without the pack's name before it. */
export function clauseNumber(clause: string): string {
  return clause.slice(clause.indexOf(':') + 1)
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

function fromClause(pack: Pack, id: string, also: readonly string[]): string {
  const wording = pack.clauses.find((clause) => clause.id === id)?.wording
  const numbers = [id, ...also].map(clauseNumber).join(', ')
  return wording
    ? `Your policy says (${numbers}): ${sentence(wording)}`
    : `Your policy says so (${numbers}).`
}

/** Why a judgement stands, in one or two sentences that name the clause, the floor or the silence. */
export function because(pack: Pack, basis: Basis): string {
  if (basis.kind === 'clause') return fromClause(pack, basis.clause, basis.also ?? [])
  const floor = findParameter(basis.parameter)?.floor?.because ?? ''
  if (basis.kind === 'school') return `Your school has set this, beyond its policy. ${floor}`.trim()
  if (basis.kind === 'floor' && basis.not) {
    return `This is Gatepost’s floor and not your policy’s ${clauseNumber(basis.not)}, which asks for less. ${floor}`.trim()
  }
  return `Your policy does not say. ${floor}`.trim()
}
