import { londonDate } from '../../../../domain/london-time.ts'
import { policyInForce } from '../../../../domain/policies/index.ts'
import { InsetText } from '../../../components/inset-text.tsx'
import type { App } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { findSchool } from '../../school-page/find-school.ts'
import { SpeakingUpList } from '../speaking-up-list.tsx'
import { ConcernFrame } from './concern-frame.tsx'

/** Whistleblowing, for whoever does not want to sign in to read about it. */
export function registerSpeakingUp(app: App): void {
  app.get('/s/:slug/concern/speaking-up', async (c) => {
    const found = await findSchool(c)
    if (!found) return ProblemResponse(c, 'not_found')
    const { trustId, school } = found
    const { pack } = await c.var.installation.database.read(trustId, (db) =>
      policyInForce(db, school.schoolId, londonDate(c.var.now)),
    )
    return c.html(
      <ConcernFrame
        school={school}
        heading="Speaking up about the school"
        lead="For everybody who works or helps here. You need not sign in, and nothing is recorded of your reading this."
      >
        <InsetText>
          The law protects you when you reasonably believe that something is wrong and that it
          matters to others, and you tell somebody who is there to hear it. You do not need proof,
          and you do not need anybody’s leave.
        </InsetText>
        <SpeakingUpList nation={pack.jurisdiction} />
      </ConcernFrame>,
    )
  })
}
