import { Button } from '../../components/button.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { Frame } from '../../frame.tsx'
import { DayInput } from '../settings/day-input.tsx'
import type { CoverFound } from './cover.tsx'
import { ModerationWays } from './ways.tsx'

/** Leave of the moderators, and who stands in. */
export function CoverPage(props: CoverFound) {
  const { c, school, reach, faults } = props
  const title = 'Cover for leave'
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      lead="While somebody is away, whoever covers sees what they look after, and what they had taken on."
      breadcrumbs={[
        { text: 'Comments', href: `/schools/${school.slug}/comments` },
        { text: title },
      ]}
      width="reading"
      errors={faults.page}
    >
      <ModerationWays {...props} at="cover" />
      <Section
        title="Who moderates"
        icon="people"
        lead="When somebody leaves, what they had taken on is back in the queue at once."
      >
        <ListRows
          rows={reach.moderators.map((one) => ({
            title: one.name,
            meta:
              one.channels === 'all'
                ? 'Every channel'
                : `${one.channels.length} ${one.channels.length === 1 ? 'channel' : 'channels'}`,
          }))}
        />
      </Section>
      <Covers {...props} />
      <NameCoverForm {...props} />
    </Frame>
  )
}

function Covers({ school, covers, reach }: CoverFound) {
  if (covers.length === 0) return null
  const own = reach.own.personId
  const mayEnd = (away: string, cover: string) =>
    reach.own.part === 'lead' || own === away || own === cover
  return (
    <Section title="Now and to come" icon="calendar">
      <ListRows
        rows={covers.map((cover) => ({
          title: `${cover.cover} for ${cover.away}`,
          meta: (
            <>
              <TimeText at={cover.fromDate} /> to <TimeText at={cover.lastDay} />
            </>
          ),
          side: mayEnd(cover.awayId, cover.coveredBy) ? (
            <form method="post" action={`/schools/${school.slug}/comments/cover/end`}>
              <input type="hidden" name="coverId" value={cover.coverId} />
              <Button kind="secondary">
                End it<span class="govuk-visually-hidden"> for {cover.away}</span>
              </Button>
            </form>
          ) : undefined,
        }))}
      />
    </Section>
  )
}

function NameCoverForm({ school, reach, colleagues, typed, faults }: CoverFound) {
  const { fields } = faults
  const away = reach.own.part === 'lead' ? reach.moderators : [reach.own]
  return (
    <Section title="Name cover" icon="plus">
      <form method="post" action={`/schools/${school.slug}/comments/cover`} novalidate>
        <Select
          name="awayId"
          label="Who is away"
          value={typed.awayId ?? reach.own.personId}
          error={fields.awayId}
          items={away.map((one) => ({ value: one.personId, text: one.name }))}
        />
        <Select
          name="coveredBy"
          label="Who looks after their comments"
          value={typed.coveredBy}
          error={fields.coveredBy}
          items={[
            { value: '', text: 'Choose somebody' },
            ...colleagues.map((one) => ({
              value: one.personId,
              text: `${one.name}, ${one.position}`,
            })),
          ]}
        />
        <div class="gp-slot">
          <DayInput
            name="fromDate"
            label="First day"
            value={typed.fromDate}
            error={fields.fromDate}
          />
          <DayInput name="toDate" label="Last day" value={typed.toDate} error={fields.toDate} />
        </div>
        <Button>Name cover</Button>
      </form>
    </Section>
  )
}
