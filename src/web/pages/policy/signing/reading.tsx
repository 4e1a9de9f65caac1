import { z } from 'zod'
import { openPart } from '../../../../domain/acknowledgement/index.ts'
import { policyParts } from '../../../../policy/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, NO_FAULTS, readForm } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { ReadPage } from './read-page.tsx'
import { readPath, type SigningAt, signingAt } from './signing-at.ts'

const part = z.coerce.number().int().min(1).max(10_000).catch(0)

/** The policy part by part, so that whoever signs has had the whole of it before them. */
export function registerReading(app: App): void {
  app.get('/schools/:slug/policy/read', async (c) => {
    const at = await signingAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const parts = policyParts(at.policy.pack)
    // Somebody who comes back goes on where they were; nobody jumps ahead.
    const next = Math.min(at.policy.partsOpened + 1, parts.length)
    const wanted = part.parse(c.req.query('part'))
    const nth = wanted === 0 ? next : wanted
    if (nth > next) return c.redirect(readPath(at.school.slug, next), 303)
    return c.html(<ReadPage c={c} {...at} parts={parts} nth={nth} faults={NO_FAULTS} />)
  })

  app.post('/schools/:slug/policy/read', async (c) => {
    const at = await signingAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const nth = part.parse((await readForm(c)).part)
    const { actor, now, installation } = c.var
    const { trustId, personId } = actor
    const { schoolId, slug } = at.school
    const result = await installation.database.write(trustId, (db) =>
      openPart(db, { trustId, personId, schoolId, nth }, now),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) => showNextPart(c, at, faults, status))
    }
    const done = nth >= result.of
    return c.redirect(done ? `/schools/${slug}/policy/sign` : readPath(slug, nth + 1), 303)
  })
}

/** The part at which somebody goes on, as the answer to a form that was refused. */
export function showNextPart(c: PageContext, at: SigningAt, faults: Faults, status: 422) {
  const parts = policyParts(at.policy.pack)
  const nth = Math.min(at.policy.partsOpened + 1, parts.length)
  return c.html(<ReadPage c={c} {...at} parts={parts} nth={nth} faults={faults} />, status)
}
