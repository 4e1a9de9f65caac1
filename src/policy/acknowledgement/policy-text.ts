import { clauseNumber } from '../judge/because.ts'
import type { Clause, Pack } from '../types.ts'

/** Clauses that stand under one heading, in the order of the document. */
export interface PolicyPart {
  readonly heading: string
  readonly clauses: readonly Clause[]
}

/** A policy by its headings, in order; a heading that comes back later is a part of its own. */
export function policyParts(pack: Pack): readonly PolicyPart[] {
  const parts: { heading: string; clauses: Clause[] }[] = []
  for (const clause of pack.clauses) {
    const last = parts.at(-1)
    if (last?.heading === clause.section) last.clauses.push(clause)
    else parts.push({ heading: clause.section, clauses: [clause] })
  }
  return parts
}

const MISSING = 'The text of this clause is missing from the document.'

/**
 * A whole policy as plain text: what somebody who signs it has before their eyes, and the public plain
 * text. Equal policies give equal texts.
 */
export function policyText(pack: Pack): string {
  const lines = [pack.title, `Version: ${pack.version}`]
  for (const { heading, clauses } of policyParts(pack)) {
    lines.push('', heading, '')
    for (const { id, wording, text } of clauses) {
      lines.push(`${clauseNumber(id)}  ${text === 'missing' ? `${MISSING} ` : ''}${wording}`)
    }
  }
  return `${lines.join('\n')}\n`
}
