import { may, type SchoolName } from '../../../domain/people/index.ts'
import type { Action } from '../../../vocabulary/actions.ts'
import type { PageContext } from '../../context.ts'

interface PolicyWaysProps {
  readonly c: PageContext
  readonly school: SchoolName
}

interface Way {
  readonly text: string
  /** Below the address of the school, unless it begins with a stroke. */
  readonly path: string
  /** Any one of these opens it; none for everyone whom the policy binds. */
  readonly actions: readonly Action[]
}

const WAYS: readonly Way[] = [
  { text: 'Read it to its end and sign it', path: 'policy/sign', actions: [] },
  { text: 'Signatures', path: 'policy/signatures', actions: ['signing.see'] },
  { text: 'How it is working, in figures', path: '/figures', actions: ['figures.see'] },
  {
    text: 'Other languages and formats',
    path: 'policy/formats',
    actions: ['policy.write'],
  },
  { text: 'Who is trained', path: 'training', actions: ['training.see', 'training.see_team'] },
  {
    text: 'New versions and reviews',
    path: 'policy/drafts',
    actions: ['policy.write', 'policy.approve'],
  },
]

/** What this reader can do about the policy besides reading it here. */
export function PolicyWays({ c, school }: PolicyWaysProps) {
  const open = WAYS.filter(
    ({ actions }) =>
      actions.length === 0 || actions.some((action) => may(c.var.actor, action, school.schoolId)),
  )
  return (
    <ul class="govuk-list gp-ways">
      {open.map(({ text, path }) => (
        <li>
          <a
            class="govuk-link"
            href={path.startsWith('/') ? path : `/schools/${school.slug}/${path}`}
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
