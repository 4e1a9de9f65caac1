import type { ModerationReach } from '../../../domain/moderation/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { STANDINGS } from '../../../vocabulary/moderation.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { Select } from '../../components/select.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { CommentCard } from './comment-card.tsx'
import type { QueueFound } from './queue.tsx'
import { QUEUE_KEYS } from './queue-keys.ts'
import { QUEUE_LISTS, queueSearch } from './queue-query.ts'
import { ModerationWays } from './ways.tsx'

interface QueuePageProps extends QueueFound {
  readonly c: PageContext
  readonly school: SchoolName
  readonly reach: ModerationReach
  readonly faults: Faults
}

/** The queue of a school: the gravest first, each with what can be done in one press. */
export function QueuePage(props: QueuePageProps) {
  const { c, school, faults, comments } = props
  return (
    <Frame
      c={c}
      title="Comments"
      heading="Comments"
      caption={c.var.workplace.schools.length > 1 ? school.name : undefined}
      lead="Nobody sees a comment on your page before one of you lets it through."
      errors={faults.page}
      islands={['islands/moderation.ts']}
    >
      <ModerationWays {...props} at="queue" />
      <Lists {...props} />
      <Filter {...props} />
      {comments.length === 0 ? <Nothing {...props} /> : <Comments {...props} />}
    </Frame>
  )
}

function Lists({ school, query, counts }: QueuePageProps) {
  const count = { waiting: counts.waiting, mine: counts.mine, appeals: counts.appeals }
  return (
    <ul class="gp-sides gp-sides--wrap">
      {QUEUE_LISTS.map(({ code, label }) => {
        const number = code in count ? count[code as keyof typeof count] : undefined
        const search = queueSearch(query, { show: code, after: undefined })
        return (
          <li>
            <a
              class="govuk-link"
              href={`/schools/${school.slug}/comments${search}`}
              aria-current={code === query.show ? 'page' : undefined}
            >
              {label}
              {number ? ` (${number})` : null}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

function Filter({ school, query, channels, reach, counts }: QueuePageProps) {
  const own = reach.own.channels
  const seen = channels.filter((one) => own === 'all' || own.includes(one.channelId))
  return (
    <form class="gp-filter" method="get" action={`/schools/${school.slug}/comments`}>
      {query.show === 'waiting' ? null : <input type="hidden" name="show" value={query.show} />}
      <Select
        name="channel"
        label="Channel"
        value={query.channel ?? ''}
        items={[
          { value: '', text: 'Every channel' },
          ...seen.map((one) => ({ value: one.channelId, text: one.name })),
        ]}
      />
      <Select
        name="standing"
        label="Found"
        value={query.standing ?? ''}
        items={[
          { value: '', text: 'Whatever was found' },
          ...STANDINGS.map((one) => ({ value: one.code, text: one.label })),
        ]}
      />
      <Button kind="secondary">Show these</Button>
      {counts.overdue > 0 ? (
        <p class="gp-filter__note">
          <strong>{counts.overdue}</strong> past the time in which somebody should have decided
        </p>
      ) : null}
    </form>
  )
}

function Nothing({ query, school, reach }: QueuePageProps) {
  const filtered = query.channel !== undefined || query.standing !== undefined
  if (filtered || query.show !== 'waiting') {
    return (
      <EmptyState picture="glass" title="No comment here">
        <p>Nothing is in this list now.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      picture="gate_open"
      title="Nothing waits"
      action={
        reach.setsUp ? (
          <Button kind="secondary" href={`/schools/${school.slug}/comments/rules`}>
            How comments are taken
          </Button>
        ) : undefined
      }
    >
      <p>Comments from your page, and from networks that Gatepost reads, appear here.</p>
    </EmptyState>
  )
}

function Comments(props: QueuePageProps) {
  const { c, comments, query, school, reach, next } = props
  const search = queueSearch(query)
  return (
    <>
      <Details summary="Keys that make it quicker">
        <p>They work while a comment of the list is in focus: press Tab until the first one is.</p>
        <dl class="gp-keys">
          {QUEUE_KEYS.map(({ keys, does }) => (
            <div>
              <dt>
                {keys.map((key) => (
                  <kbd>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Details>
      <div class="gp-comments" data-comments>
        {comments.map((comment, index) => (
          <CommentCard
            {...{ comment, school, reach, search }}
            now={c.var.now}
            next={(comments[index + 1] ?? comments[index - 1])?.commentId}
          />
        ))}
      </div>
      {next ? (
        <Pagination
          next={{
            href: `/schools/${school.slug}/comments${queueSearch(query, { after: next })}`,
            text: 'Further comments',
          }}
        />
      ) : null}
    </>
  )
}
