/**
 * `npm run pictures`: draw every picture of the README and the guides from a demo built for the
 * purpose, so that they show the product as it is.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { buildWhenNeeded } from './setup/build.js'
import { findChromium } from './setup/find-chromium.js'
import { ROOT, requireProjectNode, withPlainErrors } from './setup/project.js'

const PORT = 4791
const ORIGIN = `http://localhost:${PORT}`
const PICTURES = join(ROOT, 'docs', 'pictures')

const TEACHER = 'manon.thriplow@glan-brithyll.example'
const DEPUTY = 'emrys.pennoyer@glan-brithyll.example'
const OFFICE = 'beti.carrow@glan-brithyll.example'
const HEAD = 'gwenllian.tudor-ash@glan-brithyll.example'

/** What is drawn: whose screen, which page, which link to follow first, in which sizes. */
const SHOTS = [
  {
    name: 'compose',
    who: TEACHER,
    path: '/',
    follow: 'A standing ovation',
    press: 'Check it',
    sizes: [
      [1280, 'light'],
      [320, 'dark'],
    ],
  },
  {
    name: 'home',
    who: DEPUTY,
    path: '/',
    sizes: [
      [1280, 'light'],
      [320, 'light'],
    ],
  },
  {
    name: 'decide',
    who: DEPUTY,
    path: '/',
    follow: 'Rehearsals',
    sizes: [
      [768, 'light'],
      [320, 'dark'],
    ],
  },
  {
    name: 'register',
    who: OFFICE,
    path: '/schools/glan-brithyll/register',
    sizes: [[1280, 'light']],
  },
  { name: 'policy', who: HEAD, path: '/schools/glan-brithyll/policy', sizes: [[1280, 'light']] },
  { name: 'settings', who: HEAD, path: '/schools/glan-brithyll/settings', sizes: [[1280, 'dark']] },
  { name: 'trail', who: HEAD, path: '/trail', sizes: [[1280, 'light']] },
  {
    name: 'school-page',
    path: '/s/glan-brithyll',
    sizes: [
      [768, 'light'],
      [320, 'light'],
    ],
  },
]

await withPlainErrors(async () => {
  await buildWhenNeeded()
  const executablePath = await findChromium()
  if (!executablePath) throw new Error('There is no Chromium here to draw with.')
  const folder = await mkdtemp(join(tmpdir(), 'gatepost-pictures-'))
  const server = serveDemo(folder)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    await reached(server)
    const password = (await readFile(join(folder, 'demo-password'), 'utf8')).trim()
    for (const shot of SHOTS) await draw(browser, shot, password)
  } finally {
    await browser.close()
    server.kill('SIGTERM')
    await new Promise((done) => server.once('exit', done))
    await rm(folder, { recursive: true, force: true })
  }
})

function serveDemo(folder) {
  return spawn(requireProjectNode(), [join(ROOT, 'dist/cli/main.js'), 'serve', '--demo'], {
    env: { ...process.env, PORT: String(PORT), GATEPOST_DATA: folder },
    stdio: 'ignore',
  })
}

async function reached(server) {
  for (let tries = 0; tries < 240; tries += 1) {
    if (server.exitCode !== null) throw new Error('The demo did not start.')
    const answer = await fetch(`${ORIGIN}/health`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((later) => setTimeout(later, 500))
  }
  throw new Error('The demo took too long to start.')
}

async function draw(browser, shot, password) {
  for (const [width, colorScheme] of shot.sizes) {
    const context = await browser.newContext({
      baseURL: ORIGIN,
      colorScheme,
      viewport: { width, height: width === 320 ? 690 : 900 },
    })
    const page = await context.newPage()
    if (shot.who) {
      await page.goto('/sign-in')
      await page.getByLabel('Email address').fill(shot.who)
      await page.getByLabel('Password', { exact: true }).fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.waitForURL(`${ORIGIN}/`)
    }
    await page.goto(shot.path)
    if (shot.follow) {
      await page
        .getByRole('link', { name: new RegExp(shot.follow) })
        .first()
        .click()
      await page.waitForLoadState('networkidle')
    }
    if (shot.press) {
      await page
        .getByRole('button', { name: new RegExp(shot.press) })
        .first()
        .click()
      await page.locator('#finding-1').waitFor()
      // The page asks once more by itself, and marks the words.
      await page.locator('.gp-write__mirror mark').first().waitFor({ state: 'attached' })
      await page.getByLabel('What do you want to say?').scrollIntoViewIfNeeded()
    }
    await page.screenshot({ path: join(PICTURES, `${shot.name}-${width}-${colorScheme}.png`) })
    console.log(`${shot.name} ${width} ${colorScheme}`)
    await context.close()
  }
}
