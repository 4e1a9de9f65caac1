import { ServerError } from './types.ts'

const WORDS: Readonly<Record<string, string>> = {
  EACCES:
    'belongs to another user of this computer. Start Gatepost as that user, or give the folder to yourself with chown.',
  EPERM:
    'belongs to another user of this computer. Start Gatepost as that user, or give the folder to yourself with chown.',
  EROFS:
    'lies on a disk that can only be read. Point GATEPOST_DATA at a folder that can be written.',
  ENOSPC: 'lies on a disk that is full. Free some space and start again; nothing is lost.',
  EDQUOT: 'has used up the space allowed to you. Free some space and start again; nothing is lost.',
  ENOTDIR: 'leads through something that is no folder. Point GATEPOST_DATA at a folder.',
  EEXIST: 'is a file, not a folder. Point GATEPOST_DATA at a folder.',
}

/**
 * Do work on the data folder; when the disk refuses, say so in words that name the mending.
 * @throws ServerError for a refusal of the disk; every other error as it came
 */
export async function onDisk<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const words = WORDS[codeOf(error)]
    if (words === undefined) throw error
    throw new ServerError(`The data folder ${dataDir} ${words}`, { cause: error })
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
