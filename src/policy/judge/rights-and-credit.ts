import type { Observation, Place } from '../../gate/types.ts'
import { clauseOn } from '../controls/clauses-for.ts'
import type { Basis, Finding } from '../types.ts'
import { because } from './because.ts'
import type { JudgeContext } from './context.ts'
import { findingOn } from './finding.ts'

interface Uncredited {
  readonly place: Place
  readonly title: string
}

function uncredited({ credits, quotationSource }: JudgeContext): readonly Uncredited[] {
  const photos = [...(credits ?? [])].filter(([, credit]) => credit.trim() === '')
  const found: Uncredited[] = photos.map(([photo]) => ({
    place: { part: 'photo', photo },
    title: 'Nobody has said who made this photo',
  }))
  if (quotationSource?.trim() === '') {
    found.push({ place: { part: 'text' }, title: 'Nobody has said where the quotation is from' })
  }
  return found
}

/** Every photo and quotation says where it is from; a person looks where the policy asks for it. */
export function judgeRights(_: readonly Observation[], context: JudgeContext): readonly Finding[] {
  const { pack } = context
  const clause = clauseOn(pack, ['copyright'])
  const basis: Basis = clause ?? { kind: 'silent', parameter: 'ip_credit' }
  return uncredited(context).map(({ place, title }) =>
    findingOn(place, {
      control: 'rights-and-credit',
      severity: clause ? 'review' : 'advice',
      basis,
      title,
      why: because(pack, basis),
      mend: `Say who made it and why the ${pack.terms.school} may use it.`,
    }),
  )
}
