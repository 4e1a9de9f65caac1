import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhenNeeded } from './build.js'
import { ensureChromium } from './chromium.js'
import { installWhenNeeded } from './install.js'
import { ROOT, SetupError } from './project.js'
import { runTests, summaryLine } from './verify.js'

/**
 * Install what is missing, build, hold the given checks and run every test; the last line says
 * `N passed, N failed`, where each check or build that fails counts as one failure and is named right
 * before it: thousands of lines of tests stand between a check and the end.
 * @param {readonly (() => Promise<string[]>)[]} checks each tells the names of what failed
 */
export async function runGate(checks) {
  await installWhenNeeded()
  rmSync(join(ROOT, 'node_modules/.cache/gatepost-results.json'), { force: true })
  const chromium = await ensureChromium()
  if (!chromium) {
    console.log('No Chromium can be had here, so the browser tests are SKIPPED. Set CHROME_PATH.')
  }
  const broken = (await builds()) ? [] : ['Build']
  for (const check of checks) broken.push(...(await check()))
  const results = await runTests(chromium)
  const total = { ...results, failed: results.failed + broken.length }
  process.exitCode = total.failed === 0 ? 0 : 1
  for (const name of broken) console.log(`${name}: FAILED`)
  console.log(`\n${summaryLine(total)}`)
}

async function builds() {
  try {
    await buildWhenNeeded()
    return true
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.error(error.message)
    return false
  }
}
