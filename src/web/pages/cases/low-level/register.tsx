import { z } from 'zod'
import { type LowLevelRow, lowLevelRegister } from '../../../../domain/cases/index.ts'
import { Button } from '../../../components/button.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ListRows } from '../../../components/list-rows.tsx'
import { NewerOlder } from '../../../components/newer-older.tsx'
import { Tag } from '../../../components/tag.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { App } from '../../../context.ts'
import { Frame } from '../../../frame.tsx'
import { ProblemResponse } from '../../../problems.tsx'
import { casesHere } from '../cases-here.ts'
import { lowLevelLabel } from '../labels.ts'

const pageAsked = z.coerce.number().int().min(1).max(10_000).catch(1)

/** The register of low-level concerns, apart from cases. */
export function registerLowLevelRegister(app: App): void {
  app.get('/schools/:slug/cases/low-level', async (c) => {
    const school = casesHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const page = pageAsked.parse(c.req.query('page') ?? 1)
    const { rows, more } = await installation.database.write(actor.trustId, (db) =>
      lowLevelRegister(db, actor, { schoolId: school.schoolId, page }, now),
    )
    const here = `/schools/${school.slug}/cases/low-level`
    return c.html(
      <Frame
        c={c}
        title="Low-level concerns"
        heading="Low-level concerns"
        caption={school.name}
        lead="However small, even a nagging doubt: an adult did not keep to the code of conduct, and it is below the harm threshold."
        breadcrumbs={[
          { text: 'Cases', href: `/schools/${school.slug}/cases` },
          { text: 'Low-level concerns' },
        ]}
      >
        <p>
          <Button href={`${here}/new`}>Put one on record</Button>
        </p>
        {rows.length > 0 ? (
          <ListRows rows={rows.map((row) => rowOf(row, here))} />
        ) : (
          <EmptyState picture="shield" title="No low-level concern is yours to read">
            <p>Staff can tell of their own conduct too, from the foot of every page.</p>
          </EmptyState>
        )}
        <NewerOlder
          landmarkLabel="Pages of concerns"
          {...{ page, more, hrefOf: (other: number) => `?page=${other}` }}
        />
      </Frame>,
    )
  })
}

function rowOf(row: LowLevelRow, here: string) {
  return {
    title: `${row.adultName}, ${row.position}`,
    href: `${here}/${row.concernId}`,
    meta: (
      <>
        Told <TimeText at={row.toldAt} show="day" />
        {row.selfReferred ? ', by themselves' : ''}
        {row.ofAdult > 1 ? `; ${row.ofAdult} on record about them` : ''}
        {row.state === 'open' ? (
          <>
            ; to be closed by <TimeText at={row.closesOn} show="day" />
          </>
        ) : null}
      </>
    ),
    side: (
      <Tag colour={row.state === 'open' ? 'yellow' : row.state === 'closed' ? 'grey' : 'red'}>
        {lowLevelLabel(row.state)}
      </Tag>
    ),
  }
}
