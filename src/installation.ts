import type { Logger } from 'pino'
import type { Database } from './db/open-database.ts'
import type { EvidenceStore } from './domain/evidence/index.ts'
import type { MediaStore } from './domain/media/index.ts'
import type { GateIndexes, Lookout } from './domain/posts/index.ts'
import type { SealingKeys } from './domain/sealing/index.ts'
import type { TrailKeeper } from './domain/trail/index.ts'
import type { DocumentReader } from './gate/document/index.ts'
import type { PhotoEyes, PhotoWorkers } from './gate/photo/index.ts'
import type { VideoReader } from './gate/video/index.ts'
import type { Mailer } from './mail/index.ts'
import type { Networks } from './networks/index.ts'
import type { Pack } from './policy/index.ts'

/** Everything that the pages, the commands and the jobs work with; put together in `main.ts`. */
export interface Installation {
  readonly database: Database
  readonly media: MediaStore
  /** Sealed files of evidence. */
  readonly evidence: EvidenceStore
  readonly photos: PhotoWorkers
  readonly videos: Pick<VideoReader, 'takeIn'>
  readonly documents: Pick<DocumentReader, 'read' | 'readPage' | 'straighten'>
  readonly gate: GateIndexes
  readonly eyes: Pick<PhotoEyes, 'look' | 'blur'>
  /** Has photos looked at: faces placed and counted, writing read. */
  readonly lookout: Lookout
  /** The way to the mail server; undefined where none is set, and no mail goes out. */
  readonly mailer: Mailer | undefined
  /** The networks that Gatepost publishes to itself. */
  readonly networks: Networks
  /** Open what opens accounts on networks. */
  readonly accountKeys: SealingKeys
  /** Seal what is written in concerns and cases. */
  readonly caseKeys: SealingKeys
  /** Hands the trail out and checks it, with the key and the witness outside the database. */
  readonly trail: TrailKeeper
  /** The packs shipped with this version, by id. */
  readonly packs: ReadonlyMap<string, Pack>
  /** Keys digests of what must not be kept in clear, such as the subjects of sign-in limits. */
  readonly secret: string
  /** The address people type, without a path. */
  readonly origin: string
  readonly log: Logger
  /** The clock; tests stop it. */
  readonly now: () => Date
}
