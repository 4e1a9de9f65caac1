import { registerOf } from '../../../domain/channels/index.ts'
import { may } from '../../../domain/people/index.ts'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { schoolAt } from '../../school-at.ts'
import { UUID } from '../../uuid-pattern.ts'
import { channelAt } from './find-channel.ts'
import { ListPage } from './list-page.tsx'
import { TrustListPage } from './trust-list-page.tsx'

/** The channels of a school and of a trust, with how each stands. */
export function registerChannelList(app: App): void {
  app.get('/schools/:slug/channels', async (c) => {
    const { school, problem } = schoolAt(c, 'channel.see')
    if (!school) return ProblemResponse(c, problem)
    const { actor, now, installation } = c.var
    const channels = await installation.database.read(actor.trustId, (db) =>
      registerOf(db, [school.schoolId], now),
    )
    return c.html(<ListPage c={c} school={school} channels={channels} />)
  })

  app.get('/channels', async (c) => {
    const { actor, now, workplace, installation } = c.var
    const schools = workplace.schools.filter((one) => may(actor, 'channel.see', one.schoolId))
    const [only, ...others] = schools
    if (!only) return ProblemResponse(c, 'forbidden')
    if (others.length === 0) return c.redirect(`/schools/${only.slug}/channels`, 303)
    const channels = await installation.database.read(actor.trustId, (db) =>
      registerOf(
        db,
        schools.map(({ schoolId }) => schoolId),
        now,
      ),
    )
    return c.html(<TrustListPage c={c} schools={schools} channels={channels} />)
  })

  // These pages stood among the settings once; people keep links.
  app.get('/schools/:slug/settings/channels', (c) => {
    const { school, problem } = schoolAt(c, 'channel.see')
    if (!school) return ProblemResponse(c, problem)
    return c.redirect(`/schools/${school.slug}/channels`, 303)
  })
  app.get(`/schools/:slug/settings/channels/:id{${UUID}}/close`, async (c) => {
    const found = await channelAt(c)
    if (!found.channel) return ProblemResponse(c, found.problem)
    const { channel, school } = found
    if (school.slug !== c.req.param('slug')) return ProblemResponse(c, 'not_found')
    return c.redirect(`/channels/${channel.channelId}/close`, 303)
  })
}
