import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { type DatabaseServer, openServer, THROWAWAY_SETTINGS } from '../../src/db/server/index.ts'
import { prepareTemplate, type TestServer } from './template-database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly testServer: TestServer
  }
}

let server: DatabaseServer | undefined

/** Once per run: one PostgreSQL, kept between runs, and a migrated template in it. */
export async function setup(project: TestProject): Promise<void> {
  const dataDir = cacheFolder()
  const quiet = { info: () => undefined, warn: () => undefined }
  try {
    server = await openServer({ dataDir, log: quiet, settings: THROWAWAY_SETTINGS })
    project.provide('testServer', await prepareTemplate(server))
  } catch (error) {
    throw new Error(`The test database is not usable. It is safe to delete ${dataDir}.`, {
      cause: error,
    })
  }
}

/** The last run that uses the server stops it; its files stay for the next. */
export async function teardown(): Promise<void> {
  await server?.stop()
}

/** Root's server runs as another user, who may not be able to enter the project's folder. */
function cacheFolder(): string {
  const project = fileURLToPath(new URL('../..', import.meta.url))
  if (process.getuid?.() !== 0) return join(project, 'node_modules/.cache/gatepost-test')
  const mark = createHash('sha256').update(project).digest('hex').slice(0, 8)
  return join(tmpdir(), `gatepost-test-${mark}`)
}
