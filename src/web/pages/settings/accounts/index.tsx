import { accountsOf } from '../../../../domain/sending/index.ts'
import type { App } from '../../../context.ts'
import { NO_FAULTS } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { schoolAt } from '../../../school-at.ts'
import { AccountPage } from './account-page.tsx'
import { ACCOUNT_PATH, channelAt } from './channel-at.ts'
import { registerConfirmAccount, registerLeaveAccount } from './confirm.tsx'
import { registerJoinAccount } from './join.tsx'
import { AccountsPage } from './list-page.tsx'

/** The accounts through which Gatepost publishes to networks itself. */
export function registerAccounts(app: App): void {
  app.get('/schools/:slug/settings/accounts', async (c) => {
    const { school, problem } = schoolAt(c, 'channel.keep')
    if (!school) return ProblemResponse(c, problem)
    const { actor, installation } = c.var
    const channels = await installation.database.read(actor.trustId, (db) =>
      accountsOf(db, school.schoolId),
    )
    return c.html(<AccountsPage c={c} school={school} channels={channels} />)
  })

  app.get(ACCOUNT_PATH, async (c) => {
    const found = await channelAt(c)
    if (!found.school) return ProblemResponse(c, found.problem)
    return c.html(<AccountPage c={c} {...found} typed={{}} faults={NO_FAULTS} />)
  })

  registerJoinAccount(app)
  registerConfirmAccount(app)
  registerLeaveAccount(app)
}
