import { z } from 'zod'
import {
  addHouseRule,
  addHouseRuleForm,
  type ChannelComments,
  channelComments,
  endHouseRule,
  houseRulesOf,
  type KeptHouseRule,
  type ModerationReach,
} from '../../../domain/moderation/index.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, NO_FAULTS, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { moderationAt } from './moderation-at.ts'
import { RulesPage } from './rules-page.tsx'
import { sendForm } from './send-form.ts'

const PAGE = '/schools/:slug/comments/rules'
const endForm = z.object({ houseRuleId: z.uuid() })

/** The house rules that removals cite, and how each channel takes comments. */
export function registerRules(app: App): void {
  app.get(PAGE, (c) => show(c, {}, NO_FAULTS))
  app.post(PAGE, (c) =>
    sendForm(c, {
      form: addHouseRuleForm,
      run: addHouseRule,
      show,
      to: 'rules?done=house_rule_added',
    }),
  )
  app.post(`${PAGE}/end`, (c) =>
    sendForm(c, {
      form: endForm,
      run: endHouseRule,
      show,
      to: 'rules?done=house_rule_ended',
      button: true,
    }),
  )
}

export interface RulesFound {
  readonly c: PageContext
  readonly school: SchoolName
  readonly reach: ModerationReach
  readonly rules: readonly KeptHouseRule[]
  readonly channels: readonly ChannelComments[]
  readonly typed: Typed
  readonly faults: Faults
}

async function show(
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { school, reach, problem } = await moderationAt(c)
  if (!school) return ProblemResponse(c, problem)
  if (!reach.setsUp) return ProblemResponse(c, 'forbidden')
  const { actor, installation } = c.var
  const { schoolId } = school
  const found = await installation.database.read(actor.trustId, async (db) => {
    const [rules, channels] = await Promise.all([
      houseRulesOf(db, { schoolId }),
      channelComments(db, schoolId),
    ])
    return { rules, channels }
  })
  return c.html(<RulesPage {...{ c, school, reach, typed, faults, ...found }} />, status)
}
