import { z } from 'zod'
import type { RegisterAdult } from '../../gate/types.ts'
import { readTable } from './table.ts'

const open = z
  .string()
  .trim()
  .optional()
  .transform((cell) => cell || undefined)

const row = z.object({ name: z.string().trim().min(1, 'is empty'), email: open, phone: open })

/**
 * Reads the adults of a school: `name,email,phone`.
 * @throws CommandError naming file and line when a row cannot be taken
 */
export function readStaff(path: string): readonly RegisterAdult[] {
  return readTable(path, ['name', 'email', 'phone'], row).map(({ cells, line }) => ({
    id: `line ${line}`,
    ...cells,
  }))
}
