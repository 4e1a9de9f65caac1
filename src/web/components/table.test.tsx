import {
  content,
  type GovukText,
  matchesGovukFixtures,
} from '../../../test/support/govuk-fixtures.ts'
import { Table, type TableCell } from './table.tsx'

interface Cell extends GovukText {
  readonly format?: string
  readonly colspan?: number
  readonly rowspan?: number
}

interface Options extends GovukText {
  readonly caption?: string
  readonly captionClasses?: string
  readonly head?: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  readonly firstCellIsHeader?: boolean
}

const cell = (from: Cell): TableCell => ({
  text: content(from),
  numeric: from.format === 'numeric',
  class: from.classes,
  colspan: from.colspan,
  rowspan: from.rowspan,
  attributes: from.attributes,
})

matchesGovukFixtures<Options>('table', {
  render: (options) => (
    <Table
      caption={options.caption}
      captionSize={options.captionClasses?.endsWith('--m') ? 'm' : undefined}
      head={options.head?.map(cell)}
      rows={options.rows.filter(Boolean).map((row) => row.map(cell))}
      firstCellIsHeader={options.firstCellIsHeader}
      class={options.classes}
      attributes={options.attributes}
    />
  ),
  leftOut: {},
})
