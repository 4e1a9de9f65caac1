import { ListRows } from '../../components/list-rows.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { Section } from '../../components/section.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { plainDay } from '../../components/time-formats.ts'
import { TimeText } from '../../components/time-text.tsx'
import { excerpt } from '../posts/excerpt.ts'
import type { CalendarSight, DaySight } from './calendar-sight.ts'
import { linkTo, moveLink, shownState } from './entry.tsx'
import { addressOf } from './query.ts'
import { notesInWords } from './words.ts'

/** The days on which something stands, each with its posts in the order of the clock. */
export function DayList({ sight }: { readonly sight: CalendarSight }) {
  const days = sight.days.filter(
    (day) => day.posts.length + day.expected.length > 0 || notesInWords(day).length > 0,
  )
  return (
    <>
      {days.map((day) => (
        <ListedDay day={day} sight={sight} />
      ))}
      {sight.query.view === 'day' ? <Pages sight={sight} /> : null}
    </>
  )
}

function ListedDay({ day, sight }: { readonly day: DaySight; readonly sight: CalendarSight }) {
  const { query } = sight
  const back = addressOf(query, {})
  const notes = notesInWords(day)
  const more = query.view === 'list' ? day.count - day.posts.length : 0
  return (
    <Section title={plainDay(day.day)} lead={notes.length > 0 ? notes.join(' · ') : undefined}>
      {day.posts.length > 0 ? (
        <ListRows
          rows={day.posts.map((post) => ({
            title: excerpt(post),
            href: linkTo(post),
            meta: (
              <>
                <TimeText at={post.at} show="time" /> · {post.channels.join(', ') || 'No channel'} ·{' '}
                {post.authorName}
                {sight.school ? '' : `, ${post.schoolName}`}
              </>
            ),
            side: (
              <>
                <StateTag post={shownState(post)} />
                {post.movable ? (
                  <a class="govuk-link gp-entry__move" href={moveLink(post, back)}>
                    Move<span class="govuk-visually-hidden"> “{excerpt(post)}”</span>
                  </a>
                ) : null}
              </>
            ),
          }))}
        />
      ) : null}
      {day.expected.map(({ regular }) => (
        <p class="gp-quiet">
          {regular.dueTime} {regular.name}: no draft yet, {regular.ownerName}
        </p>
      ))}
      {more > 0 ? (
        <p>
          <a class="govuk-link" href={addressOf(query, { view: 'day', on: day.day })}>
            {more} more<span class="govuk-visually-hidden"> on {plainDay(day.day)}</span>
          </a>
        </p>
      ) : null}
    </Section>
  )
}

function Pages({ sight }: { readonly sight: CalendarSight }) {
  const { query, days, perDay } = sight
  const pages = Math.ceil((days[0]?.count ?? 0) / perDay)
  const { page } = query
  if (pages <= 1) return null
  return (
    <Pagination
      landmarkLabel="Posts of this day"
      previous={
        page > 1 ? { href: addressOf(query, { page: page - 1 }), text: 'Earlier posts' } : undefined
      }
      next={
        page < pages
          ? { href: addressOf(query, { page: page + 1 }), text: 'Later posts' }
          : undefined
      }
    />
  )
}
