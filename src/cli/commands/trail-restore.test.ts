import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeDataFolder, removeDataFolder } from '../../../test/support/server-folder.ts'
import { readConfig } from '../../config.ts'
import { foundTrust } from '../../domain/schools/index.ts'
import { appendEntry, safeguardingBook } from '../../domain/trail/index.ts'
import { openLog } from '../../log.ts'
import { openInstallation } from '../../main.ts'
import { runCommandLine } from '../program.ts'

let folder: string
let dataDir: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatepost-trail-restore-'))
  dataDir = await makeDataFolder()
})
afterAll(async () => {
  await removeDataFolder(dataDir)
  await rm(folder, { recursive: true })
})

async function run(...args: string[]) {
  const ended = { out: '', err: '', code: undefined as number | undefined }
  const environment = { LOG_LEVEL: 'silent', GATEPOST_DATA: dataDir }
  await runCommandLine(args, environment, {
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

/** Work on the installation as the app does, then leave it. */
async function inside<T>(
  work: (installation: Awaited<ReturnType<typeof openInstallation>>['installation']) => Promise<T>,
): Promise<T> {
  const config = readConfig({ GATEPOST_DATA: dataDir })
  const opened = await openInstallation({ config, log: openLog('silent'), prepare: true })
  try {
    return await work(opened.installation)
  } finally {
    await opened.close()
  }
}

it('both books of a restored trail are sound: they end where the backup was made, and the old witnesses are kept', async () => {
  const now = new Date()
  const administrator = {
    name: 'Robin Teasel',
    email: 'robin@larkfield.example',
    passwordHash: 'x',
  }
  const { trustId } = await inside(({ database }) =>
    foundTrust(database, { name: 'Larkfield Trust', slug: 'larkfield', administrator }, now),
  )
  const entry = { trustId, at: now, actor: 'system:test', schoolId: null } as const
  const closed = { ...entry, action: 'matter.let_in', subject: `matter:${trustId}` } as const
  await inside(({ database }) => database.write(trustId, (db) => appendEntry(db, closed)))
  const file = join(folder, 'backup.tar.gz')
  expect(await run('backup', file, '--with-keys')).toMatchObject({ code: 0 })
  await inside(({ database }) =>
    database.write(trustId, async (db) => {
      await appendEntry(db, { ...entry, action: 'post.started', subject: 'post:1' })
      await appendEntry(db, closed)
    }),
  )
  const before = await run('trail', 'verify', '--live')
  expect(before.out).toContain('Sound: 2 entries')
  expect(before.out).toContain('larkfield, safeguarding:\nSound: it is as it was written.')

  expect(await run('restore', file, '--force')).toMatchObject({ code: 0, err: '' })
  const restored = await run('trail', 'verify', '--live')
  expect(restored.out).toContain('Sound: one entry')
  expect(restored.code).toBe(0)
  const kept = await readdir(join(dataDir, 'trail'))
  expect(kept.filter((name) => name.startsWith(`${trustId}.until-`))).toHaveLength(1)
  expect(kept.filter((name) => name.startsWith(`${trustId}.safeguarding.until-`))).toHaveLength(1)
  const written = await inside(async ({ trail }) => {
    let text = ''
    for await (const line of trail.exportLines(safeguardingBook(trustId), now)) text += line
    return text
  })
  expect(written.match(/matter\.let_in/g)).toHaveLength(1)
}, 120_000)
