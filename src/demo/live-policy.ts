import { boundPolicies, openPart, sign } from '../domain/acknowledgement/index.ts'
import { daysAfter } from '../domain/calendar.ts'
import { londonDate } from '../domain/london-time.ts'
import { trailName } from '../domain/people/index.ts'
import {
  enterComment,
  openConsultation,
  policyInForce,
  startPolicyDraft,
} from '../domain/policies/index.ts'
import { policyParts } from '../policy/index.ts'
import { SIGN_OFFS } from '../vocabulary/sign-offs.ts'
import type { DemoTools } from './demo-tools.ts'
import { must } from './must.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

/** Roles whose holders have signed in the demo; everyone else is still asked. */
const SIGNED = ['head', 'office'] as const

/** Have some adults of a demo school open its policy to the end and sign it. */
export async function signPolicies(
  { database }: Pick<DemoTools, 'database'>,
  standing: StandingSchool,
  at: Date,
): Promise<void> {
  const { schoolId } = standing
  for (const role of SIGNED) {
    const actor = holder(standing, role)
    const { trustId, personId } = actor
    await database.write(trustId, async (db) => {
      const policies = await boundPolicies(db, personId, londonDate(at))
      const policy = policies.find((one) => one.schoolId === schoolId)
      if (!policy) return
      for (let nth = 1; nth <= policyParts(policy.pack).length; nth += 1) {
        must(await openPart(db, { trustId, personId, schoolId, nth }, at))
      }
      const signing = { way: 'own_session', session: 'demo' } as const
      const { policyVersionId } = policy.versions
      const signOffs = SIGN_OFFS.map((one) => one.code)
      const command = { trustId, personId, schoolId, policyVersionId, signOffs, signing }
      must(await sign(db, trailName(actor), command, at))
    })
  }
}

/** Begin a new version of a demo school's policy and lay it before a union, which has a question. */
export async function reviewPolicy(
  { database }: Pick<DemoTools, 'database'>,
  standing: StandingSchool,
  at: Date,
): Promise<void> {
  const { schoolId } = standing
  const head = holder(standing, 'head')
  const today = londonDate(at)
  await database.write(head.trustId, async (db) => {
    const { policyVersionId } = await policyInForce(db, schoolId, today)
    const source = { from: 'version', policyVersionId } as const
    const summary = 'Say more plainly what holds outside work'
    const begun = await startPolicyDraft(db, head, { schoolIds: [schoolId], summary, source }, at)
    const { draftId } = must(begun)
    const asked = {
      draftId,
      kind: 'union',
      whom: 'Staff unions',
      closesOn: daysAfter(today, 14),
    } as const
    const { consultationId } = must(await openConsultation(db, head, asked, at))
    const words = 'Could the new wording say that union business is not meant?'
    const comment = { consultationId, clauseId: null, fromWhom: 'A union representative', words }
    must(await enterComment(db, head, comment, at))
  })
}
