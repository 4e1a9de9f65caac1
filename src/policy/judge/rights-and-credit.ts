import type { Observation } from '../../gate/types.ts'
import { clauseOn } from '../controls/clauses-for.ts'
import type { Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { findingOn } from './finding.ts'

/** Every photo and quotation says where it is from; a person looks where the policy asks for it. */
export function judgeRights(_: readonly Observation[], context: JudgeContext): readonly Finding[] {
  const { pack, rights = [] } = context
  const clause = clauseOn(pack, ['copyright'])
  const basis = clause ?? { kind: 'silent' as const, parameter: 'ip_credit' }
  return rights
    .filter((statement) => !statement.stated)
    .map((statement) =>
      findingOn(
        statement.of === 'photo' ? { part: 'photo', photo: statement.photo } : { part: 'text' },
        {
          control: 'rights-and-credit',
          severity: clause ? 'review' : 'advice',
          basis,
          title:
            statement.of === 'photo'
              ? 'Nobody has said who made this photo'
              : 'Nobody has said where the quotation is from',
          why: because(pack, basis),
          mend: `Say who made it and why the ${pack.terms.school} may use it.`,
        },
      ),
    )
}
