import { quizWaits, sign, signForm } from '../../../../domain/acknowledgement/index.ts'
import { trailName } from '../../../../domain/people/index.ts'
import type { App } from '../../../context.ts'
import { faultsOf, NO_FAULTS, readBody } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { showNextPart } from './reading.tsx'
import { SignPage } from './sign-page.tsx'
import { readPath, signingAt } from './signing-at.ts'

/** Putting one's name to the version in force. */
export function registerSigning(app: App): void {
  app.get('/schools/:slug/policy/sign', async (c) => {
    const at = await signingAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const open = at.policy.asked.statements.length > at.policy.signed.length
    if (open && !at.policy.finished) return c.redirect(readPath(at.school.slug), 303)
    if (open && quizWaits(at.policy, c.var.actor.personId)) {
      return c.redirect(`/schools/${at.school.slug}/policy/quiz`, 303)
    }
    return c.html(<SignPage c={c} {...at} ticked={[]} faults={NO_FAULTS} />)
  })

  app.post('/schools/:slug/policy/sign', async (c) => {
    const at = await signingAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const body = await readBody(c)
    const ticked = [body.signOffs ?? []].flat()
    const parsed = signForm.safeParse({ policyVersionId: body.policyVersionId, signOffs: ticked })
    const typed = ticked.filter((one): one is string => typeof one === 'string')
    if (!parsed.success) {
      const faults = faultsOf(parsed.error)
      return c.html(<SignPage c={c} {...at} ticked={typed} faults={faults} />, 400)
    }
    const { actor, now, installation, sessionId } = c.var
    const { trustId, personId } = actor
    const { schoolId, slug } = at.school
    const signing = { way: 'own_session', session: sessionId } as const
    const result = await installation.database.write(trustId, (db) =>
      sign(db, trailName(actor), { trustId, personId, schoolId, ...parsed.data, signing }, now),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) =>
        // A version that came into force meanwhile has still to be read.
        at.policy.finished
          ? c.html(<SignPage c={c} {...at} ticked={typed} faults={faults} />, status)
          : showNextPart(c, at, faults, status),
      )
    }
    return c.redirect(`/schools/${slug}/policy/sign?done=policy_signed`, 303)
  })
}
