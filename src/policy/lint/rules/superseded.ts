import type { ReferenceFact } from '../../facts/fact.ts'
import { standingOf } from '../../facts/standing.ts'
import { whoRestsOn } from '../../facts/who-rests-on.ts'
import type { Pack } from '../../types.ts'
import type { Found } from '../finding.ts'

/** Law, guidance and networks that moved on, and addresses that lead nowhere. */
export function superseded(
  pack: Pack,
  facts: readonly ReferenceFact[],
  today: string,
): readonly Found[] {
  const past = facts.filter((fact) => standingOf(fact, today) === 'past')
  return [...past.flatMap((fact) => cited(pack, fact, facts)), ...deadLinks(pack)]
}

function cited(pack: Pack, fact: ReferenceFact, facts: readonly ReferenceFact[]): readonly Found[] {
  const { clauses } = whoRestsOn(fact, pack)
  if (clauses.length === 0) return []
  const now = facts.find((one) => one.key === fact.supersededBy)
  const doubt =
    (now ?? fact).evidence === 'V' ? ' Unconfirmed: look it up before you write it.' : ''
  return [
    {
      severity: 'fault',
      clauses,
      says: `It rests on something that moved on: ${fact.title}. ${fact.value}`,
      mend: now
        ? `Cite ${now.title} instead.${doubt}`
        : `Take it out, or say it in general words.${doubt}`,
      facts: now ? [fact.key, now.key] : [fact.key],
      at: fact.key,
    },
  ]
}

function deadLinks(pack: Pack): readonly Found[] {
  return pack.clauses.flatMap(({ id, marks = [] }) =>
    marks.flatMap((mark): readonly Found[] =>
      mark.kind === 'dead_link'
        ? [
            {
              severity: 'fault',
              clauses: [id],
              says: `An address leads nowhere: ${mark.says}.`,
              mend: 'Take the address out of the text and keep it among the facts, where it is checked.',
              at: `${id} link`,
            },
          ]
        : [],
    ),
  )
}
