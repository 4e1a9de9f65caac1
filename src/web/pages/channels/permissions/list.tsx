import { londonDate } from '../../../../domain/london-time.ts'
import { may } from '../../../../domain/people/index.ts'
import {
  holdsOn,
  PERMISSION_REGISTERS,
  permissionsAt,
  permissionsWaiting,
  registerOf,
} from '../../../../domain/permissions-asked/index.ts'
import { policyInForce } from '../../../../domain/policies/index.ts'
import { permissionRoute } from '../../../../policy/index.ts'
import type { App } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { schoolAt } from '../../../school-at.ts'
import { KIND_PATHS, kindAt } from './address.ts'
import { RegisterPage } from './register-page.tsx'
import { RegistersPage } from './registers-page.tsx'

/** All registers of a school at a glance, and each by itself. */
export function registerPermissionLists(app: App): void {
  app.get('/schools/:slug/permissions', async (c) => {
    const { school, problem } = schoolAt(c, 'channel.ask', 'channel.see_requests')
    if (!school) return ProblemResponse(c, problem)
    const { actor, now, installation } = c.var
    const { schoolId } = school
    const today = londonDate(now)
    const found = await installation.database.read(actor.trustId, async (db) => {
      const waiting = await permissionsWaiting(db, actor, { schoolIds: [schoolId], today })
      const rows = []
      for (const register of PERMISSION_REGISTERS) {
        const entries = await permissionsAt(db, actor, { schoolId, kind: register.code })
        rows.push({
          register,
          holding: entries.filter((entry) => holdsOn(entry, today)).length,
          open: entries.filter(({ state }) => state === 'asked').length,
        })
      }
      return { waiting, rows }
    })
    return c.html(<RegistersPage {...{ c, school, today, ...found }} />)
  })

  app.get(`/schools/:slug/permissions/:kind{(?:${KIND_PATHS})}`, async (c) => {
    const { school, problem } = schoolAt(c, 'channel.ask', 'channel.see_requests')
    if (!school) return ProblemResponse(c, problem)
    const kind = kindAt(c.req.param('kind'))
    if (!kind) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const { schoolId } = school
    const today = londonDate(now)
    const found = await installation.database.read(actor.trustId, async (db) => {
      const { pack, overrides } = await policyInForce(db, schoolId, today)
      const { rule } = permissionRoute(pack, kind, overrides)
      return { pack, rule, entries: await permissionsAt(db, actor, { schoolId, kind }) }
    })
    const register = registerOf(kind)
    const asks = may(actor, 'channel.ask', schoolId)
    return c.html(<RegisterPage {...{ c, school, today, register, asks, ...found }} />)
  })
}
