import type { RoleAtSchool, SchoolName } from '../../../domain/people/index.ts'
import type { ApprovalRoute, Basis, Pack } from '../../../policy/index.ts'
import { roleWord } from '../../../policy/index.ts'
import { PERMISSIONS } from '../../../vocabulary/actions.ts'
import type { Role } from '../../../vocabulary/roles.ts'
import { type ApprovalStep, ApprovalTrack } from '../../components/approval-track.tsx'
import { PolicyBasis } from '../policy-basis.tsx'

interface RouteTrackProps {
  readonly route: ApprovalRoute
  readonly pack: Pack
  readonly roles: readonly RoleAtSchool[]
  readonly school: SchoolName
}

/** A route drawn as its steps, each with who holds the role and the clause that asks for it. */
export function RouteTrack({ route, pack, roles, school }: RouteTrackProps) {
  const step = (anyOf: readonly Role[], basis: Basis, word: string): ApprovalStep => ({
    role: anyOf.map((role) => policyWord(pack, role, basis)).join(' or '),
    person: holdersIn(roles, anyOf),
    word,
    state: 'later',
    note: <PolicyBasis basis={basis} pack={pack} policyHref={`/schools/${school.slug}/policy`} />,
  })
  const publishers: readonly Role[] =
    route.publisher === 'any_publisher' ? PERMISSIONS['post.publish'] : [route.publisher]
  return (
    <ApprovalTrack
      steps={[
        { role: 'Author', word: 'Writes it and confirms the checklist', state: 'approved' },
        ...route.steps.map((one, nth) =>
          step(one.anyOf, one.basis, nth === 0 ? 'Approves' : 'Then approves'),
        ),
        step(publishers, route.publisherBasis, 'Publishes'),
      ]}
    />
  )
}

/** What the policy itself calls a role, at the clause in question where it has several words. */
export function policyWord(pack: Pack, role: Role, basis?: Basis): string {
  const named = pack.roles.filter((one) => one.role === role)
  const clauses = basis?.kind === 'clause' ? [basis.clause, ...(basis.also ?? [])] : []
  const here = named.find((one) => clauses.includes(one.clause)) ?? named[0]
  const word = here?.says ?? roleWord(role, pack.terms)
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Who holds any of these roles, or plainly that nobody does. */
function holdersIn(roles: readonly RoleAtSchool[], anyOf: readonly Role[]): string {
  const here = roles.filter((one) => anyOf.includes(one.role))
  const holders = [...new Set(here.flatMap((one) => one.holders.map((holder) => holder.name)))]
  const deputies = here.flatMap((one) =>
    one.deputies.filter((deputy) => deputy.runs).map((deputy) => `${deputy.name} (deputy)`),
  )
  const names = [...holders, ...deputies]
  return names.length > 0 ? names.join(', ') : 'Nobody holds this role; posts will wait.'
}
