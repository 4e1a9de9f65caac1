import { publishedAnswers, usualStanding } from '../../../domain/advice/index.ts'
import { ownDeclarations } from '../../../domain/declarations/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { may, roleHolders } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import {
  answer,
  factQuestion,
  findSituation,
  isStanding,
  nextFact,
  readFacts,
} from '../../../policy/advise/index.ts'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { AnswerPage } from './answer-page.tsx'
import { FactPage, StandingPage } from './fact-page.tsx'
import { schoolHere } from './school-here.ts'

/** One question: its facts, asked one at a time, and then its answer. */
export function registerSituation(app: App): void {
  app.get('/schools/:slug/can-i/:situation', async (c) => {
    const school = schoolHere(c)
    const situation = findSituation(c.req.param('situation'))
    if (!school || !situation) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const query = c.req.query()
    const today = londonDate(now)
    const found = await installation.database.read(actor.trustId, async (db) => {
      const me = { personId: actor.personId, schoolId: school.schoolId }
      const [policy, usual, own, holders, declarations] = await Promise.all([
        policyInForce(db, school.schoolId, today),
        usualStanding(db, actor),
        publishedAnswers(db, school.schoolId),
        roleHolders(db, school.schoolId, today),
        ownDeclarations(db, me, now),
      ])
      return { ...policy, usual, own, holders, declared: declarations.standing }
    })
    const { pack, overrides, usual } = found
    const chosen = isStanding(query.as ?? '') ? query.as : undefined
    const standing = chosen && isStanding(chosen) ? chosen : usual
    const facts = readFacts(query)
    const page = {
      c,
      school,
      situation,
      pack,
      standing,
      said: { standing: standing === usual ? undefined : standing, facts },
    }
    if (query.change === 'as') return c.html(<StandingPage {...page} />)
    const question = { pack, overrides, standing, facts }
    const fact = nextFact(situation, question)
    if (fact) {
      const missed = query.asked === fact && query[fact] === undefined
      return c.html(
        <FactPage {...page} fact={fact} question={factQuestion(fact)} missed={missed} />,
        missed ? 400 : 200,
      )
    }
    return c.html(
      <AnswerPage
        {...page}
        given={answer(situation, question)}
        holders={found.holders}
        own={found.own.filter((one) => one.situation === situation.id)}
        declared={found.declared}
        mayDo={(action) => may(actor, action, school.schoolId)}
      />,
    )
  })
}
