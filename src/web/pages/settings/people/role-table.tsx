import type { Deputy, RoleAtSchool } from '../../../../domain/people/index.ts'
import { approvalRoute, type Pack } from '../../../../policy/index.ts'
import { ROLES, type Role } from '../../../../vocabulary/roles.ts'
import { SummaryList } from '../../../components/summary-list.tsx'
import { Tag } from '../../../components/tag.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import { capital } from '../../policy/value-words.ts'
import { policyWord } from '../route-track.tsx'
import type { PeoplePageProps } from './list-page.tsx'

type RoleTableProps = Pick<PeoplePageProps, 'policy' | 'roles'>

/** Each role, who holds it and who stands in; a role that is missed is flagged. */
export function RoleTable({ policy, roles }: RoleTableProps) {
  return (
    <SummaryList
      rows={roles.map((one) => ({
        key: (
          <>
            {policyWords(policy.pack, one.role)}
            <span class="gp-quiet gp-under">{meaningOf(one.role)}</span>
          </>
        ),
        value: <Holders one={one} gap={gapFor(one, policy)} />,
      }))}
    />
  )
}

/** Every word that the policy has for a role, or the plain one. */
function policyWords(pack: Pack, role: Role): string {
  const says = [...new Set(pack.roles.filter((one) => one.role === role).map((one) => one.says))]
  return says.length > 0 ? capital(says.join(', ')) : policyWord(pack, role)
}

function meaningOf(role: Role): string {
  return capital(ROLES.find((one) => one.code === role)?.means ?? '')
}

interface HoldersProps {
  readonly one: RoleAtSchool
  readonly gap: string | undefined
}

function Holders({ one, gap }: HoldersProps) {
  return (
    <>
      {one.holders.length > 0 ? (
        <ul class="gp-plain-list">
          {one.holders.map((holder) => (
            <li>
              {holder.name}
              {holder.across ? <span class="gp-quiet"> across the trust</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {one.deputies.map((deputy) => (
        <p class="gp-quiet">
          <DeputyText deputy={deputy} />
        </p>
      ))}
      {gap ? (
        <p>
          <Tag colour="yellow">Gap</Tag> {gap}
        </p>
      ) : null}
      {one.holders.length + one.deputies.length === 0 && !gap ? (
        <span class="gp-quiet">Nobody</span>
      ) : null}
    </>
  )
}

export function DeputyText({ deputy }: { readonly deputy: Deputy }) {
  return (
    <>
      {deputy.name} {deputy.runs ? 'stands in' : 'will stand in'}
      {deputy.forName ? ` for ${deputy.forName}` : null}, <TimeText at={deputy.fromDate} /> to{' '}
      <TimeText at={deputy.lastDay} />
    </>
  )
}

/** What goes wrong while nobody holds a role; undefined where nothing does. */
function gapFor(
  one: RoleAtSchool,
  { pack, overrides }: PeoplePageProps['policy'],
): string | undefined {
  if (one.holders.length > 0 || one.deputies.some((deputy) => deputy.runs)) return undefined
  const routes = [
    approvalRoute(pack, 'standard', overrides),
    approvalRoute(pack, 'reminder', overrides),
  ]
  const needed = routes.flatMap((route) => [
    ...route.steps.filter((step) => step.anyOf.length === 1).flatMap((step) => step.anyOf),
    ...(route.publisher === 'any_publisher' ? [] : [route.publisher]),
  ])
  // An author without a line manager has the head in their place, so nothing waits for one.
  if (needed.includes(one.role) && one.role !== 'line_manager') {
    return 'Nobody holds this role; posts will wait.'
  }
  if (one.role === 'dsl') return 'Nobody holds this role; restrictions cannot be recorded.'
  if (one.role === 'head') return 'Nobody holds this role.'
  return one.role === 'office'
    ? 'Nobody holds this role; the head and the safeguarding lead keep the consent records.'
    : undefined
}
