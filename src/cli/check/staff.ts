import { z } from 'zod'
import type { RegisterAdult } from '../../gate/types.ts'
import { readTable } from './table.ts'

const open = z
  .string()
  .trim()
  .optional()
  .transform((cell) => cell || undefined)

const permission = z
  .string()
  .trim()
  .toLowerCase()
  .optional()
  .pipe(z.enum(['yes', 'no', ''], 'is neither yes nor no').optional())
  .transform((cell) => cell === 'yes')

const row = z.object({
  name: z.string().trim().min(1, 'is empty'),
  email: open,
  phone: open,
  permission,
})

/** The adults of a school, and those of them who agreed to be named. */
export interface Staff {
  readonly adults: readonly RegisterAdult[]
  /** By their id among the adults. */
  readonly permitted: ReadonlySet<string>
}

/**
 * Reads the adults of a school: `name,email,phone`, and where the file has it `permission`, in which
 * a yes says that this person agreed to be named.
 * @throws CommandError naming file and line when a row cannot be taken
 */
export function readStaff(path: string): Staff {
  const rows = readTable(path, ['name', 'email', 'phone'], row).map(({ cells, line }) => ({
    id: `line ${line}`,
    ...cells,
  }))
  return {
    adults: rows.map(({ permission: _, ...adult }) => adult),
    permitted: new Set(rows.flatMap(({ id, permission: given }) => (given ? id : []))),
  }
}
