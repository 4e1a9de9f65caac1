import {
  type ChannelFields,
  changeChannel,
  changeChannelForm,
  digestOfChannel,
} from '../../../domain/channels/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { peopleOf } from '../../../domain/people/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { ChangePage } from './change-page.tsx'
import { CHANNEL_PATH, type ChannelAt, channelAt } from './find-channel.ts'

/** Change what is on record of a channel. */
export function registerChangeChannel(app: App): void {
  app.get(`${CHANNEL_PATH}/change`, async (c) => {
    const found = await channelAt(c, 'keeps')
    if (!found.channel) return ProblemResponse(c, found.problem)
    return show(c, found, typedOf(fieldsOf(found)), NO_FAULTS)
  })

  app.post(`${CHANNEL_PATH}/change`, async (c) => {
    const found = await channelAt(c, 'keeps')
    if (!found.channel) return ProblemResponse(c, found.problem)
    const { channelId } = found.channel
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, found, typed, faults, status)
    const parsed = changeChannelForm.safeParse({ ...typed, channelId })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      changeChannel(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/channels/${channelId}?done=saved`, 303)
  })
}

async function show(
  c: PageContext,
  found: ChannelAt,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const today = londonDate(now)
  const people = await installation.database.read(actor.trustId, (db) =>
    peopleOf(db, found.school.schoolId, today),
  )
  const colleagues = people.filter((one) => !one.leftOn || one.leftOn > today)
  return c.html(<ChangePage {...{ c, ...found, colleagues, typed, faults }} />, status)
}

function fieldsOf({ channel }: ChannelAt): ChannelFields {
  return {
    name: channel.name,
    audience: channel.audience,
    address: channel.address,
    ownerId: channel.ownerId,
    purpose: channel.purpose,
    successMeasures: channel.successMeasures,
    exitPlan: channel.exitPlan,
    recoveryAddress: channel.recoveryAddress,
    passwordLocation: channel.passwordLocation,
    houseRules: channel.houseRules,
    youngestAge: channel.youngestAge,
    staleAfterDays: channel.staleAfterDays,
    opensOn: channel.opensOn,
    closesOn: channel.closesOn,
  }
}

function typedOf(fields: ChannelFields): Typed {
  const typed = Object.entries(fields).map(([name, value]) => [name, String(value ?? '')])
  return { ...Object.fromEntries(typed), seen: digestOfChannel(fields) }
}
