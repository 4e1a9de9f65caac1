import type { TypedFields } from './typed-fields.ts'

/** What this browser keeps of a post until the server has it: ids and typed words, no names of the register. */
export interface LocalCopy {
  /** Milliseconds since 1970. */
  readonly at: number
  /** The revision that the page was made from. */
  readonly revision: number
  readonly fields: TypedFields
}

const PREFIX = 'gatepost.post.'
const HELD = '.held'
const WEEK_MS = 7 * 24 * 3_600_000

/** Keep a copy. @returns false where the browser has no room or keeps nothing at all */
export function keepCopy(postId: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(PREFIX + postId, JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

/** The copy of this post, if there is a readable one. */
export function readCopy(postId: string): LocalCopy | undefined {
  try {
    return readable(localStorage.getItem(PREFIX + postId))
  } catch {
    return undefined
  }
}

/** Words of an older copy that the author has yet to decide about; typing does not overwrite them. */
export function readHeldCopy(postId: string): LocalCopy | undefined {
  return readCopy(postId + HELD)
}

export function holdCopy(postId: string, copy: LocalCopy): void {
  if (keepCopy(postId + HELD, copy)) dropCopy(postId)
}

export function dropHeldCopy(postId: string): void {
  dropCopy(postId + HELD)
}

export function dropCopy(postId: string): void {
  try {
    localStorage.removeItem(PREFIX + postId)
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}

/** Drop the copies of every post that are older than a moment: all of them at sign-out. */
export function dropCopiesBefore(moment: number): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(PREFIX)) continue
      const copy = readable(localStorage.getItem(key))
      if (!copy || copy.at < moment) localStorage.removeItem(key)
    }
  } catch {
    // As above.
  }
}

/** The moment before which a forgotten copy is of no use to anyone. */
export function aWeekBefore(now: number): number {
  return now - WEEK_MS
}

function readable(text: string | null): LocalCopy | undefined {
  if (text === null) return undefined
  const value: unknown = JSON.parse(text)
  return isCopy(value) ? value : undefined
}

function isCopy(value: unknown): value is LocalCopy {
  if (typeof value !== 'object' || value === null) return false
  const copy = value as Partial<Record<keyof LocalCopy, unknown>>
  return (
    typeof copy.at === 'number' &&
    typeof copy.revision === 'number' &&
    Array.isArray(copy.fields) &&
    copy.fields.every((field) => Array.isArray(field) && typeof field[1] === 'string')
  )
}
