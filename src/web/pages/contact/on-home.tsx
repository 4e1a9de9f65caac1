import type { ListedPermit } from '../../../domain/contact/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { countInWords } from '../../../vocabulary/counted-to.ts'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TaskList } from '../../components/task-list.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { permitPath, reportsPath } from './address.ts'

interface ContactOnHomeProps {
  readonly schools: readonly SchoolName[]
  /** New reports that this person may know of, by school. */
  readonly reports: ReadonlyMap<string, number>
  /** What waits for this person to decide, to close, or to see closed. */
  readonly permits: readonly ListedPermit[]
  readonly today: string
}

/** Those of the leave for contact that ask something of this person now. */
export function permitsThatWait(
  permits: readonly ListedPermit[],
  today: string,
): readonly ListedPermit[] {
  return permits.filter(
    ({ open, state, endsOn }) =>
      open.includes('approve') ||
      open.includes('attest') ||
      (state === 'closing' && endsOn < today) ||
      (open.includes('log') && endsOn === today),
  )
}

/** Contact that was reported, and leave to decide on or to close: nothing where there is neither. */
export function ContactOnHome({ schools, reports, permits, today }: ContactOnHomeProps) {
  const tasks = schools.flatMap((school) => {
    const waiting = reports.get(school.schoolId)
    const report = waiting && {
      title:
        waiting === 1
          ? 'Something was reported to you'
          : `${countInWords(waiting)} things were reported to you`,
      href: reportsPath(school.slug),
      hint: school.name,
      status: <Tag colour="red">To read</Tag>,
    }
    const here = permits.filter(({ schoolId }) => schoolId === school.schoolId)
    return [...(report ? [report] : []), ...here.map((one) => taskOf(one, school, today))]
  })
  if (tasks.length === 0) return null
  return (
    <Section title="Contact online" icon="people">
      <TaskList idPrefix="contact" tasks={tasks} />
    </Section>
  )
}

function taskOf(permit: ListedPermit, { slug, name }: SchoolName, today: string) {
  const { permitId, purpose, own, holderName, endsOn, open } = permit
  const decides = open.includes('approve')
  return {
    title: decides ? `Decide: ${purpose}` : `Close: ${purpose}`,
    href: permitPath(slug, permitId),
    hint: (
      <>
        {own ? name : `${holderName}, ${name}`}, until <TimeText at={endsOn} />
      </>
    ),
    status: decides ? (
      <Tag colour="yellow">To decide</Tag>
    ) : (
      <Tag colour={endsOn < today ? 'red' : 'yellow'}>{endsOn < today ? 'Late' : 'To close'}</Tag>
    ),
  }
}
