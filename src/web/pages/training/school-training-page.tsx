import type { SchoolName } from '../../../domain/people/index.ts'
import { runsOutBy } from '../../../policy/index.ts'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { StatTile } from '../../components/stat-tile.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { AskedOfSchool } from './asked-of-school.tsx'
import { Courses } from './courses.tsx'
import { EnterFor } from './enter-for.tsx'
import { IdForm } from './id-form.tsx'
import { recordRow } from './record-rows.tsx'
import type { SchoolTrainingFound } from './school-training.tsx'
import { TrainingTable } from './training-table.tsx'

export interface SchoolTrainingPageProps extends SchoolTrainingFound {
  readonly c: PageContext
  readonly school: SchoolName
  /** Whether the reader sees every name, or those of their own team alone. */
  readonly everyName: boolean
  /** Whether they keep the school’s records of training. */
  readonly keeps: boolean
  readonly typed: Typed
  readonly faults: Faults
}

/** What a school’s policy wants in training, who has it, and what those who keep it do. */
export function SchoolTrainingPage(props: SchoolTrainingPageProps) {
  const { c, school, keeps, faults } = props
  return (
    <Frame
      c={c}
      title="Training"
      heading="Training"
      caption={school.name}
      breadcrumbs={[
        { text: 'Policy', href: `/schools/${school.slug}/policy` },
        { text: 'Training' },
      ]}
      errors={faults.page}
    >
      <Numbers {...props} />
      <ToConfirm {...props} />
      <TrainingTable {...props} />
      <Chosen {...props} />
      {keeps ? <EnterFor {...props} /> : null}
      <Courses {...props} />
      <AskedOfSchool {...props} />
    </Frame>
  )
}

function Numbers({ people, soonest, toConfirm, keeps }: SchoolTrainingPageProps) {
  const standings = people.flatMap((person) => [person.standings])
  const lacking = standings.filter((all) =>
    all.some(({ standing }) => standing.state !== 'trained'),
  ).length
  const soon = standings.filter((all) =>
    all.some(({ standing }) => runsOutBy(standing, soonest)),
  ).length
  return (
    <div class="gp-grid gp-grid--stats">
      <StatTile label="Asked of" value={people.length} note="adults" />
      <StatTile label="Missing or ran out" value={lacking} tone={lacking > 0 ? 'block' : 'clear'} />
      <StatTile label="Run out within 60 days" value={soon} tone={soon > 0 ? 'review' : 'clear'} />
      {keeps ? <StatTile label="To confirm" value={toConfirm.length} href="#confirm" /> : null}
    </div>
  )
}

function ToConfirm({ school, toConfirm, soonest }: SchoolTrainingPageProps) {
  if (toConfirm.length === 0) return null
  return (
    <Section
      title="To confirm"
      icon="check"
      id="confirm"
      lead="Entered by the people themselves. Look at what shows it, then confirm it."
    >
      <ListRows
        rows={toConfirm.map((record) => ({
          ...recordRow(record, soonest),
          title: `${record.name}: ${record.title}`,
          side: (
            <div class="govuk-button-group">
              <IdForm
                action={`/schools/${school.slug}/training/confirm`}
                name="recordId"
                id={record.recordId}
                text="Confirm"
                of={record.name}
              />
              <IdForm
                action={`/schools/${school.slug}/training/end`}
                name="recordId"
                id={record.recordId}
                text="Take out"
                of={record.name}
              />
            </div>
          ),
        }))}
      />
    </Section>
  )
}

/** What one person has on record, for those who keep it. */
function Chosen({ school, chosen, colleagues, c, soonest }: SchoolTrainingPageProps) {
  if (!chosen) return null
  const person = colleagues.find((one) => one.personId === c.req.query('person'))
  return (
    <Section
      title={`On record for ${chosen.name}`}
      icon="person"
      id="person"
      lead={person?.position}
    >
      {chosen.records.length === 0 ? <p>Nothing yet.</p> : null}
      <ListRows
        rows={chosen.records.map((record) => {
          const row = recordRow(record, soonest)
          return {
            ...row,
            side: (
              <>
                {row.side}
                <IdForm
                  action={`/schools/${school.slug}/training/end`}
                  name="recordId"
                  id={record.recordId}
                  text="Take out"
                  of={record.title}
                />
              </>
            ),
          }
        })}
      />
    </Section>
  )
}
