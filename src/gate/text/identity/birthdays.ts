import type { Register } from '../../types.ts'

/** Learners by their date of birth, and by its day and month alone. */
export interface Birthdays {
  readonly byDate: ReadonlyMap<string, readonly string[]>
  readonly byDay: ReadonlyMap<string, readonly string[]>
}

/** Indexes the dates of birth of a register; learners without one are left out. */
export function buildBirthdays(register: Register): Birthdays {
  const byDate = new Map<string, string[]>()
  const byDay = new Map<string, string[]>()
  for (const { id, dateOfBirth } of register.learners) {
    const date = dateOfBirth?.slice(0, 10)
    if (!date || !/^\d{4}-\d{2}-\d{2}$/.test(date)) continue
    add(byDate, date, id)
    add(byDay, date.slice(5), id)
  }
  return { byDate, byDay }
}

function add(index: Map<string, string[]>, key: string, id: string): void {
  const others = index.get(key)
  if (others) others.push(id)
  else index.set(key, [id])
}
