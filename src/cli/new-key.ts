import { readFile } from 'node:fs/promises'
import { makeSealingKey } from '../domain/sealing/index.ts'
import type { OpenedInstallation } from '../main.ts'
import { claimDataFolder, keyFiles, writeKeys } from '../runtime/index.ts'
import type { CliContext } from './context.ts'

/**
 * Seal something with a new key while nothing else runs. Both keys are in the file until the last of it is
 * sealed anew, so that a kill in between loses none; run again, it goes on.
 * @param which the file of keys
 * @param reseal seal all of it with the newest key; while `left` of it needs an older key, that is kept
 * @returns what `reseal` returns
 */
export async function withNewKey<Done extends { readonly left: number }>(
  context: CliContext,
  which: 'accounts' | 'cases',
  reseal: (opened: OpenedInstallation) => Promise<Done>,
): Promise<Done> {
  const { dataFolder } = context.config()
  const release = await claimDataFolder(dataFolder)
  try {
    const file = keyFiles(dataFolder)[which]
    const old = await readFile(file, 'utf8').catch(() => '')
    const key = makeSealingKey()
    await writeKeys(file, key + old)
    const done = await reseal(await context.open())
    if (done.left === 0) await writeKeys(file, key)
    return done
  } finally {
    await release()
  }
}
