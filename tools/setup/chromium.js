import { existsSync } from 'node:fs'
import { findChromium } from './find-chromium.js'
import { moduleFile, requireProjectNode } from './project.js'
import { run } from './run.js'

/**
 * Get a Chromium for the browser tests: one that is there, else Playwright's, else Debian's.
 * @returns {Promise<string | undefined>} undefined when none can be had
 */
export async function ensureChromium() {
  if (process.env.CHROME_PATH === 'none') return undefined
  return (await working()) ?? (await fromPlaywright()) ?? (await fromDebian())
}

/** One that starts: without the system's libraries it is there and of no use. */
async function working() {
  const path = await findChromium()
  if (!path) return undefined
  const { code } = await run(path, ['--version', '--no-sandbox'], { show: 'none' })
  return code === 0 ? path : undefined
}

async function fromPlaywright() {
  console.log('No Chromium found; fetching one for the browser tests ...')
  const libraries = isRoot() ? ['--with-deps'] : []
  const cli = moduleFile('playwright-core/cli.js')
  await run(requireProjectNode(), [cli, 'install', ...libraries, 'chromium'])
  return working()
}

async function fromDebian() {
  if (!isRoot() || !existsSync('/etc/debian_version')) return undefined
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env })
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
  return working()
}

function isRoot() {
  return process.getuid?.() === 0
}
