import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import type { RowAction } from './summary-action.tsx'
import type { SummaryCardHead } from './summary-card.tsx'
import { SummaryList } from './summary-list.tsx'

interface Action extends GovukText {
  readonly href: string
  readonly visuallyHiddenText?: string
}

interface Actions {
  readonly items?: readonly Action[]
}

interface Card extends GovukText {
  readonly title?: GovukText & { readonly headingLevel?: 2 | 3 | 4 }
  readonly actions?: Actions
}

interface Options extends GovukText {
  readonly rows: readonly {
    readonly key: GovukText
    readonly value: GovukText
    readonly actions?: Actions
    readonly classes?: string
  }[]
  readonly card?: Card
}

const actions = (from: Actions | undefined): readonly RowAction[] | undefined =>
  from?.items?.map((action) => ({
    text: content(action),
    href: action.href,
    about: action.visuallyHiddenText,
    class: action.classes,
    attributes: action.attributes,
  }))

const card = (from: Card): SummaryCardHead => ({
  title: content(from.title),
  headingLevel: from.title?.headingLevel,
  actions: actions(from.actions),
  class: from.classes,
  attributes: from.attributes,
})

matchesGovukFixtures<Options>('summary-list', {
  render: (options) => (
    <SummaryList
      rows={options.rows.filter(Boolean).map((row) => ({
        key: content(row.key),
        value: content(row.value),
        actions: actions(row.actions),
        class: row.classes,
      }))}
      card={options.card && card(options.card)}
      class={options.classes}
      attributes={options.attributes}
    />
  ),
  leftOut: {
    'key with classes': 'a key, a value or its actions have no class of their own',
    'actions with classes': 'a key, a value or its actions have no class of their own',
    'overridden-widths': 'a key, a value or its actions have no class of their own',
  },
})
