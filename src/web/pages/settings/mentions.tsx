import { z } from 'zod'
import { londonDate } from '../../../domain/london-time.ts'
import { everyone, type SchoolName } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import {
  endMentionPermission,
  mentionPermissionsOf,
  recordMentionForm,
  recordMentionPermission,
} from '../../../domain/schools/index.ts'
import { resolveParameter } from '../../../policy/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolAt } from '../../school-at.ts'
import { MentionsPage } from './mentions-page.tsx'

export function registerMentions(app: App): void {
  app.get('/schools/:slug/settings/mentions', async (c) => {
    const { school, problem } = schoolAt(c, 'mention.keep')
    if (!school) return ProblemResponse(c, problem)
    return show(c, school, {}, NO_FAULTS)
  })

  app.post('/schools/:slug/settings/mentions', async (c) => {
    const { school, problem } = schoolAt(c, 'mention.keep')
    if (!school) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, school, typed, faults, status)
    const empty = { personId: '', name: '', lastDay: '' }
    const parsed = recordMentionForm.safeParse({ ...empty, ...typed, schoolId: school.schoolId })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      recordMentionPermission(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/schools/${school.slug}/settings/mentions?done=mention_recorded`, 303)
  })

  app.post('/schools/:slug/settings/mentions/end', async (c) => {
    const { school, problem } = schoolAt(c, 'mention.keep')
    if (!school) return ProblemResponse(c, problem)
    const permissionId = z.uuid().safeParse((await readForm(c)).permissionId)
    if (!permissionId.success) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      endMentionPermission(db, actor, { permissionId: permissionId.data }, now),
    )
    if (!result.ok)
      return refused(c, result, (faults, status) => show(c, school, {}, faults, status))
    return c.redirect(`/schools/${school.slug}/settings/mentions?done=mention_ended`, 303)
  })
}

async function show(
  c: PageContext,
  school: SchoolName,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const today = londonDate(now)
  const found = await installation.database.read(actor.trustId, async (db) => {
    const { pack, overrides } = await policyInForce(db, school.schoolId, today)
    return {
      pack,
      permissions: await mentionPermissionsOf(db, school.schoolId, today),
      people: await everyone(db),
      rule: resolveParameter(pack, 'third_party_mention_permission', overrides),
    }
  })
  const page = { c, school, today, typed, faults, ...found }
  return c.html(<MentionsPage {...page} />, status)
}
