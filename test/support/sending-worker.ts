/**
 * A process of its own that sends what is due, as the app does, until it is killed. It may reach a network on
 * this machine, which the app may not.
 * @example PROGRAM=…/src DATABASE=postgres://… MEDIA=… KEYS='…' node sending-worker.ts
 */
import { pathToFileURL } from 'node:url'
import type * as Databases from '../../src/db/open-database.ts'
import type * as Media from '../../src/domain/media/index.ts'
import type * as Posts from '../../src/domain/posts/index.ts'
import type * as Sealing from '../../src/domain/sealing/index.ts'
import type * as Trail from '../../src/domain/trail/index.ts'
import type { Installation } from '../../src/installation.ts'
import type * as Sender from '../../src/jobs/sending/start-sender.ts'
import type * as Logs from '../../src/log.ts'
import type * as Networks from '../../src/networks/index.ts'

const { PROGRAM = '', DATABASE = '', MEDIA = '', KEYS = '', SIGNING = '' } = process.env
const ending = PROGRAM.endsWith('src') ? '.ts' : '.js'

async function program<Module>(path: string): Promise<Module> {
  return (await import(pathToFileURL(`${PROGRAM}/${path}${ending}`).href)) as Module
}

const { openDatabase } = await program<typeof Databases>('db/open-database')
const { sealTrail, readSigningKey } = await program<typeof Trail>('domain/trail/index')
const { openMediaStore } = await program<typeof Media>('domain/media/index')
const { createGateIndexes } = await program<typeof Posts>('domain/posts/index')
const { readSealingKeys } = await program<typeof Sealing>('domain/sealing/index')
const { startSender } = await program<typeof Sender>('jobs/sending/start-sender')
const { openLog } = await program<typeof Logs>('log')
const { openNetworks } = await program<typeof Networks>('networks/index')

const now = () => new Date()
const key = readSigningKey(SIGNING)
const installation: Pick<
  Installation,
  'database' | 'media' | 'gate' | 'networks' | 'accountKeys' | 'log' | 'now'
> = {
  database: openDatabase({
    url: DATABASE,
    beforeCommit: (db, trustId) => sealTrail(db, trustId, { key, now: now() }),
  }),
  media: await openMediaStore(MEDIA),
  gate: createGateIndexes(),
  networks: openNetworks({ mayReachThisMachine: true }).networks,
  accountKeys: readSealingKeys(KEYS),
  log: openLog('error'),
  now,
}
// The sender needs no more of an installation than this.
startSender(installation as Installation)
process.stdout.write('open\n')
