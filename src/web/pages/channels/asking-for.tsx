import { may, type SchoolName } from '../../../domain/people/index.ts'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import type { PageContext } from '../../context.ts'
import { registersPath } from './permissions/address.ts'
import { requestsPath } from './requests/address.ts'

interface AskingForProps {
  readonly c: PageContext
  readonly school: SchoolName
}

/** The ways to what has to be asked for first, for those who may ask or oversee it. */
export function AskingFor({ c, school }: AskingForProps) {
  const { actor } = c.var
  const open = (['channel.ask', 'channel.see_requests'] as const).some((action) =>
    may(actor, action, school.schoolId),
  )
  if (!open) return null
  return (
    <Section title="Ask first" icon="flag">
      <ListRows
        rows={[
          {
            title: 'A new channel',
            href: requestsPath(school.slug),
            meta: 'The form, who approves it, and where each request stands.',
          },
          {
            title: 'Logo, friends, calls, sites of others, media enquiries',
            href: registersPath(school.slug),
            meta: 'What needs a yes before it is done.',
          },
        ]}
      />
    </Section>
  )
}
