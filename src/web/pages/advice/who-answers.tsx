import { questionRoute } from '../../../domain/advice/index.ts'
import type { RoleAtSchool, SchoolName } from '../../../domain/people/index.ts'
import { type Overrides, type Pack, roleWord } from '../../../policy/index.ts'
import type { Role } from '../../../vocabulary/roles.ts'
import { clauseLinksTo } from './clause-links.tsx'

interface WhoAnswersProps {
  readonly pack: Pack
  readonly overrides: Overrides
  readonly school: SchoolName
  readonly holders: readonly RoleAtSchool[]
}

const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** Who answers questions about the policy, and who does where nobody holds that role. */
export function WhoAnswers({ pack, overrides, school, holders }: WhoAnswersProps) {
  const route = questionRoute(pack, overrides)
  const words = [...route.roles.map((role) => roleWord(role, pack.terms)), ...route.others]
  const held = route.roles.filter((role) => namesOf(role, holders).length > 0)
  const names = held.flatMap((role) => (role === 'line_manager' ? [] : namesOf(role, holders)))
  return (
    <>
      <p>
        Questions go to the <strong>{OR.format(words)}</strong>{' '}
        {clauseLinksTo(route.clauses, `/schools/${school.slug}/policy`)}
        {names.length > 0 ? `: ${[...new Set(names)].join(', ')}` : null}.
        {route.twice
          ? ' Your policy names them in different places; there is one queue for both.'
          : null}
      </p>
      {route.others.length > 0 ? (
        <p>
          Gatepost has no role of {OR.format(route.others)}; whoever else is named here answers, or
          the {pack.terms.head}.
        </p>
      ) : null}
      {held.length === 0 ? (
        <p>
          Nobody holds that role here yet, so the {pack.terms.head} answers
          {namesOf('head', holders).length > 0 ? `: ${namesOf('head', holders).join(', ')}` : null}.
        </p>
      ) : null}
    </>
  )
}

function namesOf(role: Role, holders: readonly RoleAtSchool[]): readonly string[] {
  const here = holders.find((one) => one.role === role)
  return (here?.holders ?? []).map((one) => one.name)
}
