import {
  checkFact,
  checkFactForm,
  knownFacts,
  type TrustFact,
  writeFactForm,
} from '../../../../domain/facts/index.ts'
import { londonDate } from '../../../../domain/london-time.ts'
import { may, type SchoolName } from '../../../../domain/people/index.ts'
import { changeFact, policyInForce } from '../../../../domain/policies/index.ts'
import { FACT_KINDS } from '../../../../policy/index.ts'
import type { App, PageContext } from '../../../context.ts'
import type { Done } from '../../../done.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { schoolAt } from '../../../school-at.ts'
import { FactPage } from './fact-page.tsx'
import { FactsPage } from './facts-page.tsx'

const ADDRESS = '/schools/:slug/policy/facts'

/** Law, guidance and facts beside the policy: read by many, kept by the keepers of the policy. */
export function registerFacts(app: App): void {
  app.get(ADDRESS, async (c) => {
    const { school, problem } = schoolAt(c, 'policy.check')
    if (!school) return ProblemResponse(c, problem)
    const kind = FACT_KINDS.find((one) => one.code === c.req.query('kind'))?.code
    return c.html(<FactsPage c={c} school={school} kind={kind} {...(await read(c, school))} />)
  })

  app.get(`${ADDRESS}/entry`, async (c) => {
    const { school, problem } = schoolAt(c, 'policy.check')
    if (!school) return ProblemResponse(c, problem)
    const { key = '', kind = '', title = '' } = c.req.query()
    return show(c, school, { key, kind, title }, NO_FAULTS)
  })

  app.post(ADDRESS, async (c) => {
    const { school, problem } = schoolAt(c, 'policy.write')
    if (!school) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, school, typed, faults, status)
    const parsed = writeFactForm.safeParse({ ...typed, schoolId: school.schoolId })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      changeFact(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    const done = result.reviews > 0 ? 'fact_changed' : 'fact_kept'
    return c.redirect(entryOf(school, result.key, done), 303)
  })

  app.post(`${ADDRESS}/checked`, async (c) => {
    const { school, problem } = schoolAt(c, 'policy.write')
    if (!school) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const parsed = checkFactForm.safeParse({ ...typed, schoolId: school.schoolId })
    if (!parsed.success) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      checkFact(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, (faults) => show(c, school, typed, faults, 422))
    return c.redirect(entryOf(school, parsed.data.key, 'fact_checked'), 303)
  })
}

function entryOf({ slug }: SchoolName, key: string, done: Done): string {
  return `/schools/${slug}/policy/facts/entry?key=${key}&done=${done}`
}

async function read(c: PageContext, { schoolId }: SchoolName) {
  const { actor, now, installation } = c.var
  const today = londonDate(now)
  return installation.database.read(actor.trustId, async (db) => ({
    today,
    keeps: may(actor, 'policy.write', schoolId),
    pack: (await policyInForce(db, schoolId, today)).pack,
    facts: await knownFacts(db),
  }))
}

async function show(
  c: PageContext,
  school: SchoolName,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { facts, keeps, ...found } = await read(c, school)
  const fact = facts.find((one) => one.key === typed.key)
  if ((typed.key && !fact) || (!fact && !keeps)) return ProblemResponse(c, 'not_found')
  const successor = facts.find((one) => one.key === fact?.supersededBy)
  const shown = status === 200 && fact ? fieldsOf(fact) : typed
  const page = { c, school, fact, successor, keeps, typed: shown, faults, ...found }
  return c.html(<FactPage {...page} />, status)
}

function fieldsOf(fact: TrustFact): Typed {
  const { title, kind, jurisdiction, value, source, evidence } = fact
  const dates = { validFrom: fact.validFrom ?? '', validTo: fact.validTo ?? '' }
  return { title, kind, jurisdiction, value, source, evidence, url: fact.url ?? '', ...dates }
}
