import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { generateSigningKey, readSigningKey, type SigningKey } from '../domain/trail/index.ts'

/** What an installation keeps outside its database. */
export interface Keys {
  /** Signs the trail. */
  readonly signing: SigningKey
  /** Keys digests of what must not be kept in clear. */
  readonly secret: string
}

/** Where the keys lie, each readable by its owner alone. */
export function keyFiles(dataFolder: string): {
  readonly signing: string
  readonly secret: string
} {
  const folder = join(dataFolder, 'keys')
  return { signing: join(folder, 'trail-key.pem'), secret: join(folder, 'digest-secret') }
}

/**
 * Read the keys, making them the first time. Two processes that ask at once agree.
 * @throws when a file is there but holds no such key
 */
export async function openKeys(dataFolder: string): Promise<Keys> {
  const files = keyFiles(dataFolder)
  const pem = await readOrMake(files.signing, generateSigningKey)
  const secret = await readOrMake(files.secret, () => randomBytes(32).toString('hex'))
  return { signing: readSigningKey(pem), secret: secret.trim() }
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
