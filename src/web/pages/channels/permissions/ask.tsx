import { type Answers, faultsWithin, openChannels } from '../../../../domain/channels/index.ts'
import { londonDate } from '../../../../domain/london-time.ts'
import { peopleOf, type SchoolName } from '../../../../domain/people/index.ts'
import { askPermission, registerOf } from '../../../../domain/permissions-asked/index.ts'
import { policyInForce } from '../../../../domain/policies/index.ts'
import { permissionRoute } from '../../../../policy/index.ts'
import type { PermissionKind } from '../../../../vocabulary/asked-permissions.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, NO_FAULTS } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { schoolAt } from '../../../school-at.ts'
import { faultsOn, typedAnswers } from '../typed-answers.ts'
import { entryPath, KIND_PATHS, kindAt } from './address.ts'
import { AskPermissionPage } from './ask-page.tsx'

const PAGE = `/schools/:slug/permissions/:kind{(?:${KIND_PATHS})}/new`

/** The form of each register. */
export function registerAskPermission(app: App): void {
  app.get(PAGE, async (c) => {
    const { school, problem } = schoolAt(c, 'channel.ask')
    if (!school) return ProblemResponse(c, problem)
    const kind = kindAt(c.req.param('kind') ?? '')
    if (!kind) return ProblemResponse(c, 'not_found')
    return show(c, { school, kind }, {})
  })

  app.post(PAGE, async (c) => {
    const { school, problem } = schoolAt(c, 'channel.ask')
    if (!school) return ProblemResponse(c, problem)
    const kind = kindAt(c.req.param('kind') ?? '')
    if (!kind) return ProblemResponse(c, 'not_found')
    const { answers } = await typedAnswers(c, registerOf(kind).fields)
    // All that is missing at once: the command stops at the first.
    const missing = faultsWithin(registerOf(kind), answers)
    if (missing.length > 0) return show(c, { school, kind }, answers, faultsOn(missing), 422)
    const { actor, now, installation } = c.var
    const { schoolId, slug } = school
    const result = await installation.database.write(actor.trustId, (db) =>
      askPermission(db, actor, { schoolId, kind, answers }, now),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) =>
        show(c, { school, kind }, answers, faults, status),
      )
    }
    return c.redirect(`${entryPath(slug, kind, result.permissionId)}?done=permission_asked`, 303)
  })
}

async function show(
  c: PageContext,
  { school, kind }: { readonly school: SchoolName; readonly kind: PermissionKind },
  answers: Answers,
  faults: Faults = NO_FAULTS,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const today = londonDate(now)
  const found = await installation.database.read(actor.trustId, async (db) => {
    const { pack, overrides } = await policyInForce(db, school.schoolId, today)
    const here = await peopleOf(db, school.schoolId, today)
    const people = here.filter(({ leftOn, personId }) => !leftOn && personId !== actor.personId)
    const channels = await openChannels(db, school.schoolId)
    return { pack, people, channels, route: permissionRoute(pack, kind, overrides) }
  })
  const register = registerOf(kind)
  return c.html(
    <AskPermissionPage {...{ c, school, register, answers, faults, ...found }} />,
    status,
  )
}
