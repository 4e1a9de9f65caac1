import { z } from 'zod'
import { publishedAnswers } from '../../../domain/advice/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import { soughtText } from '../../../domain/typed.ts'
import { ListRows } from '../../components/list-rows.tsx'
import type { App } from '../../context.ts'
import { Frame } from '../../frame.tsx'
import { ProblemResponse } from '../../problems.tsx'
import { advisorAddress } from './address.ts'
import { AdvisorPage } from './advisor-page.tsx'
import { schoolHere } from './school-here.ts'

const query = z.object({ q: soughtText(200) })

/** The advisor of each school; whoever works at one may use it, with or without a role. */
export function registerAdvisor(app: App): void {
  app.get('/can-i', (c) => {
    const { schools } = c.var.workplace
    const [only] = schools
    if (!only) return ProblemResponse(c, 'not_found')
    if (schools.length === 1) return c.redirect(advisorAddress(only.slug), 302)
    return c.html(
      <Frame
        c={c}
        title="Can I …?"
        heading="At which school?"
        lead="Each school has its own policy, and so its own answers."
        width="reading"
      >
        <ListRows
          rows={schools.map((school) => ({
            title: school.name,
            href: advisorAddress(school.slug),
          }))}
        />
      </Frame>,
    )
  })

  app.get('/schools/:slug/can-i', async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const { q } = query.parse(c.req.query())
    const { actor, now, installation } = c.var
    const { pack, own } = await installation.database.read(actor.trustId, async (db) => {
      const { pack } = await policyInForce(db, school.schoolId, londonDate(now))
      return { pack, own: await publishedAnswers(db, school.schoolId) }
    })
    return c.html(<AdvisorPage c={c} school={school} pack={pack} own={own} sought={q} />)
  })
}
