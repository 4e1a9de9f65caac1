import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import { type PostScene, setPostScene } from '../../../test/support/post-scene.ts'
import { makeDataFolder, removeDataFolder } from '../../../test/support/server-folder.ts'
import { readConfig } from '../../config.ts'
import { makeSealingKey } from '../../domain/sealing/index.ts'
import {
  confirmAccount,
  joinAccount,
  openAccount,
  sealCredentials,
} from '../../domain/sending/index.ts'
import type { Installation } from '../../installation.ts'
import { openLog } from '../../log.ts'
import { openInstallation } from '../../main.ts'
import { keyFiles } from '../../runtime/index.ts'
import { runCommandLine } from '../program.ts'

let dataDir: string
let scene: PostScene
const channelId = randomUUID()
const account = { server: 'https://social.example', credentials: { token: 'a token of the tests' } }

beforeAll(async () => {
  dataDir = await makeDataFolder()
  await inside(async (installation) => {
    scene = await setPostScene(installation.database)
    await joined(installation)
  })
}, 120_000)
afterAll(() => removeDataFolder(dataDir))

/** Work on the installation as the app does, then leave it. */
async function inside<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const config = readConfig({ GATEPOST_DATA: dataDir })
  const opened = await openInstallation({ config, log: openLog('silent'), prepare: true })
  try {
    return await work(opened.installation)
  } finally {
    await opened.close()
  }
}

async function joined({ database, accountKeys }: Installation): Promise<void> {
  const { trustId, schoolId, publisher } = scene
  await database.write(trustId, async (db) => {
    await db
      .insertInto('channels')
      .values({
        trust_id: trustId,
        school_id: schoolId,
        channel_id: channelId,
        name: 'Ours on Mastodon',
        network: 'mastodon',
        audience: 'public',
        address: 'https://social.example/@larkfield',
        status: 'open',
      })
      .execute()
    const sealed = sealCredentials(accountKeys, { trustId, channelId }, account.credentials)
    const opened = {
      kind: 'open',
      handle: '@larkfield',
      identity: 'id-1',
      expiresAt: null,
    } as const
    const asked = { channelId, server: account.server, sealed, opened }
    const done = await joinAccount(db, publisher, asked, NOW)
    if (!done.ok) throw new Error(done.message)
    const confirmed = await confirmAccount(db, publisher, { channelId, identity: 'id-1' }, NOW)
    if (!confirmed.ok) throw new Error(confirmed.message)
  })
}

const opens = () =>
  inside(({ database, accountKeys }) =>
    database.read(scene.trustId, (db) => openAccount(db, accountKeys, channelId)),
  )
const sealed = () =>
  inside(({ database }) =>
    database.read(scene.trustId, async (db) => {
      const row = await db
        .selectFrom('network_accounts')
        .select('sealed')
        .where('channel_id', '=', channelId)
        .executeTakeFirstOrThrow()
      return row.sealed
    }),
  )

async function newKey(...more: string[]) {
  const ended = { out: '', err: '', code: undefined as number | undefined }
  const environment = { LOG_LEVEL: 'silent', GATEPOST_DATA: dataDir }
  await runCommandLine(['accounts', 'new-key', ...more], environment, {
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

it('a new key takes the place of the old one, and the account still opens', async () => {
  const file = keyFiles(dataDir).accounts
  const [keyBefore, sealedBefore] = [await readFile(file, 'utf8'), await sealed()]
  expect(await newKey('--json')).toMatchObject({ code: 0, err: '' })
  const keyAfter = await readFile(file, 'utf8')
  expect(keyAfter).not.toContain(keyBefore.trim())
  expect(keyAfter.trim().split('\n')).toHaveLength(1)
  expect(await sealed()).not.toBe(sealedBefore)
  expect(await opens()).toMatchObject({ account })
}, 120_000)

it('a key that was already put first when everything stopped is put in order by another run', async () => {
  const file = keyFiles(dataDir).accounts
  const old = await readFile(file, 'utf8')
  await writeFile(file, makeSealingKey() + old)
  expect(await opens()).toMatchObject({ account })
  const again = await newKey()
  expect(again).toMatchObject({ code: 0, err: '' })
  expect(again.out).toContain('Sealed anew: 1. The old key is forgotten.')
  expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(1)
  expect(await opens()).toMatchObject({ account })
}, 120_000)

it('an account whose key is lost is counted, and left to be joined again', async () => {
  const file = keyFiles(dataDir).accounts
  const before = await readFile(file, 'utf8')
  await writeFile(file, makeSealingKey())
  const done = await newKey()
  expect(done.out).toContain('Sealed anew: 0.')
  expect(done.out).toContain('Opened by no key: 1. Join these accounts again')
  expect(await opens()).toBeUndefined()
  await writeFile(file, before)
  expect(await opens()).toMatchObject({ account })
}, 120_000)
