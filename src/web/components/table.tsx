import type { Child } from 'hono/jsx'
import { type Attributes, classNames, type ElementProps, type TextSize } from './attributes.ts'

export interface TableCell {
  readonly text: Child
  /** Numbers are set to the right, so that they can be compared. */
  readonly numeric?: boolean | undefined
  readonly class?: string | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
  readonly attributes?: Attributes | undefined
}

export interface TableProps extends ElementProps {
  readonly caption?: Child
  readonly captionSize?: TextSize | undefined
  readonly head?: readonly TableCell[] | undefined
  readonly rows: readonly (readonly TableCell[])[]
  readonly firstCellIsHeader?: boolean | undefined
  readonly small?: boolean | undefined
}

interface CellProps {
  readonly cell: TableCell
  readonly scope?: 'col' | 'row' | undefined
}

function Cell({ cell, scope }: CellProps) {
  const block = scope ? 'govuk-table__header' : 'govuk-table__cell'
  const attributes = {
    class: classNames(block, cell.numeric && `${block}--numeric`, cell.class),
    colspan: cell.colspan,
    rowspan: cell.rowspan,
    ...cell.attributes,
  }
  return scope ? (
    <th scope={scope} {...attributes}>
      {cell.text}
    </th>
  ) : (
    <td {...attributes}>{cell.text}</td>
  )
}

/** Facts in rows and columns. Put it in a `ScrollRegion` when it may be wider than a phone. */
export function Table(props: TableProps) {
  const { caption, captionSize: size, head, rows } = props
  return (
    <table
      class={classNames(
        'govuk-table',
        props.small && 'govuk-table--small-text-until-tablet',
        props.class,
      )}
      {...props.attributes}
    >
      {caption ? (
        <caption
          class={classNames('govuk-table__caption', size && `govuk-table__caption--${size}`)}
        >
          {caption}
        </caption>
      ) : null}
      {head ? (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {head.map((cell) => (
              <Cell cell={cell} scope="col" />
            ))}
          </tr>
        </thead>
      ) : null}
      <tbody class="govuk-table__body">
        {rows.map((row) => (
          <tr class="govuk-table__row">
            {row.map((cell, index) => (
              <Cell
                cell={cell}
                scope={index === 0 && props.firstCellIsHeader ? 'row' : undefined}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
