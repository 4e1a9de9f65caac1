import { may, type SchoolName } from '../../../../domain/people/index.ts'
import { ListRows } from '../../../components/list-rows.tsx'
import { Section } from '../../../components/section.tsx'
import type { PageContext } from '../../../context.ts'
import { CHECK_PAGES } from './check-frame.tsx'

interface CheckLinksProps {
  readonly c: PageContext
  readonly school: SchoolName
}

/** The ways to where a policy is looked after, for those who may go there. */
export function CheckLinks({ c, school }: CheckLinksProps) {
  if (!may(c.var.actor, 'policy.check', school.schoolId)) return null
  return (
    <Section title="Look after it" icon="check" id="look-after">
      <ListRows
        rows={CHECK_PAGES.map(({ path, title, says }) => ({
          title,
          href: `/schools/${school.slug}/policy/${path}`,
          meta: says,
        }))}
      />
    </Section>
  )
}
