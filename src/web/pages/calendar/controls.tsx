import { CALENDAR_STANDINGS } from '../../../vocabulary/calendar-standings.ts'
import { NETWORKS } from '../../../vocabulary/networks.ts'
import { Button } from '../../components/button.tsx'
import { Select } from '../../components/select.tsx'
import type { CalendarSight } from './calendar-sight.ts'
import { addressOf, type CalendarQuery } from './query.ts'

const VIEWS = [
  ['month', 'Month'],
  ['week', 'Week'],
  ['list', 'List'],
] as const

/** The ways of looking at the same days. */
export function Views({ query }: { readonly query: CalendarQuery }) {
  return (
    <nav aria-label="How to look at it">
      <ul class="gp-sides">
        {VIEWS.map(([view, text]) => (
          <li>
            <a
              class="govuk-link govuk-link--no-visited-state"
              href={addressOf(query, { view })}
              aria-current={query.view === view ? 'page' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const UNIT = { month: 'month', list: 'month', week: 'week', day: 'day' } as const

/** To the days before, to today and to the days after. */
export function Steps({ sight }: { readonly sight: CalendarSight }) {
  const { query, span } = sight
  const step = (text: string, on: string | undefined, label: string) => (
    <li>
      <a class="gp-calendar__step" href={addressOf(query, { on })}>
        <span aria-hidden="true">{text}</span>
        <span class="govuk-visually-hidden">{label}</span>
      </a>
    </li>
  )
  return (
    <nav aria-label="Other days">
      <ul class="gp-calendar__steps">
        {step('← Earlier', span.before, `The ${UNIT[query.view]} before`)}
        {step('Today', undefined, 'Today')}
        {step('Later →', span.after, `The ${UNIT[query.view]} after`)}
      </ul>
    </nav>
  )
}

/** Which schools, channels and posts are shown. */
export function Filter({ sight }: { readonly sight: CalendarSight }) {
  const { query, schools, channels } = sight
  const networks = NETWORKS.map(({ code, label }) => ({ value: code, text: label }))
  return (
    <form class="gp-filter gp-calendar__filter" method="get" action="/calendar">
      <input type="hidden" name="view" value={query.view} />
      {query.on ? <input type="hidden" name="on" value={query.on} /> : null}
      {schools.length > 1 ? (
        <Select
          name="school"
          label="School"
          value={query.school ?? ''}
          items={[
            { value: '', text: 'All schools' },
            ...schools.map(({ slug, name }) => ({ value: slug, text: name })),
          ]}
        />
      ) : null}
      <Select
        name="where"
        label="Channel"
        value={query.where ?? ''}
        items={[
          { value: '', text: 'Every channel' },
          ...(channels.length > 0
            ? channels.map(({ channelId, name }) => ({ value: channelId, text: name }))
            : networks),
        ]}
      />
      <Select
        name="state"
        label="Where it stands"
        value={query.state ?? ''}
        items={[
          { value: '', text: 'Anywhere' },
          ...CALENDAR_STANDINGS.map(({ code, label }) => ({ value: code, text: label })),
        ]}
      />
      <Button kind="secondary">Show</Button>
    </form>
  )
}
