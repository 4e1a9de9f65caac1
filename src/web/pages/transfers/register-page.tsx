import { londonDate } from '../../../domain/london-time.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { LeaverWithFile, TransferRow } from '../../../domain/transfers/index.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { plainly } from '../../components/plainly.ts'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { PageContext } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { StateTag } from './state-tag.tsx'

interface RegisterPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  /** Those that went or will not go. */
  readonly over: boolean
  readonly page: number
  readonly leavers: readonly LeaverWithFile[]
  readonly list: { readonly rows: readonly TransferRow[]; readonly more: boolean }
}

/** What is due, what waits for its receipt, and who leaves with a file that nobody has begun to hand over. */
export function RegisterPage(props: RegisterPageProps) {
  const { c, school, over, page, list, leavers } = props
  const here = `/schools/${school.slug}/transfers`
  const hrefOf = (other: number) => `${here}?${over ? 'over=yes&' : ''}page=${other}`
  const today = londonDate(c.var.now)
  return (
    <Frame
      c={c}
      title="Safeguarding files for other schools"
      heading="Safeguarding files for other schools"
      caption={school.name}
      lead="Only what you may know of. That you looked stands in the trail."
      breadcrumbs={[
        { text: 'Cases', href: `/schools/${school.slug}/cases` },
        { text: 'Files for other schools' },
      ]}
    >
      <Button href={`${here}/new`}>Hand over a file</Button>
      {leavers.length > 0 ? <Leavers leavers={leavers} here={here} /> : null}
      <Section title={over ? 'Gone or settled' : 'Under way'}>
        {list.rows.length > 0 ? (
          <ListRows
            rows={list.rows.map((row) => ({
              title: plainly(row.learner),
              href: `${here}/${row.transferId}`,
              meta: (
                <>
                  {row.school ? `To ${plainly(row.school)}, due ` : 'Due '}
                  <TimeText at={row.dueOn} show="day" />
                </>
              ),
              side: <StateTag one={row} today={today} />,
            }))}
          />
        ) : (
          <EmptyState
            picture="shield"
            title={over ? 'No file has gone yet' : 'No file is under way'}
          >
            <p>
              When somebody leaves for another school, their safeguarding file goes there apart from
              everything else, or that school is told that there is none.
            </p>
          </EmptyState>
        )}
        {page > 1 || list.more ? (
          <Pagination
            landmarkLabel="Pages of files"
            previous={page > 1 ? { href: hrefOf(page - 1) } : undefined}
            next={list.more ? { href: hrefOf(page + 1) } : undefined}
          />
        ) : null}
      </Section>
      <p>
        <a class="govuk-link" href={over ? here : `${here}?over=yes`}>
          {over ? 'Files under way' : 'Files that went, and what was settled otherwise'}
        </a>
      </p>
    </Frame>
  )
}

function Leavers(props: { readonly leavers: readonly LeaverWithFile[]; readonly here: string }) {
  return (
    <Section
      title="Leaving, with a file"
      lead="They left or may have left, and something here names them. Nobody else is told so."
    >
      <ListRows
        rows={props.leavers.map(({ learnerId, name, leftOn }) => ({
          title: plainly(name),
          href: `${props.here}/new?learner=${learnerId}`,
          meta: leftOn ? (
            <>
              Left on <TimeText at={leftOn} show="day" />
            </>
          ) : (
            'May have left: not in the last register'
          ),
          side: <Tag colour="yellow">Hand over</Tag>,
        }))}
      />
    </Section>
  )
}
