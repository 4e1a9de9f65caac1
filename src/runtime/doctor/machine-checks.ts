import { mkdtemp, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { keyFiles } from '../keys.ts'
import { broken, type Check, warning, well } from './check.ts'

const MIN_NODE = 24
const GB = 1024 ** 3

/** Gatepost runs on the Node that it brings. @param version such as "24.21.0" */
export function checkRuntime(version: string): Check {
  const major = Number(version.split('.')[0])
  if (major >= MIN_NODE) return well('runtime', `Node ${version}.`)
  return broken(
    'runtime',
    `This is Node ${version}; Gatepost needs ${MIN_NODE} or newer.`,
    'Start Gatepost with "npm start" or "npx gatepost", which bring their own.',
  )
}

/** The data folder is there and takes a file. */
export async function checkDataFolder(dataFolder: string): Promise<Check> {
  try {
    await rm(await mkdtemp(join(dataFolder, '.doctor-')), { recursive: true })
    return well('data folder', `${dataFolder} can be written.`)
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return missing
      ? broken(
          'data folder',
          `${dataFolder} is not there.`,
          'Run "gatepost migrate" to make it, or point GATEPOST_DATA at the right one.',
        )
      : broken(
          'data folder',
          `${dataFolder} cannot be written (${error instanceof Error ? error.message : error}).`,
          'Start Gatepost as the folder’s owner, or give the folder to yourself with chown.',
        )
  }
}

/** Room for the database and pictures. */
export async function checkDiskSpace(dataFolder: string): Promise<Check> {
  const space = await statfs(dataFolder).catch(() => undefined)
  if (!space) {
    return warning('disk', 'The free space cannot be read.', 'Look at it with "df -h".')
  }
  return judgeSpace(space.bavail * space.bsize)
}

/** @param free bytes that may still be written */
export function judgeSpace(free: number): Check {
  const says = `${(free / GB).toFixed(1)} GB are free.`
  if (free >= 2 * GB) return well('disk', says)
  const mend = 'Remove old backups and logs, or move the data folder to a larger disk.'
  return free >= GB / 2 ? warning('disk', says, mend) : broken('disk', says, mend)
}

/** Each key is there and readable by its owner alone. */
export async function checkKeys(dataFolder: string): Promise<Check> {
  for (const file of Object.values(keyFiles(dataFolder))) {
    const found = await stat(file).catch(() => undefined)
    if (!found) {
      return broken(
        'keys',
        `${file} is missing.`,
        'Put it back from your key backup. Only on a new installation: run "gatepost migrate", which makes it.',
      )
    }
    if ((found.mode & 0o077) !== 0) {
      return broken('keys', `${file} can be read by others.`, `Run: chmod 600 "${file}"`)
    }
  }
  return well('keys', 'All keys are in place and private.')
}
