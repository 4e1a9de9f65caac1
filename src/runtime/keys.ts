import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeSealingKey, readSealingKeys, type SealingKeys } from '../domain/sealing/index.ts'
import { generateSigningKey, readSigningKey, type SigningKey } from '../domain/trail/index.ts'

/** What an installation keeps outside its database. */
export interface Keys {
  /** Signs the trail. */
  readonly signing: SigningKey
  /** Keys digests of what must not be kept in clear. */
  readonly secret: string
  /** Seal what opens accounts on networks, the newest first. */
  readonly accounts: SealingKeys
  /** Seal what is written in concerns and cases, the newest first. */
  readonly cases: SealingKeys
}

/** Where the keys lie, each readable by its owner alone. */
export function keyFiles(dataFolder: string): {
  readonly signing: string
  readonly secret: string
  readonly accounts: string
  readonly cases: string
} {
  const folder = join(dataFolder, 'keys')
  return {
    signing: join(folder, 'trail-key.pem'),
    secret: join(folder, 'digest-secret'),
    accounts: join(folder, 'account-keys'),
    cases: join(folder, 'case-keys'),
  }
}

/**
 * Read the keys, making them the first time. Two processes that ask at once agree.
 * @throws when a file is there but holds no such key
 */
export async function openKeys(dataFolder: string): Promise<Keys> {
  const files = keyFiles(dataFolder)
  const pem = await readOrMake(files.signing, generateSigningKey)
  const secret = await readOrMake(files.secret, () => randomBytes(32).toString('hex'))
  const accounts = await readOrMake(files.accounts, makeSealingKey)
  const cases = await readOrMake(files.cases, makeSealingKey)
  return {
    signing: readSigningKey(pem),
    secret: secret.trim(),
    accounts: readSealingKeys(accounts),
    cases: readSealingKeys(cases),
  }
}

/**
 * Put other sealing keys in the place of those that are there, whole or not at all.
 * @param file one of `keyFiles`
 * @param keys as `readSealingKeys` reads them
 */
export async function writeKeys(file: string, keys: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, keys, { mode: 0o600, flush: true })
  await rename(draft, file)
}

async function readOrMake(file: string, make: () => string): Promise<string> {
  const present = await readFile(file, 'utf8').catch(refuseUnless('ENOENT'))
  if (present !== undefined) return present
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, make(), { mode: 0o600 })
  await link(draft, file).catch(refuseUnless('EEXIST'))
  await rm(draft)
  return readFile(file, 'utf8')
}

function refuseUnless(code: string): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (error.code !== code) throw error
    return undefined
  }
}
