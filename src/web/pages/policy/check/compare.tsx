import { londonDate } from '../../../../domain/london-time.ts'
import { may, type SchoolName } from '../../../../domain/people/index.ts'
import { policyInForce } from '../../../../domain/policies/index.ts'
import { shippedPacks } from '../../../../policy/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { readBody } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { schoolAt } from '../../../school-at.ts'
import { ComparePage } from './compare-page.tsx'
import { type ComparedPolicy, readAsked } from './compare-query.ts'

const ADDRESS = '/schools/:slug/policy/compare'

/** Policies side by side: those of the schools whose policy one may read, and those of Gatepost. */
export function registerCompare(app: App): void {
  app.get(ADDRESS, async (c) => {
    const { school, problem } = schoolAt(c, 'policy.check')
    if (!school) return ProblemResponse(c, problem)
    return show(c, school, { ...c.req.query(), with: c.req.queries('with') ?? [] })
  })

  // A draft may name people, so it never stands in an address.
  app.post(ADDRESS, async (c) => {
    const { school, problem } = schoolAt(c, 'policy.check')
    if (!school) return ProblemResponse(c, problem)
    const body = await readBody(c)
    return show(c, school, { ...body, with: [body.with ?? []].flat() })
  })
}

async function show(
  c: PageContext,
  school: SchoolName,
  sent: Readonly<Record<string, unknown>>,
): Promise<Response> {
  const asked = readAsked(sent)
  const known = await policiesFor(c)
  const wanted = asked.with.length > 0 ? asked.with : [`school:${school.slug}`]
  const chosen = known.filter((policy) => wanted.includes(policy.code))
  return c.html(<ComparePage c={c} school={school} asked={asked} known={known} chosen={chosen} />)
}

/** Every policy that this person may read, their schools’ own first. */
async function policiesFor(c: PageContext): Promise<readonly ComparedPolicy[]> {
  const { actor, now, installation, workplace } = c.var
  const schools = workplace.schools.filter((one) => may(actor, 'policy.see', one.schoolId))
  const own = await installation.database.read(actor.trustId, (db) =>
    Promise.all(
      schools.map(async (one): Promise<ComparedPolicy> => {
        const { pack, overrides } = await policyInForce(db, one.schoolId, londonDate(now))
        return { code: `school:${one.slug}`, name: one.name, pack, overrides }
      }),
    ),
  )
  const shipped = shippedPacks().map((pack) => ({
    code: `pack:${pack.id}`,
    name: `${pack.school} (as it came with Gatepost)`,
    pack,
    overrides: {},
  }))
  return [...own, ...shipped]
}
