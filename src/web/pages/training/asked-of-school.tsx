import { may } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import type { SchoolTrainingPageProps } from './school-training-page.tsx'
import { ACT_LABELS, saysOf } from './words.ts'

/** What the policy says of training for each thing that people do, and the head’s own word. */
export function AskedOfSchool(props: SchoolTrainingPageProps) {
  const { c, school, asked, headAsks } = props
  return (
    <Section title="What is asked" icon="shield" id="asked">
      <SummaryList rows={asked.map((one) => ({ key: ACT_LABELS[one.act], value: saysOf(one) }))} />
      {may(c.var.actor, 'training.ask', school.schoolId) ? (
        <form method="post" action={`/schools/${school.slug}/training/ask`}>
          <input type="hidden" name="asked" value={headAsks ? 'no' : 'yes'} />
          <p>
            {headAsks
              ? 'You ask for training before anybody posts or publishes for the school.'
              : 'As head you may ask for training before anybody posts or publishes for the school. Whoever lacks it can then draft, not send.'}
          </p>
          <Button kind="secondary">
            {headAsks ? 'Ask for it no longer' : 'Ask for training before posting'}
          </Button>
        </form>
      ) : null}
    </Section>
  )
}
