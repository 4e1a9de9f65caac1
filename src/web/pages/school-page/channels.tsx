import { publicChannels } from '../../../domain/channels/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import { type Pack, roleWord } from '../../../policy/index.ts'
import type { App, PageContext } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { type ListedAddress, readableList, toAddresses } from './channels-list.ts'
import { ChannelsPage } from './channels-page.tsx'
import { findSchool } from './find-school.ts'

/** The school’s real channels, so that an impostor can be told: for people, and for machines. */
export function registerPublicChannels(app: App): void {
  app.get('/s/:slug/channels', async (c) => {
    const found = await channelsAt(c)
    if (!found) return ProblemResponse(c, 'not_found')
    c.header('Cache-Control', 'no-cache')
    return c.html(<ChannelsPage {...found} />)
  })

  app.get('/s/:slug/channels.json', async (c) => {
    const found = await channelsAt(c)
    if (!found) return ProblemResponse(c, 'not_found')
    c.header('Cache-Control', 'no-cache')
    return c.json({ school: found.school.name, channels: found.channels })
  })

  app.get('/s/:slug/channels.txt', async (c) => {
    const found = await channelsAt(c)
    if (!found) return ProblemResponse(c, 'not_found')
    c.header('Cache-Control', 'no-cache')
    return c.text(readableList(found.school, found.channels))
  })
}

async function channelsAt(c: PageContext) {
  const found = await findSchool(c)
  if (!found) return undefined
  const { school, trustId } = found
  const { origin, database } = c.var.installation
  const today = londonDate(c.var.now)
  const channels = await database.read(trustId, async (db): Promise<ListedAddress[]> => {
    const { pack } = await policyInForce(db, school.schoolId, today)
    const listed = await publicChannels(db, school.schoolId, today)
    return toAddresses(listed, { home: `${origin}/s/${school.slug}`, roleIn: wordsOf(pack) })
  })
  return { school, channels }
}

function wordsOf(pack: Pack) {
  return (role: Parameters<typeof roleWord>[0]) => roleWord(role, pack.terms)
}
