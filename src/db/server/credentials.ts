import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ServerError } from './types.ts'

/** Passwords of the database's three roles. They never leave the data folder. */
export interface Credentials {
  readonly superuser: string
  readonly owner: string
  readonly app: string
}

/** Where the passwords lie, readable by their owner alone. */
export function credentialsFile(dataDir: string): string {
  return join(dataDir, 'server', 'passwords.json')
}

/**
 * Read the passwords, drawing new ones the first time. Two processes that ask at once agree.
 * @throws ServerError when the file is there but cannot be understood
 */
export async function openCredentials(dataDir: string): Promise<Credentials> {
  const file = credentialsFile(dataDir)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text !== undefined) return parse(file, text)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  const fresh: Credentials = { superuser: secret(), owner: secret(), app: secret() }
  await writeFile(draft, JSON.stringify(fresh, null, 2), { mode: 0o600 })
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return parse(file, await readFile(file, 'utf8'))
}

function secret(): string {
  return randomBytes(24).toString('hex')
}

function parse(file: string, text: string): Credentials {
  const { superuser, owner, app } = readObject(text)
  if (typeof superuser === 'string' && typeof owner === 'string' && typeof app === 'string') {
    return { superuser, owner, app }
  }
  throw new ServerError(
    `The file ${file} is damaged, so the database cannot be opened. Put the copy from your last backup in its place.`,
  )
}

function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
