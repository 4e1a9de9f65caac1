import { plainDay } from '../../components/time-formats.ts'
import type { CalendarSight, DaySight } from './calendar-sight.ts'
import { Entry } from './entry.tsx'
import { addressOf } from './query.ts'
import { notesInWords } from './words.ts'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/**
 * Weeks below one another, a day to a cell. Where there is no room for seven beside one another, the
 * days on which something stands make a list.
 */
export function DayGrid({ sight }: { readonly sight: CalendarSight }) {
  return (
    <>
      <div class="gp-weekdays" aria-hidden="true">
        {WEEKDAYS.map((day) => (
          <span>{day}</span>
        ))}
      </div>
      <ol class={`gp-days gp-days--${sight.query.view}`}>
        {sight.days.map((day) => (
          <Day day={day} sight={sight} />
        ))}
      </ol>
    </>
  )
}

interface DayProps {
  readonly day: DaySight
  readonly sight: CalendarSight
}

function Day({ day, sight }: DayProps) {
  const { query, school } = sight
  const back = addressOf(query, {})
  const notes = notesInWords(day)
  const target = day.day >= sight.today ? { 'data-day': day.day } : {}
  return (
    <li class={classesOf(day, notes)} {...target}>
      <DayName day={day} />
      {notes.map((note) => (
        <p class="gp-day__note">{note}</p>
      ))}
      {day.posts.length > 0 ? (
        <ul class="gp-day__posts">
          {day.posts.map((post) => (
            <Entry post={post} manySchools={!school} back={back} />
          ))}
        </ul>
      ) : null}
      {day.expected.map(({ regular }) => (
        <p class="gp-day__expected">
          {regular.dueTime} {regular.name}
          <span> · no draft yet, {regular.ownerName}</span>
        </p>
      ))}
      {day.count > day.posts.length ? (
        <a class="gp-day__more" href={addressOf(query, { view: 'day', on: day.day })}>
          {day.count - day.posts.length} more
          <span class="govuk-visually-hidden"> on {plainDay(day.day)}</span>
        </a>
      ) : null}
      {day.free ? (
        <a class="gp-day__free" href={`/posts/new?${planned(day.day, school?.schoolId)}`}>
          Plan a post<span class="govuk-visually-hidden"> for {plainDay(day.day)}</span>
        </a>
      ) : null}
    </li>
  )
}

function planned(day: string, schoolId: string | undefined): URLSearchParams {
  return new URLSearchParams({ day, ...(schoolId ? { school: schoolId } : {}) })
}

/** The number stands out; the rest of the date is shown where the days make a list. */
function DayName({ day }: { readonly day: DaySight }) {
  const [weekday = '', number = '', month = ''] = plainDay(day.day).split(' ')
  return (
    <p class="gp-day__name">
      <time datetime={day.day} aria-current={day.today ? 'date' : undefined}>
        <span class="gp-day__weekday">{weekday} </span>
        <span class="gp-day__number">{number}</span>
        <span class="gp-day__month"> {month}</span>
      </time>
    </p>
  )
}

function classesOf(day: DaySight, notes: readonly string[]): string {
  const classes = [
    'gp-day',
    day.outside && 'gp-day--outside',
    day.today && 'gp-day--today',
    day.closed && 'gp-day--closed',
    day.posts.length + day.expected.length === 0 &&
      notes.length === 0 &&
      !day.today &&
      'gp-day--empty',
  ]
  return classes.filter(Boolean).join(' ')
}
