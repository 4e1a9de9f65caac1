import { may } from '../../../domain/people/index.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import type { CalendarSight } from './calendar-sight.ts'
import { Filter, Steps, Views } from './controls.tsx'
import { DayGrid } from './day-grid.tsx'
import { DayList } from './day-list.tsx'
import { addressOf } from './query.ts'
import { Undated } from './undated.tsx'
import { spanInWords } from './words.ts'

interface CalendarPageProps {
  readonly c: PageContext
  readonly sight: CalendarSight
}

/** The calendar in one of its views, with the way to the others. */
export function CalendarPage({ c, sight }: CalendarPageProps) {
  const { query, school } = sight
  const writes = sight.schools.some((one) => may(c.var.actor, 'post.draft', one.schoolId))
  const plans =
    school &&
    (may(c.var.actor, 'post.draft', school.schoolId) ||
      may(c.var.actor, 'template.keep', school.schoolId))
  const keepsTerms = school && may(c.var.actor, 'term.keep', school.schoolId)
  const grid = query.view === 'month' || query.view === 'week'
  const nothing = sight.days.every((day) => day.count === 0)
  return (
    <Frame
      c={c}
      title={`Calendar, ${spanInWords(sight)}`}
      heading={spanInWords(sight)}
      caption={school?.name ?? c.var.workplace.trust}
      headingActions={
        <>
          {writes ? <Button href="/posts/new">New post</Button> : null}
          {plans ? (
            <Button href={`/schools/${school.slug}/planning`} kind="secondary">
              Templates
            </Button>
          ) : null}
          {keepsTerms ? (
            <Button href={`/schools/${school.slug}/terms`} kind="secondary">
              Term dates
            </Button>
          ) : null}
        </>
      }
      islands={['islands/calendar.ts']}
    >
      <div class="gp-calendar" data-calendar>
        <div class="gp-calendar__bar">
          <Views query={query} />
          <Steps sight={sight} />
        </div>
        <Filter sight={sight} />
        {grid ? <DayGrid sight={sight} /> : <DayList sight={sight} />}
        {nothing && !grid ? (
          <EmptyState
            picture="tray"
            title="Nothing stands here"
            action={
              <a href={addressOf({ ...query, where: undefined, state: undefined }, {})}>
                Show everything
              </a>
            }
          >
            <p>No post of these days is one of those you asked for.</p>
          </EmptyState>
        ) : null}
        <Undated sight={sight} />
      </div>
      <form method="post" data-move-form hidden>
        {['revision', 'date', 'time', 'back'].map((name) => (
          <input type="hidden" name={name} />
        ))}
      </form>
    </Frame>
  )
}
