import { join } from 'node:path'
import type { Pack } from '../types.ts'
import { loadPacks } from './load-pack.ts'

/** The packs lie beside the program, whether it runs from `src/` or from `dist/`. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'packs')

let read: readonly Pack[] | undefined

/**
 * Every pack that came with Gatepost; read once.
 * @throws PackError with the problems of all of them when any is wrong
 */
export function shippedPacks(): readonly Pack[] {
  read ??= loadPacks(FOLDER)
  return read
}
