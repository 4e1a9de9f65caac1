import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../src/db/migrate.ts'
import { ensureRoles, OWNER_ROLE } from '../../src/db/roles.ts'
import { connectionUrl, openServer, THROWAWAY_SETTINGS } from '../../src/db/server/index.ts'

/**
 * Run work on a new, migrated and empty database of its own, which is gone afterwards.
 * @param work is given the owner's connection address
 */
export async function onFreshDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gatepost-docs-'))
  const quiet = { info: () => undefined, warn: () => undefined }
  try {
    const server = await openServer({ dataDir, log: quiet, settings: THROWAWAY_SETTINGS })
    try {
      const password = () => randomBytes(18).toString('base64url')
      const passwords = { owner: password(), app: password() }
      const admin = connectionUrl(server.superuser)
      await ensureRoles(admin, passwords, 'gatepost')
      const owner = { user: OWNER_ROLE, password: passwords.owner, database: 'gatepost' }
      const ownerUrl = connectionUrl({ ...server.superuser, ...owner })
      await migrate(ownerUrl)
      return await work(ownerUrl)
    } finally {
      await server.stop()
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}
