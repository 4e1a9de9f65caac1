import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './project.js'

/** What was built last: a digest of every source the build reads. */
export const STAMP = join(ROOT, 'dist', '.built-from')

const FILES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'vite.config.ts',
  'tools/setup/build.js',
]

/** Whether dist is what the sources would build to. Without sources, what is there must do. */
export function isBuilt() {
  if (!existsSync(join(ROOT, 'src'))) return existsSync(STAMP)
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourceDigest()
}

/** SHA-256 over the names and contents of all sources but the tests. */
export function sourceDigest() {
  const hash = createHash('sha256')
  for (const file of [...FILES, ...sourceFiles()]) {
    const path = join(ROOT, file)
    hash.update(`${file}\0`)
    hash.update(existsSync(path) ? readFileSync(path) : '')
  }
  return hash.digest('hex')
}

function sourceFiles() {
  return readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length + 1))
    .sort()
}
