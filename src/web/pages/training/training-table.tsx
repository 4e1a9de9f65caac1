import { ScrollRegion } from '../../components/scroll-region.tsx'
import { Section } from '../../components/section.tsx'
import { Table } from '../../components/table.tsx'
import type { SchoolTrainingPageProps } from './school-training-page.tsx'
import { StandingTag } from './standing-tag.tsx'
import { ACT_LABELS } from './words.ts'

/** Who stands how to each kind of training: people down, what they do across. */
export function TrainingTable(props: SchoolTrainingPageProps) {
  const { c, asked, people, everyName, keeps, soonest } = props
  const columns = asked.filter(({ needed }) => needed === 'yes').map(({ act }) => act)
  const title = everyName ? 'Who is trained' : 'Who is trained in your team'
  if (people.length === 0) {
    return (
      <Section title={title} icon="people">
        <p>
          {everyName
            ? 'Training is asked of nobody here.'
            : 'Training is asked of nobody in your team.'}
        </p>
      </Section>
    )
  }
  const rows = people.map(({ personId, name, position, standings }) => [
    {
      text: (
        <>
          {keeps ? (
            <a
              class="govuk-link"
              href={
                personId === c.var.actor.personId ? '/me/training' : `?person=${personId}#person`
              }
            >
              {name}
            </a>
          ) : (
            name
          )}
          <br />
          <span class="gp-quiet">{position}</span>
        </>
      ),
    },
    ...columns.map((act) => {
      const found = standings.find((one) => one.act === act)
      return {
        text: found ? <StandingTag standing={found.standing} soonest={soonest} /> : '–',
      }
    }),
  ])
  return (
    <Section title={title} icon="people">
      <ScrollRegion label={title}>
        <Table
          firstCellIsHeader
          head={[{ text: 'Adult' }, ...columns.map((act) => ({ text: ACT_LABELS[act] }))]}
          rows={rows}
        />
      </ScrollRegion>
    </Section>
  )
}
