/** The composition root: the only file that opens things and puts them together. */
import { join } from 'node:path'
import type { Config } from './config.ts'
import { openDatabase } from './db/open-database.ts'
import { holdWords, tellOfHeldPost } from './domain/cases/index.ts'
import { openEvidenceStore } from './domain/evidence/index.ts'
import { openMediaStore } from './domain/media/index.ts'
import { createGateIndexes, createLookout } from './domain/posts/index.ts'
import { createTrailKeeper, sealTrail, type TrailKeeper } from './domain/trail/index.ts'
import { DocumentReader } from './gate/document/index.ts'
import { PhotoEyes, PhotoWorkers } from './gate/photo/index.ts'
import { VideoReader } from './gate/video/index.ts'
import type { Installation } from './installation.ts'
import { startJobs } from './jobs/index.ts'
import type { Log } from './log.ts'
import { openMailer } from './mail/index.ts'
import { openNetworks } from './networks/index.ts'
import { loadPacks } from './policy/index.ts'
import {
  type Addresses,
  claimDataFolder,
  listen,
  openAddresses,
  openKeys,
  prepareDatabase,
} from './runtime/index.ts'
import { createApp } from './web/app.tsx'

export interface OpenOptions {
  readonly config: Config
  readonly log: Log
  /** Whether to make what is missing and bring the schema up to date first. */
  readonly prepare: boolean
}

/** An installation with what closes it. */
export interface OpenedInstallation {
  readonly installation: Installation
  readonly addresses: Addresses
  /** Close everything; the last process to leave stops the built-in database server. */
  close(): Promise<void>
}

/**
 * Open the data folder, the database and the keys.
 * @throws ServerError, MigrationError or the database's own error, each with what to do
 */
export async function openInstallation(options: OpenOptions): Promise<OpenedInstallation> {
  const addresses = await openAddresses(options.config, options.log)
  try {
    if (options.prepare) await prepare(addresses, options.log)
    return await assemble(options, addresses)
  } catch (error) {
    await addresses.release()
    throw error
  }
}

async function prepare(addresses: Addresses, log: Log): Promise<void> {
  const ran = await prepareDatabase(addresses)
  if (ran.length > 0) log.info({ migrations: ran }, 'The database was brought up to date.')
}

async function assemble(options: OpenOptions, addresses: Addresses): Promise<OpenedInstallation> {
  const { config, log } = options
  const keys = await openKeys(config.dataFolder)
  const media = await openMediaStore(config.dataFolder)
  const evidence = await openEvidenceStore(config.dataFolder)
  const photos = new PhotoWorkers({
    onFault: ({ why, error }) => log.error({ why, err: error }, 'a photo was not opened'),
  })
  const videos = new VideoReader({
    onFault: (fault) => log.error({ fault }, 'a process that opens videos did not answer'),
  })
  const documents = new DocumentReader({
    onFault: (fault) => log.error({ fault }, 'a process that reads documents did not answer'),
  })
  const now = () => new Date()
  const database = openDatabase({
    url: addresses.app,
    beforeCommit: (db, trustId) => sealTrail(db, trustId, { key: keys.signing, now: now() }),
    afterCommit: (trustId) => trail.note(trustId),
  })
  const trail: TrailKeeper = createTrailKeeper({
    database,
    key: keys.signing,
    dataFolder: config.dataFolder,
    onFault: ({ trustId, error }) => log.error({ err: error, trustId }, 'trail not witnessed'),
  })
  const gate = createGateIndexes({
    heldWords: (db, schoolId) => holdWords(db, { schoolId, keys: keys.cases }),
    tellHeld: (db, held, now) => tellOfHeldPost(db, held, { keys: keys.cases, now }),
  })
  const eyes = new PhotoEyes((fault) =>
    log.error({ fault }, 'a process that looks at photos did not answer'),
  )
  const lookout = createLookout({
    database,
    media,
    eyes,
    onFault: ({ photoId, error }) =>
      log.error({ err: error, photoId }, 'a photo was not looked at'),
    onFailed: ({ photoId, reason }) => log.warn({ photoId, reason }, 'a photo waits for a person'),
  })
  const { secret, accounts: accountKeys, cases: caseKeys } = keys
  const { networks, close: closeNetworks } = openNetworks()
  const { origin } = config
  const packs = packsWhenAsked()
  return {
    installation: {
      database,
      media,
      evidence,
      photos,
      videos,
      documents,
      gate,
      eyes,
      lookout,
      mailer: config.mail && openMailer(config.mail),
      networks,
      accountKeys,
      caseKeys,
      trail,
      get packs() {
        return packs()
      },
      secret,
      origin,
      log,
      now,
    },
    addresses,
    async close() {
      await photos.close()
      videos.close()
      documents.close()
      await eyes.close()
      await closeNetworks()
      await lookout.settled()
      await trail.settled()
      await database.close()
      await addresses.release()
    },
  }
}

/** The packs lie beside the program, whether it runs from `src/` or from `dist/`. */
const PACKS = join(import.meta.dirname, '..', 'packs')

/** Schools hold their policy in the database, so half a second of reading is left until asked for. */
function packsWhenAsked(): () => Installation['packs'] {
  let packs: Installation['packs'] | undefined
  return () => {
    packs ??= new Map(loadPacks(PACKS).map((pack) => [pack.id, pack]))
    return packs
  }
}

export interface Running {
  /** What people type to reach it. */
  readonly address: string
  /** Finish what is under way and close everything. */
  stop(): Promise<void>
}

export interface ServeOptions {
  readonly config: Config
  readonly log: Log
  /** Runs once everything is open and before anyone can visit. */
  readonly beforeVisitors?: (installation: Installation) => Promise<void>
}

/**
 * Serve the web app and run the jobs until stopped.
 * @throws as `openInstallation`, or the system's error when the port is taken
 */
export async function serve(options: ServeOptions): Promise<Running> {
  const { config, log } = options
  const undo: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    undo.push(await claimDataFolder(config.dataFolder))
    const opened = await openInstallation({ config, log, prepare: true })
    undo.push(opened.close)
    undo.push(opened.addresses.keepRunning())
    await options.beforeVisitors?.(opened.installation)
    const jobs = await startJobs(opened.installation, opened.addresses.app)
    undo.push(jobs.stop)
    const web = await listen(createApp(opened.installation).fetch, config)
    undo.push(web.stop)
    log.info({ port: web.port, dataFolder: config.dataFolder }, 'Gatepost is open.')
    return { address: config.origin, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
