import { RULE_SEVERITIES } from '../../../vocabulary/moderation.ts'
import { NETWORKS } from '../../../vocabulary/networks.ts'
import { Button } from '../../components/button.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Radios } from '../../components/radios.tsx'
import { Section } from '../../components/section.tsx'
import { Select } from '../../components/select.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { Frame } from '../../frame.tsx'
import type { RulesFound } from './rules.tsx'
import { ModerationWays } from './ways.tsx'

/** How each channel takes comments, and the house rules that a removal names. */
export function RulesPage(props: RulesFound) {
  const { c, school, faults } = props
  const title = 'Rules for comments'
  return (
    <Frame
      c={c}
      title={title}
      heading={title}
      breadcrumbs={[
        { text: 'Comments', href: `/schools/${school.slug}/comments` },
        { text: title },
      ]}
      width="reading"
      errors={faults.page}
    >
      <ModerationWays {...props} at="rules" />
      <Channels {...props} />
      <HouseRules {...props} />
      <AddRule {...props} />
    </Frame>
  )
}

function Channels({ school, channels }: RulesFound) {
  return (
    <Section
      title="Channels"
      icon="channel"
      lead="Whether visitors may comment, for how long, and what is looked for in what they write."
    >
      <ListRows
        rows={channels.map((one) => ({
          title: one.name,
          href: `/schools/${school.slug}/comments/channels/${one.channelId}`,
          meta: NETWORKS.find((network) => network.code === one.network)?.label,
          side:
            one.network === 'hosted' ? (
              <Tag colour={one.settings.isOpen ? 'green' : 'grey'}>
                {one.settings.isOpen ? `Open for ${one.settings.openDays} days` : 'Closed'}
              </Tag>
            ) : undefined,
        }))}
      />
    </Section>
  )
}

function HouseRules({ school, rules, channels }: RulesFound) {
  if (rules.length === 0) {
    return (
      <Section title="House rules" icon="policy">
        <p>
          None yet. With the first comment, or when you open comments, the school begins with the
          usual ones; you can add your own now.
        </p>
      </Section>
    )
  }
  const nameOf = (id: string | null) => channels.find((one) => one.channelId === id)?.name
  return (
    <Section
      title="House rules"
      icon="policy"
      lead="Nothing is removed without one of these. Its author reads the words below it."
    >
      <ListRows
        rows={rules.map((rule) => ({
          title: rule.title,
          meta: (
            <>
              {nameOf(rule.channelId) ? `${nameOf(rule.channelId)} alone. ` : null}
              {rule.wordsToAuthor}
            </>
          ),
          side: (
            <>
              <Tag colour={rule.severity === 'severe' ? 'red' : 'grey'}>
                {RULE_SEVERITIES.find((one) => one.code === rule.severity)?.label}
              </Tag>
              <form method="post" action={`/schools/${school.slug}/comments/rules/end`}>
                <input type="hidden" name="houseRuleId" value={rule.houseRuleId} />
                <Button kind="secondary">
                  End<span class="govuk-visually-hidden"> “{rule.title}”</span>
                </Button>
              </form>
            </>
          ),
        }))}
      />
    </Section>
  )
}

function AddRule({ school, channels, typed, faults }: RulesFound) {
  const { fields } = faults
  return (
    <Section title="Add a house rule" icon="plus">
      <form method="post" action={`/schools/${school.slug}/comments/rules`} novalidate>
        <TextInput
          name="title"
          label="The rule, in a few words"
          value={typed.title ?? ''}
          error={fields.title}
        />
        <Select
          name="channelId"
          label="Where does it hold?"
          value={typed.channelId ?? ''}
          error={fields.channelId}
          items={[
            { value: '', text: 'On every channel' },
            ...channels.map((one) => ({ value: one.channelId, text: one.name })),
          ]}
        />
        <Radios
          name="severity"
          legend="How grave is it to break it?"
          inline
          value={typed.severity}
          error={fields.severity}
          items={RULE_SEVERITIES.map((one) => ({ value: one.code, text: one.label }))}
        />
        <Textarea
          name="wordsToAuthor"
          label="What the author is told"
          hint="Politely: why it was not shown, and what they can do."
          rows={3}
          value={typed.wordsToAuthor ?? ''}
          error={fields.wordsToAuthor}
        />
        <Button>Add the rule</Button>
      </form>
    </Section>
  )
}
