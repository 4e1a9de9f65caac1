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
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { moderationAt } from './moderation-at.ts'
import { RulesPage } from './rules-page.tsx'

const PAGE = '/schools/:slug/comments/rules'

/** The house rules that removals cite, and how each channel takes comments. */
export function registerRules(app: App): void {
  app.get(PAGE, (c) => show(c, {}, NO_FAULTS))
  app.post(PAGE, add)
  app.post(`${PAGE}/end`, end)
}

async function add(c: PageContext): Promise<Response> {
  const { school, problem } = await moderationAt(c)
  if (!school) return ProblemResponse(c, problem)
  const typed = await readForm(c)
  const again = (faults: Faults, status: 400 | 422) => show(c, typed, faults, status)
  const parsed = addHouseRuleForm.safeParse({ ...typed, schoolId: school.schoolId })
  if (!parsed.success) return again(faultsOf(parsed.error), 400)
  const { actor, now, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    addHouseRule(db, actor, parsed.data, now),
  )
  if (!result.ok) return refused(c, result, again)
  return c.redirect(`/schools/${school.slug}/comments/rules?done=house_rule_added`, 303)
}

async function end(c: PageContext): Promise<Response> {
  const { school, problem } = await moderationAt(c)
  if (!school) return ProblemResponse(c, problem)
  const houseRuleId = z.uuid().safeParse((await readForm(c)).houseRuleId)
  if (!houseRuleId.success) return ProblemResponse(c, 'not_found')
  const { actor, now, installation } = c.var
  const result = await installation.database.write(actor.trustId, (db) =>
    endHouseRule(db, actor, { houseRuleId: houseRuleId.data }, now),
  )
  if (!result.ok) return refused(c, result, (faults) => show(c, {}, faults, 422))
  return c.redirect(`/schools/${school.slug}/comments/rules?done=house_rule_ended`, 303)
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
