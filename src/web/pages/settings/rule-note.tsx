import type { SchoolName } from '../../../domain/people/index.ts'
import { findParameter, type Pack, type ResolvedParameter } from '../../../policy/index.ts'
import { InsetText } from '../../components/inset-text.tsx'
import { valueWords } from '../policy/value-words.ts'
import { PolicyBasis } from '../policy-basis.tsx'

interface RuleNoteProps {
  readonly rule: ResolvedParameter
  readonly pack: Pack
  readonly school: SchoolName
  /** Who carries the rule out, in a sentence. */
  readonly more?: string | undefined
}

/** What the policy says on one question, with its clause, on the page where it matters. */
export function RuleNote({ rule, pack, school, more }: RuleNoteProps) {
  const value =
    rule.value === null
      ? 'A person decides each time.'
      : `${valueWords(rule.value, pack).join(', ')}.`
  return (
    <InsetText>
      <p>
        {findParameter(rule.key)?.title} <strong>{value}</strong> {more}
      </p>
      <PolicyBasis basis={rule.basis} pack={pack} policyHref={`/schools/${school.slug}/policy`} />
    </InsetText>
  )
}
