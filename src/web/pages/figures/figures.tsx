import { z } from 'zod'
import { figuresOf } from '../../../domain/oversight/index.ts'
import { may, type SchoolName } from '../../../domain/people/index.ts'
import type { App, PageContext } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { figuresAsCsv } from './figures-csv.ts'
import { FiguresPage } from './figures-page.tsx'
import { SCHOOLS_AT_ONCE } from './shown-at-once.ts'

const asked = z.object({
  months: z.enum(['3', '12', '36']).catch('12').transform(Number),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** How the policy is working, for whoever watches over it: one school or all of a trust. */
export function registerFigures(app: App): void {
  app.get('/figures', async (c) => {
    const found = await read(c)
    return found ? c.html(<FiguresPage c={c} {...found} />) : ProblemResponse(c, 'forbidden')
  })

  app.get('/figures.csv', async (c) => {
    const found = await read(c)
    if (!found) return ProblemResponse(c, 'forbidden')
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', 'attachment; filename="figures.csv"')
    return c.body(figuresAsCsv(found.schools, found.figures))
  })
}

async function read(c: PageContext) {
  const { actor, now, installation, workplace } = c.var
  const seen = workplace.schools
    .filter((one) => may(actor, 'figures.see', one.schoolId))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
  if (seen.length === 0) return undefined
  const { months, page } = asked.parse(c.req.query())
  const schools: readonly SchoolName[] = seen.slice(
    (page - 1) * SCHOOLS_AT_ONCE,
    page * SCHOOLS_AT_ONCE,
  )
  const schoolIds = schools.map((school) => school.schoolId)
  const figures = await installation.database.read(actor.trustId, (db) =>
    figuresOf(db, { schoolIds, months }, now),
  )
  return { schools, figures, months, page, all: seen.length }
}
