import {
  type CaseEvent,
  type ChronologyEntry,
  eventsOf,
  leads,
} from '../../../domain/cases/index.ts'
import { CASE_EVENT_GROUPS, type CaseEventGroup } from '../../../vocabulary/cases.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Timeline, type TimelineEntry } from '../../components/timeline.tsx'
import type { App, PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { CASE, caseToShow, type ShownCase } from './case.tsx'
import { stepEntry } from './chronology.tsx'
import { eventHref, eventLabel } from './event-labels.ts'

/** All that happened about a case in one list by date, to be read and to be printed. */
export function registerWholeChronology(app: App): void {
  app.get(`${CASE}/chronology`, async (c) => {
    const shown = await caseToShow(c)
    if (!shown) return ProblemResponse(c, 'not_found')
    const { actor, installation } = c.var
    const all = await installation.database.read(actor.trustId, (db) => eventsOf(db, shown.record))
    // Who else was let in is for those who lead it, as on the page of the case.
    const lead = leads(shown.record)
    const events = all.filter((event) => lead || event.group !== 'access')
    const group = CASE_EVENT_GROUPS.find(({ code }) => code === c.req.query('kind'))?.code
    c.header('Cache-Control', 'no-store')
    return c.html(<ChronologyPage {...{ c, ...shown, events, group }} />)
  })
}

interface ChronologyPageProps extends ShownCase {
  readonly c: PageContext
  readonly events: readonly CaseEvent[]
  /** All of them unless chosen. */
  readonly group: CaseEventGroup | undefined
}

function ChronologyPage(props: ChronologyPageProps) {
  const { c, school, record, group } = props
  const list = `/schools/${school.slug}/cases`
  const entries = entriesOf(props)
  // On paper nothing else tells that it is a part.
  const chosen = CASE_EVENT_GROUPS.find(({ code }) => code === group)
  const heading = chosen ? `Chronology: ${chosen.label}` : 'Chronology'
  return (
    <Frame
      c={c}
      title={heading}
      heading={heading}
      caption={record.reference}
      lead={`${chosen ? 'Only this part of what' : 'All that'} is on record and yours to know, by when it happened, the latest first. To keep it on paper, print this page.`}
      breadcrumbs={[
        { text: 'Cases', href: list },
        { text: record.reference, href: `${list}/${record.caseId}` },
        { text: 'Chronology' },
      ]}
      width="reading"
    >
      <Filter here={`${list}/${record.caseId}/chronology`} group={group} />
      {entries.length > 0 ? (
        <Timeline entries={entries} />
      ) : (
        <EmptyState picture="glass" title="Nothing of this kind happened">
          <p>Choose another kind, or all of them.</p>
        </EmptyState>
      )}
    </Frame>
  )
}

function Filter({ here, group }: { readonly here: string; readonly group: string | undefined }) {
  return (
    <nav class="gp-ways-line gp-no-print" aria-label="Which kind">
      {[{ code: undefined, label: 'All' }, ...CASE_EVENT_GROUPS].map(({ code, label }) => (
        <a
          class="govuk-link"
          href={code ? `${here}?kind=${code}` : here}
          aria-current={code === group ? 'page' : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}

function entriesOf({ school, record, events, group }: ChronologyPageProps): TimelineEntry[] {
  const steps = record.chronology
    .filter((step) => group === undefined || groupOf(step) === group)
    .map(stepEntry)
  const others = events
    .filter((event) => group === undefined || event.group === group)
    .map((event): TimelineEntry => {
      const href = eventHref(event, school.slug)
      const what = eventLabel(event)
      return {
        at: event.at,
        what: href ? (
          <a class="govuk-link" href={href}>
            {what}
          </a>
        ) : (
          what
        ),
        who: event.byName ?? (event.group === 'access' ? 'Gatepost' : 'Whoever reported it'),
      }
    })
  return [...steps, ...others].sort((one, other) => other.at.getTime() - one.at.getTime())
}

const OFFICER = new Set<string>([
  'officer_contacted',
  'not_referred',
  'not_referred_agreed',
  'not_referred_declined',
  'clock_reminded',
  'clock_escalated',
])

function groupOf({ kind }: ChronologyEntry): CaseEventGroup {
  return OFFICER.has(kind) ? 'officer' : 'steps'
}
