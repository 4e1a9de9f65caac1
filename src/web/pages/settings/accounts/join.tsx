import type { SchoolName } from '../../../../domain/people/index.ts'
import {
  type ChannelWithAccount,
  joinAccount,
  sealCredentials,
} from '../../../../domain/sending/index.ts'
import type { NotDone } from '../../../../networks/index.ts'
import { networkName } from '../../../../vocabulary/networks.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { AccountPage } from './account-page.tsx'
import { ACCOUNT_PATH, channelAt } from './channel-at.ts'
import { JOIN_FORMS, type ReadJoin } from './join-form.ts'

/** Try what was typed on the network itself; keep it, sealed, only where it opens. */
export function registerJoinAccount(app: App): void {
  app.post(`${ACCOUNT_PATH}/join`, async (c) => {
    const found = await channelAt(c)
    if (!found.school) return ProblemResponse(c, found.problem)
    const { school, channel } = found
    // The secret goes no further than the schema: what is shown again is without it.
    const { secret, ...typed } = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) =>
      c.html(<AccountPage c={c} {...{ school, channel, typed, faults }} />, status)
    const parsed = JOIN_FORMS[channel.network].safeParse({ ...typed, secret })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    return tryToJoin(c, { school, channel, typed, join: parsed.data }, again)
  })
}

interface Joining {
  readonly school: SchoolName
  readonly channel: ChannelWithAccount
  readonly typed: Typed
  readonly join: ReadJoin
}

async function tryToJoin(
  c: PageContext,
  { school, channel, join }: Joining,
  again: (faults: Faults, status: 400 | 422) => Response | Promise<Response>,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const { database, networks, accountKeys } = installation
  const opened = await networks.get(channel.network)?.check(join)
  if (opened?.kind !== 'open') return again(whyNot(opened, channel), 422)
  const { channelId } = channel
  const sealed = sealCredentials(
    accountKeys,
    { trustId: actor.trustId, channelId },
    join.credentials,
  )
  const command = { channelId, server: join.server, sealed, opened }
  const result = await database.write(actor.trustId, (db) => joinAccount(db, actor, command, now))
  if (!result.ok) return refused(c, result, again)
  const done = result.toConfirm ? 'account_to_confirm' : 'account_joined_again'
  return c.redirect(`/schools/${school.slug}/settings/accounts/${channelId}?done=${done}`, 303)
}

function whyNot(opened: NotDone | undefined, { network }: ChannelWithAccount): Faults {
  const on = networkName(network)
  const text =
    opened?.kind === 'reconnect'
      ? `${on} does not let us in with this. Make a new one there and copy it whole.`
      : opened?.kind === 'refused'
        ? opened.why
        : `${on} gave no answer that could be read. Look at the address of the server, or try again in a few minutes.`
  const field = opened?.kind === 'reconnect' || opened?.kind === 'refused' ? 'secret' : 'server'
  return { fields: { [field]: text }, page: [{ text, href: `#${field}` }] }
}
