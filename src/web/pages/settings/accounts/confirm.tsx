import { z } from 'zod'
import { confirmAccount, leaveAccount } from '../../../../domain/sending/index.ts'
import { typedText } from '../../../../domain/typed.ts'
import { Confirm } from '../../../components/confirm.tsx'
import type { App } from '../../../context.ts'
import { type Faults, readForm } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { SettingsFrame } from '../settings-frame.tsx'
import { AccountPage } from './account-page.tsx'
import { ACCOUNT_PATH, channelAt } from './channel-at.ts'
import { HOW_TO_JOIN } from './how-to-join.ts'

const identityForm = z.object({ identity: typedText(300) })

/** A person says that the account is the school’s. */
export function registerConfirmAccount(app: App): void {
  app.post(`${ACCOUNT_PATH}/confirm`, async (c) => {
    const found = await channelAt(c)
    if (!found.school) return ProblemResponse(c, found.problem)
    const { school, channel } = found
    const { actor, now, installation } = c.var
    const { identity } = identityForm.catch({ identity: '' }).parse(await readForm(c))
    const { channelId } = channel
    const result = await installation.database.write(actor.trustId, (db) =>
      confirmAccount(db, actor, { channelId, identity }, now),
    )
    if (result.ok) {
      const path = `/schools/${school.slug}/settings/accounts/${channelId}`
      return c.redirect(`${path}?done=account_confirmed`, 303)
    }
    return refused(c, result, (faults, status) =>
      c.html(<AccountPage c={c} {...{ school, channel, faults }} typed={{}} />, status),
    )
  })
}

/** Ask before an account is taken away, and take it away. */
export function registerLeaveAccount(app: App): void {
  app.get(`${ACCOUNT_PATH}/leave`, async (c) => {
    const found = await channelAt(c)
    if (!found.school) return ProblemResponse(c, found.problem)
    if (!found.channel.account) return ProblemResponse(c, 'not_found')
    return c.html(<LeavePage c={c} {...found} faults={undefined} />)
  })

  app.post(`${ACCOUNT_PATH}/leave`, async (c) => {
    const found = await channelAt(c)
    if (!found.school) return ProblemResponse(c, found.problem)
    const { actor, now, installation } = c.var
    const { channelId } = found.channel
    const result = await installation.database.write(actor.trustId, (db) =>
      leaveAccount(db, actor, { channelId }, now),
    )
    if (result.ok) {
      const path = `/schools/${found.school.slug}/settings/accounts`
      return c.redirect(`${path}?done=account_left`, 303)
    }
    return refused(c, result, (faults, status) =>
      c.html(<LeavePage c={c} {...found} faults={faults} />, status),
    )
  })
}

type Found = Extract<Awaited<ReturnType<typeof channelAt>>, { channel: unknown }>

function LeavePage({
  c,
  school,
  channel,
  faults,
}: Found & {
  readonly c: Parameters<typeof channelAt>[0]
  readonly faults: Faults | undefined
}) {
  const base = `/schools/${school.slug}/settings/accounts`
  const path = `${base}/${channel.channelId}`
  return (
    <SettingsFrame
      c={c}
      school={school}
      title={`Take ${channel.account?.handle ?? 'the account'} away?`}
      way={[
        { text: 'Accounts', href: base },
        { text: channel.name, href: path },
      ]}
      errors={faults?.page}
      width="reading"
    >
      <Confirm
        action={`${path}/leave`}
        kind="warning"
        confirmLabel="Take it away"
        cancelHref={path}
        consequences={[
          'What opens the account is deleted here. Nothing on the network changes.',
          'Posts that have not gone out yet go by hand. What is live stays live, and comes down by hand when it must.',
          `Take it back on the network as well. ${HOW_TO_JOIN[channel.network].takeBack}`,
        ]}
      />
    </SettingsFrame>
  )
}
