import { z } from 'zod'
import { comingNotice, seeNotice } from '../../../../domain/policies/index.ts'
import { comparePolicies } from '../../../../policy/index.ts'
import { Section } from '../../../components/section.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { App } from '../../../context.ts'
import { Frame } from '../../../frame.tsx'
import { ProblemResponse } from '../../../problems.tsx'
import { ClauseList } from '../clause-list.tsx'
import { ChangedAnswers, ChangedClauses } from './changes.tsx'

const id = z.uuid()

/** A version that is coming, for those who have been told of it: what changes, and the whole text. */
export function registerPolicyNotice(app: App): void {
  app.get('/policy-notices/:id', async (c) => {
    const draftId = id.safeParse(c.req.param('id'))
    if (!draftId.success) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const notice = await installation.database.write(actor.trustId, async (db) => {
      const found = await comingNotice(db, actor.personId, draftId.data, now)
      if (found) await seeNotice(db, actor, draftId.data, now)
      return found
    })
    if (!notice) return ProblemResponse(c, 'not_found')
    const { before, after, inForceOn, summary } = notice
    const { answers, clauses } = comparePolicies(before, after)
    return c.html(
      <Frame
        c={c}
        title={`Coming: ${after.title}`}
        heading={after.title}
        caption="A new version"
        width="reading"
      >
        <p>
          <strong>
            In force from <TimeText at={inForceOn} />.
          </strong>{' '}
          {summary}
        </p>
        <ChangedAnswers answers={answers} before={before} after={after} />
        <ChangedClauses clauses={clauses} />
        <Section title="The whole of it" id="whole">
          <ClauseList clauses={after.clauses} />
        </Section>
      </Frame>,
    )
  })
}
