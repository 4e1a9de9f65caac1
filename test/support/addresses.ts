import {
  keepUpload,
  openRegisterFile,
  startImport,
  suggestMapping,
} from '../../src/domain/learners/index.ts'
import { NOW } from './policy.ts'
import { FILE_BYTES } from './register-bytes.ts'
import type { RouteWorld } from './route-world.ts'

/** Real things of a school that an address may name. */
export interface Named {
  readonly slug: string
  readonly learnerId: string
  readonly personId: string
  readonly channelId: string
  readonly fileId: string
  readonly importId: string
}

/** A register file and its dry run beside what the world has already. */
export async function nameThings(world: RouteWorld): Promise<Named> {
  const { database, office, schoolId } = world
  const file = openRegisterFile(FILE_BYTES)
  if (file.kind === 'refused') throw new Error(file.reason)
  const upload = { schoolId, fileName: 'register.csv', bytes: FILE_BYTES }
  const kept = await database.write(world.trustId, (db) => keepUpload(db, office, upload, NOW))
  if (!kept.ok) throw new Error(kept.message)
  const command = { ...upload, mapping: suggestMapping(file.columns).mapping }
  const started = await database.write(world.trustId, (db) => startImport(db, office, command, NOW))
  if (!started.ok) throw new Error(started.message)
  return {
    slug: world.slug,
    learnerId: world.learnerId,
    personId: world.author.personId,
    channelId: world.facebook,
    fileId: kept.fileId,
    importId: started.importId,
  }
}

/**
 * The address of a route with real things of a school in it.
 * @throws for a parameter that nobody has thought of: say here what it names
 */
export function addressOf(path: string, named: Named): string {
  const plain = path.replaceAll(/\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
  return plain.replaceAll(/:(\w+)/g, (_whole, parameter: string) => {
    if (parameter === 'slug') return named.slug
    if (parameter === 'file') return named.fileId
    if (parameter === 'import') return named.importId
    if (parameter === 'change') return 'retire'
    if (parameter === 'token') return `${named.learnerId}.${'x'.repeat(43)}`
    if (parameter === 'id' && plain.startsWith('/learners/')) return named.learnerId
    if (parameter === 'id' && plain.includes('/people/')) return named.personId
    if (parameter === 'id' && plain.includes('/channels/')) return named.channelId
    throw new Error(`What does :${parameter} name in ${plain}?`)
  })
}
