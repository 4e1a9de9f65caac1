import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isMediaName, openMediaStore } from './store.ts'

let data: string
const undo: (() => void)[] = []

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'gatepost-media-'))
})

afterEach(async () => {
  for (const step of undo.splice(0)) step()
  await rm(data, { recursive: true, force: true })
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Every file below the data folder, as paths. */
async function files(): Promise<string[]> {
  const entries = await readdir(data, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Runs statements in another Node with the store open as `store`, through a shell when asked. */
function inChild(statements: string, limit = ''): ChildProcess {
  const program = `
    import { randomBytes } from 'node:crypto'
    import { openMediaStore } from ${JSON.stringify(new URL('./store.ts', import.meta.url).href)}
    const store = await openMediaStore(${JSON.stringify(data)})
    ${statements}`
  const command = `${limit} exec "$0" --input-type=module -e "$1"`
  return spawn('bash', ['-c', command, process.execPath, program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

describe('openMediaStore()', () => {
  it('gives back what it was given, under the digest of the content', async () => {
    const store = await openMediaStore(data)
    const bytes = randomBytes(100_000)
    expect(await store.put(bytes)).toEqual({
      kind: 'stored',
      sha256: sha256(bytes),
      bytes: 100_000,
    })
    expect(await store.exists(sha256(bytes))).toBe(true)
    expect(Buffer.from((await store.read(sha256(bytes))) ?? '').equals(bytes)).toBe(true)
    const name = sha256(bytes)
    expect(await files()).toEqual([join(data, 'media', name.slice(0, 2), name.slice(2, 4), name)])
  })

  it('keeps the same picture once, also when it comes in twice at the same time', async () => {
    const store = await openMediaStore(data)
    const bytes = randomBytes(5000)
    const answers = await Promise.all([1, 2, 3, 4].map(() => store.put(bytes)))
    answers.push(await store.put(bytes))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await files()).toHaveLength(1)
  })

  it('finds what an earlier start of the app has kept', async () => {
    const stored = await (await openMediaStore(data)).put(Buffer.from('kept'))
    if (stored.kind !== 'stored') throw new Error(stored.message)
    expect(
      Buffer.from((await (await openMediaStore(data)).read(stored.sha256)) ?? '').toString(),
    ).toBe('kept')
  })

  it('streams a picture with its length', async () => {
    const store = await openMediaStore(data)
    const bytes = randomBytes(300_000)
    await store.put(bytes)
    const opened = await store.stream(sha256(bytes))
    if (!opened) throw new Error('nothing there')
    const pieces = Buffer.from(await new Response(opened.body).arrayBuffer())
    expect(opened.bytes).toBe(300_000)
    expect(pieces.equals(bytes)).toBe(true)
  })

  it('lets go of the file when the reader goes away', async () => {
    const store = await openMediaStore(data)
    await store.put(randomBytes(300_000))
    const before = (await readdir('/dev/fd')).length
    for (let turn = 0; turn < 20; turn++) {
      const opened = await store.stream((await files())[0]?.split('/').at(-1) ?? '')
      await opened?.body.cancel()
    }
    expect((await readdir('/dev/fd')).length).toBeLessThan(before + 10)
  })

  it('removes a picture for good and says whether it was there', async () => {
    const store = await openMediaStore(data)
    await store.put(Buffer.from('gone soon'))
    const name = sha256(Buffer.from('gone soon'))
    expect(await store.remove(name)).toBe(true)
    expect(await store.remove(name)).toBe(false)
    expect(await store.exists(name)).toBe(false)
    expect(await store.read(name)).toBeUndefined()
    expect(await store.stream(name)).toBeUndefined()
    expect(await files()).toEqual([])
  })

  it('keeps pictures from other accounts of the machine', async () => {
    const store = await openMediaStore(data)
    await store.put(Buffer.from('private'))
    const modes = await Promise.all(
      (await files()).map(async (path) => (await stat(path)).mode & 0o777),
    )
    expect(modes).toEqual([0o600])
    expect((await stat(join(data, 'media'))).mode & 0o777).toBe(0o700)
  })

  it.each([
    '../../../../etc/passwd',
    '..',
    '',
    'ABCDEF'.repeat(11).slice(0, 64),
    `${'a'.repeat(63)}/`,
    `${'a'.repeat(64)}\n`,
    `${'a'.repeat(64)}\0`,
    'a'.repeat(65),
    'incoming',
  ])('refuses the name %j everywhere', async (name) => {
    const store = await openMediaStore(data)
    expect(isMediaName(name)).toBe(false)
    for (const attempt of [store.read, store.exists, store.remove, store.stream])
      await expect(attempt(name)).rejects.toThrow(RangeError)
  })

  it('does not hand out a picture that was changed on the disk', async () => {
    const store = await openMediaStore(data)
    await store.put(Buffer.from('as it was'))
    const [path] = await files()
    await writeFile(path ?? '', 'as it isn')
    await expect(store.read(sha256(Buffer.from('as it was')))).rejects.toThrow(/damaged/)
  })

  it('writes a picture again whose file was cut short', async () => {
    const store = await openMediaStore(data)
    await store.put(Buffer.from('whole'))
    const [path] = await files()
    await writeFile(path ?? '', 'wh')
    await store.put(Buffer.from('whole'))
    expect(await readFile(path ?? '', 'utf8')).toBe('whole')
  })

  it('sweeps away what a killed write left, but not a write in progress', async () => {
    const store = await openMediaStore(data)
    const now = new Date('2026-06-19T12:00:00Z')
    for (const [name, minutes] of [
      ['old', 61],
      ['new', 59],
    ] as const) {
      const path = join(data, 'media', 'incoming', name)
      const written = new Date(now.getTime() - minutes * 60_000)
      await writeFile(path, 'half a pict')
      await utimes(path, written, written)
    }
    expect(await store.sweep(now)).toBe(1)
    expect(await readdir(join(data, 'media', 'incoming'))).toEqual(['new'])
  })

  it('says that a full disk is full and keeps no half file', async () => {
    const limit = makeSmallDisk()
    const child = inChild(
      `
      const large = await store.put(randomBytes(3_000_000))
      const small = await store.put(Buffer.from('small'))
      process.stdout.write(JSON.stringify([large, small.kind]))`,
      limit,
    )
    const output = await text(child)
    expect(JSON.parse(output)).toEqual([
      { kind: 'no_space', message: expect.stringContaining('no room left') },
      'stored',
    ])
    expect((await files()).map((path) => path.split('/').at(-1))).toEqual([
      sha256(Buffer.from('small')),
    ])
  })

  it('treats a limit on the size of files as a full disk', async () => {
    const child = inChild(
      `process.stdout.write((await store.put(randomBytes(3_000_000))).kind)`,
      'ulimit -f 1024;',
    )
    expect(await text(child)).toBe('no_space')
    expect(await files()).toEqual([])
  })

  it('holds only whole pictures after the app was killed in the middle of writing', async () => {
    const child = inChild(`
      while (true) {
        const answers = await Promise.all([1, 2, 3, 4].map(() => store.put(randomBytes(400_000))))
        for (const { sha256 } of answers) console.log(sha256)
      }`)
    const promised: string[] = []
    for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
      promised.push(line)
      if (promised.length === 13) child.kill('SIGKILL')
    }
    const kept = (await files()).filter((path) => !path.includes('incoming'))
    for (const path of kept) expect(sha256(await readFile(path))).toBe(path.split('/').at(-1))
    expect(kept.map((path) => path.split('/').at(-1))).toEqual(expect.arrayContaining(promised))
  })
})

/** A disk of one megabyte under the data folder; where mounting is not allowed, a limit for the shell. */
function makeSmallDisk(): string {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', data], { stdio: 'ignore' })
  } catch {
    return 'ulimit -f 1024;'
  }
  undo.push(() => execFileSync('umount', [data]))
  return ''
}

async function text(child: ChildProcess): Promise<string> {
  const pieces: Buffer[] = []
  child.stdout?.on('data', (piece: Buffer) => pieces.push(piece))
  await once(child, 'close')
  return Buffer.concat(pieces).toString()
}
