import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { machinePath, moduleFile, PROJECT_NODE, ROOT, SetupError } from './project.js'
import { run } from './run.js'

/**
 * Install the packages of package-lock.json unless they are there already.
 * @param {{ dev: boolean }} [needs] without `dev` those that only building and testing need may be
 *   missing, as they are where just the built program was put
 */
export async function installWhenNeeded(needs = { dev: true }) {
  if (isInstalled(needs)) return
  console.error('Installing what Gatepost needs (once, a few minutes on a slow line) ...')
  const env = { PATH: machinePath(), PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
  const result = await fetchPackages({ show: 'none', env })
  if (result.code !== 0) throw new SetupError(explain(result))
  if (!existsSync(PROJECT_NODE)) await run('npm', ['rebuild', 'node'], { show: 'none', env })
}

/**
 * `npm ci` refuses when a registry lacks a package for some other kind of computer; `npm install`
 * takes the same versions from the lock file without that, and writes nothing back.
 */
async function fetchPackages(options) {
  const same = ['--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const strict = await run('npm', ['ci', ...same], options)
  if (strict.code === 0 || !/EUSAGE[\s\S]*from lock file/.test(strict.output)) return strict
  console.error('Installing without the packages that only other kinds of computer need ...')
  return run('npm', ['install', '--no-save', ...same], options)
}

/** Whether node_modules holds exactly what package-lock.json asks for, read from npm's own record. */
export function isInstalled({ dev }) {
  const wanted = packagesIn(join(ROOT, 'package-lock.json'))
  const present = packagesIn(moduleFile('.package-lock.json'))
  if (!wanted || !present || !existsSync(PROJECT_NODE)) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true
    const here = present[path]
    return here
      ? here.version === entry.version
      : entry.optional || entry.peer || (entry.dev && !dev)
  })
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

const CAUSES = [
  [/ENOSPC|no space left/i, 'The disk is full. Free at least 2 GB and start again.'],
  [
    /EACCES|EPERM|EROFS/,
    'The project folder cannot be written. Start as the user who owns it, or move it to a folder of your own.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|network|socket hang up/i,
    'The packages could not be fetched. Check the internet connection (and the proxy, if your school has one: npm config set proxy ...), then start again.',
  ],
  [/EUSAGE/, 'package-lock.json does not fit package.json. Get an unchanged copy of the project.'],
]

function explain({ output, missing }) {
  if (missing) {
    return 'npm was not found. Install Node.js 20 or newer, which brings npm, from https://nodejs.org and start again.'
  }
  const cause = CAUSES.find(([pattern]) => pattern.test(output))
  const said = output.split('\n').filter((line) => /^npm (error|ERR!) \S/.test(line))
  return `${cause?.[1] ?? 'The packages could not be installed.'}\n\nnpm says:\n${said.slice(0, 8).join('\n')}`
}
