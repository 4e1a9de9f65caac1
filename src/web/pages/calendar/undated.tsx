import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { excerpt } from '../posts/excerpt.ts'
import type { CalendarSight } from './calendar-sight.ts'
import { linkTo, moveLink, shownState } from './entry.tsx'
import { addressOf } from './query.ts'

/** What waits and has no day yet, so that it is not forgotten. */
export function Undated({ sight }: { readonly sight: CalendarSight }) {
  const { posts, count } = sight.undated
  if (count === 0) return null
  const back = addressOf(sight.query, {})
  const lead =
    count > posts.length ? `${posts.length} of ${count}, those that wait longest first.` : undefined
  return (
    <Section title="Without a day" icon="clock" lead={lead} id="undated">
      <ListRows
        rows={posts.map((post) => ({
          title: excerpt(post),
          href: linkTo(post),
          meta: sight.school ? post.authorName : `${post.authorName}, ${post.schoolName}`,
          side: (
            <>
              <StateTag post={shownState(post)} />
              {post.movable ? (
                <a class="govuk-link gp-entry__move" href={moveLink(post, back)}>
                  Give it a day<span class="govuk-visually-hidden"> “{excerpt(post)}”</span>
                </a>
              ) : null}
            </>
          ),
        }))}
      />
    </Section>
  )
}
