import type { StoredFormatRequest } from '../../../../domain/formats/index.ts'
import { Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { TaskList } from '../../../components/task-list.tsx'
import { TimeText } from '../../../components/time-text.tsx'

interface FormatsToGiveProps {
  readonly requests: readonly StoredFormatRequest[]
}

/** Wishes for the policy in another language or format: nothing where there are none. */
export function FormatsToGive({ requests }: FormatsToGiveProps) {
  if (requests.length === 0) return null
  return (
    <Section title="The policy in another form" icon="policy">
      <TaskList
        idPrefix="formats"
        tasks={requests.map(({ wish, slug, schoolName, name, askedAt }) => ({
          title: wish.length > 80 ? `${wish.slice(0, 80).trimEnd()} …` : wish,
          href: `/schools/${slug}/policy/formats`,
          hint: (
            <>
              {name ?? 'No name given'}, {schoolName}, <TimeText at={askedAt} />
            </>
          ),
          status: <Tag colour="yellow">To give</Tag>,
        }))}
      />
    </Section>
  )
}
