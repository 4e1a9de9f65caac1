import type { PolicyWork } from '../../domain/policies/index.ts'
import { Section } from '../components/section.tsx'
import { Tag } from '../components/tag.tsx'
import { TaskList } from '../components/task-list.tsx'
import { TimeText } from '../components/time-text.tsx'

/** Versions and reviews that wait for whoever keeps or approves policies: nothing where none does. */
export function PolicyWorkList({ drafts, reviews }: PolicyWork) {
  if (drafts.length + reviews.length === 0) return null
  const tasks = [
    ...drafts.map(({ draftId, summary, state }) => ({
      title: summary,
      href: `/policy-drafts/${draftId}#next`,
      hint: state === 'approved' ? 'Approved: give notice of it' : 'A new version of the policy',
      status: (
        <Tag colour={state === 'approved' ? 'green' : 'yellow'}>
          {state === 'approved' ? 'Approved' : 'For your decision'}
        </Tag>
      ),
    })),
    ...reviews.map(({ slug, school, count, since }) => ({
      title: `Look at the policy of ${school} again`,
      href: `/schools/${slug}/policy/drafts#reviews`,
      hint: (
        <>
          {count === 1 ? 'One reason' : `${count} reasons`}, since <TimeText at={since} />
        </>
      ),
      status: <Tag colour="yellow">Review</Tag>,
    })),
  ]
  return (
    <Section title="Keeping the policy" icon="policy">
      <TaskList idPrefix="keeping-the-policy" tasks={tasks} />
    </Section>
  )
}
