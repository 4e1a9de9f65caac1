import { monthsAfter, startOfLondonDay } from '../../../domain/calendar.ts'
import { staffAbuseReport } from '../../../domain/cases/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import type { ShownCount } from '../../../policy/index.ts'
import { Table } from '../../components/table.tsx'
import type { App } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { casesHere } from './cases-here.ts'

/** How the school meets its duty towards staff who are abused, in counts for the board. */
export function registerStaffAbuseReport(app: App): void {
  app.get('/schools/:slug/cases/report', async (c) => {
    const school = casesHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const since = startOfLondonDay(monthsAfter(londonDate(now), -12))
    const { cases, counts } = await installation.database.read(actor.trustId, (db) =>
      staffAbuseReport(db, actor, { schoolId: school.schoolId, since }, now),
    )
    const [supported, steps, contacted] = counts
    const row = (text: string, count: ShownCount | undefined) => [
      { text },
      { text: countText(count), numeric: true },
    ]
    return c.html(
      <Frame
        c={c}
        title="Abuse of staff"
        heading="Abuse of staff"
        caption={school.name}
        lead="The last twelve months, to hand to the board. Counts under five are not shown."
        breadcrumbs={[
          { text: 'Cases', href: `/schools/${school.slug}/cases` },
          { text: 'Abuse of staff' },
        ]}
        width="reading"
      >
        <Table
          caption="Cases and what was done"
          head={[{ text: 'What' }, { text: 'Cases', numeric: true }]}
          rows={[
            row('Cases of abuse of staff', cases),
            row('with support offered', supported),
            row('with steps taken to protect staff', steps),
            row('with whoever did it contacted', contacted),
          ]}
          firstCellIsHeader
        />
      </Frame>,
    )
  })
}

function countText(count: ShownCount | undefined): string {
  if (count?.kind === 'exact') return String(count.count)
  return count?.kind === 'few' ? 'under 5' : 'not shown'
}
