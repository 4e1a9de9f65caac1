import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { isBuilt, sourceDigest } from './build-stamp.js'
import { moduleFile, ROOT, requireProjectNode, SetupError } from './project.js'
import { run } from './run.js'

const DIST = join(ROOT, 'dist')

/**
 * Build dist unless it is already what the sources make.
 * @param {'all' | 'errors'} show where the compilers' words go
 */
export async function buildWhenNeeded(show = 'all') {
  if (isBuilt()) return
  console.error('Building ...')
  await build(show)
}

/**
 * Build into a folder beside dist and swap the two when whole, so that a failed or killed build
 * leaves the last good one in place.
 */
export async function build(show = 'all') {
  const digest = sourceDigest()
  const next = join(ROOT, `dist.next-${process.pid}`)
  try {
    await compileServer(next, show)
    copyAssets(next)
    await buildClient(join(next, 'client'), show)
    writeFileSync(join(next, '.built-from'), digest)
    swap(next)
  } finally {
    rmSync(next, { recursive: true, force: true })
  }
}

/** Styles and scripts for the browser, when the project has any. */
export async function buildClient(folder, show = 'all') {
  if (!existsSync(join(ROOT, 'vite.config.ts'))) return
  const args = [moduleFile('vite/bin/vite.js'), 'build', '--outDir', folder, '--logLevel', 'error']
  await step('The styles and scripts', args, show)
  compressAssets(join(folder, 'assets'))
}

/** Once, at its best, here: a phone in a field should wait for a tenth of the bytes. */
function compressAssets(folder) {
  for (const name of readdirSync(folder)) {
    if (!/\.(css|js|svg)$/.test(name)) continue
    const plain = readFileSync(join(folder, name))
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(plain))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(plain, { level: 9 }))
  }
}

async function compileServer(folder, show) {
  const args = [moduleFile('typescript/bin/tsc'), '-p', 'tsconfig.build.json']
  await step('The program', [...args, '--outDir', folder, '--noEmitOnError', 'true'], show)
}

async function step(name, args, show) {
  const { code, output } = await run(requireProjectNode(), args, { show })
  if (code === 0) return
  const full = /ENOSPC|no space left/i.test(output)
  throw new SetupError(
    full
      ? 'The disk is full. Free at least 500 MB and start again.'
      : `${name} could not be built; the reasons are above.`,
  )
}

/** Every file under src that is no TypeScript keeps its place, but for what the client build reads. */
function copyAssets(folder) {
  const client = [join(ROOT, 'src/web/theme'), join(ROOT, 'src/web/islands')]
  cpSync(join(ROOT, 'src'), folder, {
    recursive: true,
    filter: (path) => !client.includes(path) && !/\.tsx?$/.test(path),
  })
  removeEmptyFolders(folder)
}

function removeEmptyFolders(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name))
  }
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true })
}

function swap(next) {
  const last = join(ROOT, `dist.last-${process.pid}`)
  if (existsSync(DIST)) renameSync(DIST, last)
  renameSync(next, DIST)
  rmSync(last, { recursive: true, force: true })
}
