import type { DeclarationAt } from '../../../domain/declarations/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { Terms } from '../../../policy/index.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { paginate } from '../../components/paginate.ts'
import { Pagination } from '../../components/pagination.tsx'
import { Section } from '../../components/section.tsx'
import { Tag } from '../../components/tag.tsx'
import { TextInput } from '../../components/text-input.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'
import { declarationLabel } from './kind-label.ts'

interface TeamDeclarationsPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly terms: Terms
  readonly rows: readonly DeclarationAt[]
  readonly page: number
  readonly pages: number
  readonly typed: Typed
  readonly faults: Faults
}

/** What waits to be read, each with its two answers, and what stands below. */
export function TeamDeclarationsPage(props: TeamDeclarationsPageProps) {
  const { c, school, terms, rows, page, pages, faults } = props
  const waiting = rows.filter((row) => row.state === 'declared')
  const read = rows.filter((row) => row.state !== 'declared')
  const steps = paginate({ page, pages, hrefOf: (other) => `?page=${other}` })
  return (
    <Frame
      c={c}
      title="Declared by colleagues"
      heading="Declared by colleagues"
      caption={school.name}
      lead="That you read this stands in the trail. It is for you alone."
      breadcrumbs={[{ text: 'What you declare', href: `/schools/${school.slug}/declarations` }]}
      errors={faults.page}
      width="reading"
    >
      {rows.length === 0 ? (
        <EmptyState picture="tray" title="Nothing is declared that is yours to read">
          <p>What people of your team, or of the school you lead, declare appears here.</p>
        </EmptyState>
      ) : null}
      {waiting.map((row) => (
        <Waiting {...props} row={row} />
      ))}
      {read.length > 0 ? (
        <Section title="Read">
          <ListRows rows={read.map((row) => rowFor(row, terms))} />
        </Section>
      ) : null}
      {steps ? <Pagination landmarkLabel="Pages of declarations" {...steps} /> : null}
    </Frame>
  )
}

function Waiting({
  school,
  terms,
  row,
  typed,
  faults,
}: TeamDeclarationsPageProps & {
  readonly row: DeclarationAt
}) {
  const here = typed.declarationId === row.declarationId
  return (
    <Card title={`${row.personName}, ${row.position}`} headingLevel={2}>
      <p>
        {declarationLabel(row.kind, terms)}
        {row.words ? `: ${row.words}` : ''}
        <br />
        <TimeText at={row.declaredAt} show="day" />
      </p>
      <form method="post" action={`/schools/${school.slug}/declarations/team`} novalidate>
        <input type="hidden" name="declarationId" value={row.declarationId} />
        <TextInput
          name="reason"
          id={here ? 'reason' : `reason-${row.declarationId}`}
          label="A word to them"
          hint="Needed where you do not accept it: say what they should do instead"
          value={here ? typed.reason : ''}
          error={here ? faults.fields.reason : undefined}
        />
        <ButtonGroup>
          <Button name="outcome" value="accepted" preventDoubleClick>
            Accept
          </Button>
          <Button name="outcome" value="not_accepted" kind="secondary" preventDoubleClick>
            Do not accept
          </Button>
        </ButtonGroup>
      </form>
    </Card>
  )
}

function rowFor(row: DeclarationAt, terms: Terms) {
  const accepted = row.state === 'accepted'
  return {
    title: `${row.personName}: ${declarationLabel(row.kind, terms)}`,
    meta: (
      <>
        {row.words ? (
          <>
            {row.words}
            <br />
          </>
        ) : null}
        <TimeText at={row.declaredAt} show="day" />
      </>
    ),
    side: <Tag colour={accepted ? 'green' : 'red'}>{accepted ? 'Accepted' : 'Not accepted'}</Tag>,
  }
}
