import { z } from 'zod'
import { type ListedReport, listReports } from '../../../domain/contact/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import type { Terms } from '../../../policy/index.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ListRows } from '../../components/list-rows.tsx'
import { Tag } from '../../components/tag.tsx'
import { TimeText } from '../../components/time-text.tsx'
import type { App, PageContext } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { schoolHere } from '../advice/school-here.ts'
import { referenceOf, reportPath, reportsPath } from './address.ts'
import { ContactFrame } from './contact-frame.tsx'
import { fromLabel, REPORT_COLOURS, reportStateLabel } from './labels.ts'

const pageAsked = z.coerce.number().int().min(1).max(10_000).catch(1)

/** The reports of contact that somebody may know of; for everybody else there is no such page. */
export function registerReports(app: App): void {
  app.get('/schools/:slug/contact/reports', async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const { schoolId } = school
    const page = pageAsked.parse(c.req.query('page') ?? 1)
    const found = await installation.database.write(actor.trustId, async (db) => ({
      list: await listReports(db, actor, { schoolId, page }, now),
      policy: await policyInForce(db, schoolId, londonDate(now)),
    }))
    if (!found.list) return ProblemResponse(c, 'not_found')
    const { terms } = found.policy.pack
    return c.html(<ReportsPage {...{ c, school, page, terms, ...found.list }} />)
  })
}

interface ReportsPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly rows: readonly ListedReport[]
  readonly more: boolean
  readonly page: number
  readonly terms: Terms
}

function ReportsPage({ c, school, rows, more, page, terms }: ReportsPageProps) {
  const title = 'Contact reported'
  const here = reportsPath(school.slug)
  return (
    <ContactFrame
      c={c}
      school={school}
      title={title}
      heading={title}
      lead="What adults were sent unasked. That you read it stands in the safeguarding trail."
      way={[{ text: title }]}
    >
      {rows.length === 0 ? (
        <EmptyState picture="shield" title="Nothing was reported to you">
          <p>When somebody is contacted by a {terms.learner} or parent, it appears here.</p>
        </EmptyState>
      ) : (
        <ListRows
          rows={rows.map((row) => ({
            title: `${referenceOf(row.reportId)}: ${fromLabel(row.from, terms)}`,
            href: reportPath(school.slug, row.reportId),
            meta: (
              <>
                From {row.madeBy}, <TimeText at={row.madeAt} />
                {row.safe === 'yes' ? '' : '. They may not be safe'}
              </>
            ),
            side: <Tag colour={REPORT_COLOURS[row.state]}>{reportStateLabel(row.state)}</Tag>,
          }))}
        />
      )}
      <p>
        {page > 1 ? (
          <a class="govuk-link" href={`${here}?page=${page - 1}`}>
            Newer
          </a>
        ) : null}{' '}
        {more ? (
          <a class="govuk-link" href={`${here}?page=${page + 1}`}>
            Older
          </a>
        ) : null}
      </p>
    </ContactFrame>
  )
}
