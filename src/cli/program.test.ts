import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDataFolder, removeDataFolder } from '../../test/support/server-folder.ts'
import { runCommandLine } from './program.ts'

interface Ended {
  readonly out: string
  readonly err: string
  readonly code: number | undefined
}

async function run(args: string[], environment: Record<string, string> = {}): Promise<Ended> {
  const ended = { out: '', err: '', code: undefined as number | undefined }
  await runCommandLine(
    args,
    { LOG_LEVEL: 'silent', ...environment },
    {
      out: (text) => {
        ended.out += text
      },
      err: (text) => {
        ended.err += text
      },
      exit: (code) => {
        ended.code = code
      },
    },
  )
  return ended
}

describe('gatepost', () => {
  it('teaches with --help and ends well', async () => {
    const { out, code } = await run(['--help'])
    expect(out).toContain('gatepost')
    for (const command of ['serve', 'migrate', 'doctor', 'backup', 'restore']) {
      expect(out).toContain(command)
    }
    expect(code).toBe(0)
  })

  it.each(['serve', 'migrate', 'doctor', 'backup', 'restore'])(
    'gives examples for "%s"',
    async (command) => {
      const { out, code } = await run([command, '--help'])
      expect(out).toMatch(new RegExp(`Examples:[\\s\\S]*gatepost ${command}`))
      expect(code).toBe(0)
    },
  )

  it.each([
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['doctor', '--frobnicate']],
    ['a missing argument', ['backup']],
  ])('ends with 64 for %s and points to the help', async (_, args) => {
    const { err, code } = await run(args)
    expect(code).toBe(64)
    expect(err).toContain('--help')
  })

  it('ends with 78 for wrong settings and says which', async () => {
    const { err, code } = await run(['doctor'], { PORT: 'eighty' })
    expect(code).toBe(78)
    expect(err).toContain('PORT must')
  })

  it('gives errors as JSON when asked', async () => {
    const { out, code } = await run(['doctor', '--json'], { PORT: 'eighty' })
    expect(JSON.parse(out)).toEqual({ error: expect.stringContaining('PORT must'), exitCode: 78 })
    expect(code).toBe(78)
  })
})

describe('the operator’s commands on one installation', { timeout: 300_000 }, () => {
  let folder: string
  let dataDir: string
  let environment: Record<string, string>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gatepost-cli-'))
    dataDir = await makeDataFolder()
    environment = { GATEPOST_DATA: dataDir }
  })
  afterAll(async () => {
    await removeDataFolder(dataDir)
    await rm(folder, { recursive: true })
  })

  it('make it, look it over, back it up and put it back', async () => {
    const before = await run(['doctor'], environment)
    expect(before.code).toBe(2)
    expect(before.out).toContain('gatepost migrate')

    const made = await run(['migrate', '--json'], environment)
    expect(made.code).toBe(0)
    expect(JSON.parse(made.out).migrations.length).toBeGreaterThan(0)
    expect((await run(['migrate'], environment)).out).toContain('up to date')

    const file = join(folder, 'one.tar.gz')
    expect(await run(['backup', file], environment)).toMatchObject({ code: 0 })
    expect((await run(['backup', file], environment)).err).toContain('is there already')

    const restored = await run(['restore', file], environment)
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect(restored.out).toContain('holds no keys')
  })

  it('say plainly what is wrong with a file that is no backup', async () => {
    const file = join(folder, 'holiday.jpg')
    await writeFile(file, 'no backup at all, but long enough to look at')
    const wrong = await run(['restore', file], environment)
    expect(wrong.code).toBe(65)
    expect(wrong.err).toMatch(/no backup of Gatepost/)
    expect((await run(['restore', join(folder, 'none')], environment)).code).toBe(66)
  })

  it('refuse a passphrase that could be guessed', async () => {
    const words = join(folder, 'words')
    await writeFile(words, 'sesame\n')
    const target = join(folder, 'locked')
    const refused = await run(['backup', target, '--passphrase-file', words], environment)
    expect(refused).toMatchObject({ code: 65, err: expect.stringContaining('too short') })
  })

  it('refuse to look into a folder of somebody else’s files', async () => {
    const other = await makeDataFolder()
    await mkdir(join(other, 'database'))
    await writeFile(join(other, 'database', 'holiday.txt'), 'sun')
    const refused = await run(['migrate'], { GATEPOST_DATA: other })
    expect(refused).toMatchObject({ code: 69, err: expect.stringContaining('no database') })
    await rm(other, { recursive: true })
  })
})
