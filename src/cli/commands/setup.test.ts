import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeDataFolder, removeDataFolder } from '../../../test/support/server-folder.ts'
import { readConfig } from '../../config.ts'
import { openLog } from '../../log.ts'
import { openInstallation } from '../../main.ts'
import { createApp } from '../../web/app.tsx'
import { runCommandLine } from '../program.ts'

let dataDir: string

beforeAll(async () => {
  dataDir = await makeDataFolder()
}, 90_000)
afterAll(() => removeDataFolder(dataDir))

async function setup(...args: string[]) {
  const ended = { out: '', err: '', code: undefined as number | undefined }
  const environment = { LOG_LEVEL: 'silent', GATEPOST_DATA: dataDir }
  await runCommandLine(['setup', ...args, '--json'], environment, {
    out: (text) => {
      ended.out += text
    },
    err: (text) => {
      ended.err += text
    },
    exit: (code) => {
      ended.code = code
    },
  })
  return ended
}

const TRUST = ['trust', 'Larkfield Trust', '--slug', 'larkfield', '--admin', 'Robin Teasel']
const SCHOOL = ['school', 'Larkfield Primary', '--slug', 'larkfield-primary', '--pack', 'maesteg']
const ROBIN = 'robin@larkfield.example'
const PASSWORD = 'seven quiet otters by the weir'

it('goes from an empty folder to an administrator who is signed in at a school with its policy', async () => {
  const trust = await setup(...TRUST, '--email', ROBIN)
  expect(trust.code, trust.out).toBe(0)
  const school = await setup(...SCHOOL, '--trust', 'larkfield')
  expect(JSON.parse(school.out)).toMatchObject({ school: 'larkfield-primary', pack: 'maesteg' })
  const again = await setup('link', ROBIN, '--trust', 'larkfield')

  const config = readConfig({ GATEPOST_DATA: dataDir })
  const opened = await openInstallation({ config, log: openLog('silent'), prepare: true })
  try {
    const app = createApp(opened.installation)
    const send = (address: string, fields: Record<string, string>) =>
      app.request(address, {
        method: 'POST',
        headers: { origin: config.origin },
        body: new URLSearchParams(fields),
      })
    const first = await app.request(JSON.parse(trust.out).link)
    expect(first.status, 'a newer link was made').toBe(404)
    const typed = { password: PASSWORD, again: PASSWORD }
    const set = await send(JSON.parse(again.out).link, typed)
    expect(set.status).toBe(200)
    const signedIn = await send(`${config.origin}/sign-in`, { email: ROBIN, password: PASSWORD })
    expect(signedIn.status).toBe(303)
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const people = '/schools/larkfield-primary/settings/people/new'
    const form = await app.request(config.origin + people, { headers: { cookie } })
    expect(form.status).toBe(200)
    const page = await app.request(`${config.origin}/s/larkfield-primary/house-rules`)
    expect(await page.text()).toContain('Be kind.')
  } finally {
    await opened.close()
  }
}, 90_000)

it.each([
  ['a trust that is there', [...TRUST, '--email', ROBIN]],
  ['a school that is there', [...SCHOOL, '--trust', 'larkfield']],
  ['an unknown trust', [...SCHOOL, '--trust', 'nowhere']],
  ['an unknown pack', [...SCHOOL.slice(0, -1), 'nonsense', '--trust', 'larkfield']],
  [
    'a short name that is none',
    ['school', 'X', '--slug', 'A b', '--pack', 'lwlat', '--trust', 'x'],
  ],
  ['an address that is none', [...TRUST, '--email', 'robin']],
  ['an unknown person', ['link', 'nobody@larkfield.example', '--trust', 'larkfield']],
])(
  'refuses %s, saying why',
  async (_what, args) => {
    const { out, code } = await setup(...args)
    expect(code, out).toBe(64)
    expect(JSON.parse(out).error).toMatch(/[a-z]{3,}/)
  },
  60_000,
)
