import { londonDate } from '../../../domain/london-time.ts'
import { roleHolders, type SchoolName } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import {
  dropOwnSetting,
  OWN_SETTINGS,
  type OwnSetting,
  tightenPolicy,
} from '../../../domain/schools/index.ts'
import { ROLES, type Role } from '../../../vocabulary/roles.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolAt } from '../../school-at.ts'
import { ApprovalPage } from './approval-page.tsx'

/** Who looks at a post before it goes out, and how a school may be stricter than its policy. */
export function registerApproval(app: App): void {
  app.get('/schools/:slug/settings/approval', async (c) => {
    const { school, problem } = schoolAt(c, 'school.settings')
    if (!school) return ProblemResponse(c, problem)
    return show(c, school, {}, NO_FAULTS)
  })

  app.post('/schools/:slug/settings/approval', async (c) => {
    const { school, problem } = schoolAt(c, 'school.settings')
    if (!school) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const key = settingOf(typed)
    if (!key) return ProblemResponse(c, 'bad_request')
    const { schoolId } = school
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      tightenPolicy(db, actor, { schoolId, key, roles: rolesIn(typed) }, now),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) => show(c, school, typed, faults, status))
    }
    return c.redirect(`/schools/${school.slug}/settings/approval?done=tightened`, 303)
  })

  app.post('/schools/:slug/settings/approval/drop', async (c) => {
    const { school, problem } = schoolAt(c, 'school.settings')
    if (!school) return ProblemResponse(c, problem)
    const key = settingOf(await readForm(c))
    if (!key) return ProblemResponse(c, 'bad_request')
    const { actor, now, installation } = c.var
    const { schoolId } = school
    const result = await installation.database.write(actor.trustId, (db) =>
      dropOwnSetting(db, actor, { schoolId, key }, now),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) => show(c, school, {}, faults, status))
    }
    return c.redirect(`/schools/${school.slug}/settings/approval?done=loosened`, 303)
  })
}

function settingOf(typed: Typed): OwnSetting | undefined {
  return OWN_SETTINGS.find((key) => key === typed.setting)
}

/** The roles of the form in their order, those left open passed over. */
function rolesIn(typed: Typed): Role[] {
  const chosen = [typed.first, typed.second, typed.third]
  return chosen.flatMap((code) => ROLES.find((role) => role.code === code)?.code ?? [])
}

async function show(
  c: PageContext,
  school: SchoolName,
  typed: Typed,
  faults: Faults,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const today = londonDate(now)
  const found = await installation.database.read(actor.trustId, async (db) => ({
    ...(await policyInForce(db, school.schoolId, today)),
    roles: await roleHolders(db, school.schoolId, today),
  }))
  const page = { c, school, typed, faults, ...found }
  return c.html(<ApprovalPage {...page} />, status)
}
