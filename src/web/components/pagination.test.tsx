import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { Pagination, type PaginationItem, type PaginationStep } from './pagination.tsx'

interface Step extends GovukText {
  readonly href: string
  readonly labelText?: string
}

interface Item extends GovukText {
  readonly number?: string | number
  readonly href?: string
  readonly current?: boolean
  readonly ellipsis?: boolean
  readonly visuallyHiddenText?: string
}

interface Options extends GovukText {
  readonly previous?: Step
  readonly next?: Step
  readonly items?: readonly Item[]
  readonly landmarkLabel?: string
}

const step = (from: Step | undefined): PaginationStep | undefined =>
  from && {
    href: from.href,
    text: content(from),
    label: from.labelText,
    attributes: from.attributes,
  }

const item = (from: Item): PaginationItem =>
  from.ellipsis
    ? { ellipsis: true }
    : {
        number: from.number ?? '',
        href: from.href ?? '',
        current: from.current,
        label: from.visuallyHiddenText,
        attributes: from.attributes,
      }

matchesGovukFixtures<Options>('pagination', {
  render: (options) => (
    <Pagination
      previous={step(options.previous)}
      next={step(options.next)}
      items={options.items?.filter((entry) => entry && Object.keys(entry).length > 0).map(item)}
      landmarkLabel={options.landmarkLabel}
      class={options.classes}
      attributes={options.attributes}
    />
  ),
  leftOut: {},
})
