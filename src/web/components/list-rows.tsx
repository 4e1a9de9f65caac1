import type { Child } from 'hono/jsx'

/** One thing in a list that can be opened. */
export interface ListRow {
  readonly title: Child
  /** The whole row leads there. */
  readonly href?: string | undefined
  /** When, who, where: a line below the title. */
  readonly meta?: Child
  /** Before the title: an avatar or a picture. */
  readonly picture?: Child
  /** After the title: the state, as a tag. */
  readonly side?: Child
}

export interface ListRowsProps {
  readonly rows: readonly ListRow[]
}

/** A list of things to open: posts, tasks, people. */
export function ListRows({ rows }: ListRowsProps) {
  return (
    <ul class="gp-rows">
      {rows.map((row) => (
        <li class="gp-rows__item">
          {row.picture}
          <div class="gp-rows__body">
            <div class="gp-rows__text">
              <p class="gp-rows__title">
                {row.href ? (
                  <a class="gp-rows__link" href={row.href}>
                    {row.title}
                  </a>
                ) : (
                  row.title
                )}
              </p>
              {row.meta ? <p class="gp-rows__meta">{row.meta}</p> : null}
            </div>
            {row.side ? <div class="gp-rows__side">{row.side}</div> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
