import { z } from 'zod'
import { endStaff, nameStaff, nameStaffForm } from '../../../domain/channels/index.ts'
import type { App } from '../../context.ts'
import { type Faults, faultsOf, readForm } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { CHANNEL_PATH, channelAt } from './find-channel.ts'
import { showChannel } from './show.tsx'

/** Name who runs a channel, and end it. */
export function registerChannelStaff(app: App): void {
  app.post(`${CHANNEL_PATH}/staff`, async (c) => {
    const found = await channelAt(c, 'keeps')
    if (!found.channel) return ProblemResponse(c, found.problem)
    const { channelId } = found.channel
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) =>
      showChannel(c, found, typed, faults, status)
    const parsed = nameStaffForm.safeParse({ ...typed, channelId })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      nameStaff(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/channels/${channelId}?done=channel_staffed#staff`, 303)
  })

  app.post(`${CHANNEL_PATH}/staff/end`, async (c) => {
    const found = await channelAt(c, 'keeps')
    if (!found.channel) return ProblemResponse(c, found.problem)
    const { channelId } = found.channel
    const id = z.uuid().safeParse((await readForm(c)).channelStaffId)
    if (!id.success) return ProblemResponse(c, 'bad_request')
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      endStaff(db, actor, { channelId, channelStaffId: id.data }, now),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) => showChannel(c, found, {}, faults, status))
    }
    return c.redirect(`/channels/${channelId}?done=channel_staff_ended#staff`, 303)
  })
}
