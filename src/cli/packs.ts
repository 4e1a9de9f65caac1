import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { loadPack, loadPacks, type Pack, PackError, packFolders } from '../policy/index.ts'
import { CommandError } from './command-error.ts'
import { EXIT } from './exit-codes.ts'

/** The packs lie beside the program, whether it runs from `src/` or from `dist/`. */
export const PACKS_FOLDER = join(import.meta.dirname, '..', '..', 'packs')

/** The ids of the packs that came with Gatepost, for people to choose from. */
export function packIds(): string {
  return packFolders(PACKS_FOLDER)
    .map((folder) => basename(folder))
    .join(', ')
}

function orSay<T>(load: () => T): T {
  try {
    return load()
  } catch (error) {
    if (error instanceof PackError) throw new CommandError(EXIT.badData, error.message)
    throw error
  }
}

/**
 * The pack that a command line names, by id or by its folder.
 * @throws CommandError when there is none, or it has something wrong with it
 */
export function packNamed(name: string): Pack {
  const known = packFolders(PACKS_FOLDER)
  const folder = known.find((one) => basename(one) === name) ?? name
  if (existsSync(join(folder, 'pack.yaml'))) return orSay(() => loadPack(folder))
  throw new CommandError(EXIT.usage, `There is no pack called '${name}'. There are ${packIds()}.`)
}

/** Every pack that came with Gatepost. */
export function shippedPacks(): readonly Pack[] {
  return orSay(() => loadPacks(PACKS_FOLDER))
}
