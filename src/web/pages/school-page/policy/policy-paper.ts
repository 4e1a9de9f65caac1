import type { Block, PaperDocument } from '../../../../domain/pdf/index.ts'
import { clauseNumber, policyParts } from '../../../../policy/index.ts'
import type { PolicyAt } from './find-policy.ts'
import { changeWords, clauseWords, controlRows, spanWords } from './policy-words.ts'

/** A version of a policy as a document on paper, with its control box and its change log. */
export function policyPaper(at: PolicyAt, today: string): PaperDocument {
  const { school, policy } = at
  const clauses = policyParts(policy.pack).flatMap(({ heading, clauses }): Block[] => [
    { kind: 'heading', level: 2, text: heading },
    ...clauses.map((clause) => ({
      kind: 'numbered' as const,
      number: clauseNumber(clause.id),
      text: clauseWords(clause),
    })),
  ])
  return {
    from: school.name,
    title: policy.pack.title,
    at: new Date(`${policy.shown.fromDate}T00:00:00Z`),
    blocks: [
      ...(policy.current
        ? []
        : [{ kind: 'paragraph' as const, text: 'This version is no longer in force.' }]),
      { kind: 'heading', level: 2, text: 'About this document' },
      { kind: 'facts', rows: controlRows(at, today) },
      ...clauses,
      { kind: 'heading', level: 2, text: 'Change log' },
      {
        kind: 'facts',
        rows: policy.log.map((version) => ({
          key: `Version ${version.label}`,
          value: `${spanWords(version)}: ${changeWords(version)}`,
        })),
      },
    ],
  }
}
