import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { onDisk } from './disk-fault.ts'
import { claimPidFile } from './pid-file.ts'
import { ServerError } from './types.ts'

/**
 * Make sure that one app alone serves a data folder.
 * @returns a function that gives the folder free again
 * @throws ServerError when a living process serves it already
 */
export async function claimDataFolder(dataDir: string): Promise<() => Promise<void>> {
  const claim = await onDisk(dataDir, async () => {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    return claimPidFile(join(dataDir, 'serving'))
  })
  if (claim.ok) return claim.release
  throw new ServerError(
    `Gatepost already runs on the data folder ${dataDir} (process ${claim.holder.pid}). Use that one, stop it first, or point GATEPOST_DATA at another folder.`,
  )
}
