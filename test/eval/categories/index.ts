import type { Category } from '../category.ts'
import { APART } from './apart.ts'
import { DISGUISES } from './disguises.ts'
import { IDENTIFIERS } from './identifiers.ts'
import { PARTS } from './parts.ts'
import { PLAIN } from './plain.ts'
import { SLIPS } from './slips.ts'
import { TAGS } from './tags.ts'

/** Every category of the plan, A to Y. */
export const CATEGORIES: readonly Category[] = [
  ...PLAIN,
  ...TAGS,
  ...DISGUISES,
  ...SLIPS,
  ...PARTS,
  ...APART,
  ...IDENTIFIERS,
].sort((one, other) => one.letter.localeCompare(other.letter))
