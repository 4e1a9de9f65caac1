import { attest, attestForm } from '../../../domain/channels/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, faultsOfForm, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { CHANNEL_PATH, type ChannelAt, channelAt } from './find-channel.ts'
import { LookPage } from './look-page.tsx'

/** Look at how an account is set, and put on record what was seen. */
export function registerLookAtChannel(app: App): void {
  app.get(`${CHANNEL_PATH}/look`, async (c) => {
    const found = await channelAt(c, 'tends')
    if (!found.channel) return ProblemResponse(c, found.problem)
    return show(c, found, {}, NO_FAULTS)
  })

  app.post(`${CHANNEL_PATH}/look`, async (c) => {
    const found = await channelAt(c, 'tends')
    if (!found.channel) return ProblemResponse(c, found.problem)
    const { channelId } = found.channel
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, found, typed, faults, status)
    const parsed = attestForm.safeParse({ ...typed, channelId })
    if (!parsed.success) return again(faultsOfForm(faultsOf(parsed.error), typed.kind), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      attest(db, actor, parsed.data, now),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) => again(faultsOfForm(faults, typed.kind), status))
    }
    return c.redirect(`/channels/${channelId}/look?done=channel_attested`, 303)
  })
}

function show(
  c: PageContext,
  found: ChannelAt,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Response | Promise<Response> {
  return c.html(<LookPage {...{ c, ...found, typed, faults }} />, status)
}
