import { expect, it } from 'vitest'
import { openTestInstallation } from '../../test/support/installation.ts'
import { addSchool, addTrust, openWorld, trailOf } from '../../test/support/small-trust.ts'
import { checkChannels } from './check-channels.ts'

const database = await openWorld()

it('puts on record what is amiss with every channel of every trust, once', async () => {
  const trusts = [await addTrust(database), await addTrust(database)]
  for (const trustId of trusts) await addSchool(database, trustId)
  const installation = await openTestInstallation(database)
  await checkChannels(installation)
  await checkChannels(installation)
  for (const trustId of trusts) {
    const trail = await trailOf(database, trustId)
    const noticed = trail.filter((line) => line.startsWith('channel.breached'))
    const rows = await database.read(trustId, (db) =>
      db.selectFrom('channel_breaches').select('rule').execute(),
    )
    expect(noticed.length).toBeGreaterThan(2)
    expect(noticed).toHaveLength(rows.length)
  }
})
