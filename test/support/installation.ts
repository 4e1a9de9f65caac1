import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Database } from '../../src/db/open-database.ts'
import { openEvidenceStore } from '../../src/domain/evidence/index.ts'
import { openMediaStore } from '../../src/domain/media/index.ts'
import { createGateIndexes, createLookout } from '../../src/domain/posts/index.ts'
import { makeSealingKey, readSealingKeys } from '../../src/domain/sealing/index.ts'
import {
  createTrailKeeper,
  generateSigningKey,
  readSigningKey,
} from '../../src/domain/trail/index.ts'
import { DocumentReader } from '../../src/gate/document/index.ts'
import { blurFaces, PhotoWorkers } from '../../src/gate/photo/index.ts'
import { VideoReader } from '../../src/gate/video/index.ts'
import type { Installation } from '../../src/installation.ts'
import { openMailer } from '../../src/mail/index.ts'
import { JOINABLE } from '../../src/vocabulary/networks.ts'
import { afterFile } from './after-file.ts'
import { createFakeNetwork } from './fake-network.ts'
import { NOW, PACKS } from './policy.ts'

export const ORIGIN = 'http://gatepost.example'

/** A mail server is set, and nothing is sent to it: that takes the job, and a test about mail. */
const NOWHERE = { host: '127.0.0.1', port: 1, security: 'none', login: undefined } as const

/** For tests that are not about what is in a picture. */
const SEES_NOTHING: Installation['eyes'] = {
  look: async () => ({ kind: 'seen', faces: [], writing: { lines: [], text: '', spans: [] } }),
  blur: blurFaces,
}

/**
 * An installation on a real database, with real photo threads and a data folder of its own, its
 * clock stopped; closed after the tests of the file.
 */
export async function openTestInstallation(
  database: Database,
  own: Partial<Installation> = {},
  eyes: Installation['eyes'] = SEES_NOTHING,
): Promise<Installation> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'gatepost-test-'))
  const photos = new PhotoWorkers()
  const videos = new VideoReader()
  const documents = new DocumentReader()
  afterFile(async () => {
    await installation.lookout.settled()
    await photos.close()
    videos.close()
    documents.close()
    await rm(dataFolder, { recursive: true })
  })
  const media = await openMediaStore(dataFolder)
  const onFault = ({ error }: { readonly error: unknown }) => {
    throw error
  }
  const installation: Installation = {
    database,
    media,
    evidence: await openEvidenceStore(dataFolder),
    photos,
    videos,
    documents,
    eyes,
    lookout: createLookout({ database, media, eyes, onFault }),
    gate: createGateIndexes(),
    mailer: openMailer({ server: NOWHERE, from: 'gatepost@larkfield.example' }),
    networks: new Map(JOINABLE.map((code) => [code, createFakeNetwork(code).adapter])),
    accountKeys: readSealingKeys(makeSealingKey()),
    caseKeys: readSealingKeys(makeSealingKey()),
    trail: createTrailKeeper({
      database,
      key: readSigningKey(generateSigningKey()),
      dataFolder,
      onFault,
    }),
    packs: new Map(PACKS.map((pack) => [pack.id, pack])),
    secret: 'a secret of the tests',
    origin: ORIGIN,
    log: pino({ level: 'fatal' }),
    now: () => NOW,
    ...own,
  }
  return installation
}
