import { existsSync, globSync, rmSync, statSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildClient } from '../../tools/setup/build.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CLIENT = join(ROOT, 'dist/client')
const SOURCES = [
  'vite.config.ts',
  'tools/setup/build.js',
  'src/web/theme/**/*',
  'src/web/islands/**/*',
  'src/web/components/**/*',
  'src/gate/*.ts',
  'src/gate/text/**/*',
]

/** Once per run: pages name their styles and scripts by the client build, so there must be one. */
export async function setup(): Promise<void> {
  const manifest = join(CLIENT, 'manifest.json')
  const builtAt = existsSync(manifest) ? statSync(manifest).mtimeMs : 0
  const changed = globSync(SOURCES, { cwd: ROOT }).some(
    (file) => statSync(join(ROOT, file)).mtimeMs > builtAt,
  )
  if (!changed) return
  // Built beside and swapped in, so that another run's tests always find a whole one.
  const next = `${CLIENT}.next-${process.pid}`
  await buildClient(next, 'errors')
  rmSync(CLIENT, { recursive: true, force: true })
  await rename(next, CLIENT)
}
