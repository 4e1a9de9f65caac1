import type { SchoolName } from '../../../domain/people/index.ts'
import { channelsOf, openChannel, openChannelForm } from '../../../domain/schools/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolAt } from '../../school-at.ts'
import { ChannelsPage } from './channels-page.tsx'

export function registerChannels(app: App): void {
  app.get('/schools/:slug/settings/channels', async (c) => {
    const { school, problem } = schoolAt(c, 'channel.keep')
    if (!school) return ProblemResponse(c, problem)
    return show(c, school, {}, NO_FAULTS)
  })

  app.post('/schools/:slug/settings/channels', async (c) => {
    const { school, problem } = schoolAt(c, 'channel.keep')
    if (!school) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, school, typed, faults, status)
    const fields = { address: '', ...typed, schoolId: school.schoolId }
    const parsed = openChannelForm.safeParse(fields)
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      openChannel(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/schools/${school.slug}/settings/channels?done=channel_opened`, 303)
  })
}

async function show(
  c: PageContext,
  school: SchoolName,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, installation } = c.var
  const channels = await installation.database.read(actor.trustId, (db) =>
    channelsOf(db, school.schoolId),
  )
  const page = { c, school, channels, typed, faults }
  return c.html(<ChannelsPage {...page} />, status)
}
