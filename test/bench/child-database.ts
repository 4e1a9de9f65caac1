import type * as Configs from '../../src/config.ts'
import type * as Databases from '../../src/db/open-database.ts'
import type * as Trail from '../../src/domain/trail/index.ts'
import type * as Logs from '../../src/log.ts'
import type * as Runtime from '../../src/runtime/index.ts'
import { built } from './built.ts'

/**
 * The database of the data folder in the environment, as the built program opens it, and when it was opened.
 * A server of its own is started and its schema made where there is none yet.
 */
export async function openChildDatabase() {
  const { readConfig } = await built<typeof Configs>('config.ts')
  const { openLog } = await built<typeof Logs>('log.ts')
  const { openDatabase } = await built<typeof Databases>('db/open-database.ts')
  const { openAddresses, openKeys, prepareDatabase } =
    await built<typeof Runtime>('runtime/index.ts')
  const { sealTrail } = await built<typeof Trail>('domain/trail/index.ts')
  const now = new Date()
  const config = readConfig(process.env)
  const addresses = await openAddresses(config, openLog('error'))
  await prepareDatabase(addresses)
  const { signing, cases: caseKeys } = await openKeys(config.dataFolder)
  const database = openDatabase({
    url: addresses.app,
    beforeCommit: (db, trustId) => sealTrail(db, trustId, { key: signing, now }),
  })
  return {
    now,
    database,
    url: addresses.app,
    owner: addresses.owner,
    caseKeys,
    async close() {
      await database.close()
      await addresses.release()
    },
  }
}
