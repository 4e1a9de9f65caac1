import { leads } from '../../../domain/cases/index.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { Section } from '../../components/section.tsx'
import { SummaryList, type SummaryRow } from '../../components/summary-list.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { MatterWays } from '../matter-work/matter-ways.tsx'
import { AccessSection } from './access-section.tsx'
import type { ShownCase } from './case.tsx'
import { Chronology } from './chronology.tsx'
import { ClockCard } from './clock-card.tsx'
import { kindOfMatter, outcomeLabel, routeLabel, stageLabel } from './labels.ts'
import { NextSteps } from './next-steps.tsx'
import { PeopleSection } from './people-section.tsx'
import { RestrictionSection } from './restriction-section.tsx'
import { TasksSection } from './tasks-section.tsx'

export interface CasePageProps extends ShownCase {
  readonly c: PageContext
  readonly typed: Typed
  readonly faults: Faults
}

/** A case: its clock and what comes next first, then who is in it, what is to be done, and all that was. */
export function CasePage(props: CasePageProps) {
  const { c, school, record, faults } = props
  const title = record.restricted || !record.title ? record.reference : record.title
  const lead = leads(record)
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      caption={`${record.reference}, ${stageLabel(record.stage).toLowerCase()}`}
      breadcrumbs={[
        { text: 'Cases', href: `/schools/${school.slug}/cases` },
        { text: record.reference },
      ]}
      errors={faults.page}
      width="reading"
    >
      <ClockCard
        record={record}
        now={c.var.now}
        here={`/schools/${school.slug}/cases/${record.caseId}`}
      />
      {record.stage === 'triage' && lead ? (
        <ButtonGroup>
          <Button href={`/schools/${school.slug}/cases/${record.caseId}/triage/danger`}>
            Go through the triage
          </Button>
        </ButtonGroup>
      ) : null}
      <NextSteps record={record} school={school} />
      <MatterWays matterId={record.caseId} />
      <About {...props} />
      <PeopleSection {...props} />
      <TasksSection {...props} />
      <Chronology school={school} record={record} />
      {lead ? <AccessSection {...props} /> : null}
      {lead ? <RestrictionSection {...props} /> : null}
    </Frame>
  )
}

function About({ school, record }: CasePageProps) {
  const here = `/schools/${school.slug}/cases/${record.caseId}`
  const lead = leads(record)
  const change = lead && record.stage !== 'closed'
  const rows: SummaryRow[] = [
    {
      key: 'Dealt with as',
      value: record.route ? routeLabel(record.route) : 'Not decided yet',
      ...(change
        ? {
            actions: [
              { href: `${here}/decide`, text: 'Change', about: 'what it is dealt with as' },
            ],
          }
        : {}),
    },
    { key: 'First known', value: <TimeText at={record.knownAt} /> },
    { key: 'Looked after by', value: record.handlerName ?? 'Whoever holds the role' },
  ]
  if (lead) {
    rows.push({
      key: 'Bundles',
      value: (
        <a class="govuk-link" href={`${here}/bundle`}>
          Make a bundle for the police, a panel or the authority
        </a>
      ),
    })
  }
  if (record.outcome) rows.push({ key: 'Outcome', value: outcomeLabel(record.outcome) })
  const belongs = record.linked.length > 0
  rows.push({
    key: 'Belongs to it',
    value: belongs ? <Linked record={record} school={school} /> : 'Nothing else',
    ...(lead
      ? { actions: [{ href: `${here}/links`, text: 'Change', about: 'what belongs to it' }] }
      : {}),
  })
  return (
    <Section title="What it is">
      <SummaryList rows={rows} />
    </Section>
  )
}

function Linked({ record, school }: Pick<CasePageProps, 'record' | 'school'>) {
  return (
    <ul class="govuk-list">
      {record.linked.map(({ matterId, kind }) => (
        <li>
          <a
            class="govuk-link"
            href={`/schools/${school.slug}${kindOfMatter(kind).path}/${matterId}`}
          >
            {kindOfMatter(kind).label}
          </a>
        </li>
      ))}
    </ul>
  )
}
