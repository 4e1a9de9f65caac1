import type { SchoolName } from '../../../../domain/people/index.ts'
import type {
  ListedPermission,
  PermissionRegister,
} from '../../../../domain/permissions-asked/index.ts'
import { ListRows } from '../../../components/list-rows.tsx'
import { Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import type { PageContext } from '../../../context.ts'
import { requestsPath } from '../requests/address.ts'
import { registerPath } from './address.ts'
import { PermissionFrame } from './permission-frame.tsx'
import { WaitingPermissions } from './waiting.tsx'

interface RegistersPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly today: string
  readonly waiting: readonly ListedPermission[]
  readonly rows: readonly {
    readonly register: PermissionRegister
    readonly holding: number
    readonly open: number
  }[]
}

/** Everything that can be asked for at a school, with what is open and what holds. */
export function RegistersPage({ c, school, rows, waiting }: RegistersPageProps) {
  return (
    <PermissionFrame
      c={c}
      school={school}
      title="Permissions"
      heading="Permissions"
      lead="What needs a yes before it is done, and what the press asks."
    >
      <WaitingPermissions waiting={waiting} schools={[school]} />
      <Section title="Registers" icon="policy">
        <ListRows
          rows={[
            ...rows.map(({ register, holding, open }) => ({
              title: register.title,
              href: registerPath(school.slug, register.code),
              meta: `${register.lead} ${countWords(holding)}`,
              side: open > 0 ? <Tag colour="turquoise">{`${open} waiting`}</Tag> : undefined,
            })),
            {
              title: 'New channels',
              href: requestsPath(school.slug),
              meta: 'Every page, group or account of the school is asked for first.',
            },
          ]}
        />
      </Section>
    </PermissionFrame>
  )
}

function countWords(holding: number): string {
  if (holding === 0) return 'None holds today.'
  return holding === 1 ? 'One holds today.' : `${holding} hold today.`
}
