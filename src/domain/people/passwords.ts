import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id with 64 MiB and three passes: about 60 ms a try on a small server. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

/** Shortest password a person may choose; length beats rules about characters. */
export const MIN_PASSWORD_LENGTH = 12
/** Longer input is refused before it is hashed, so that it cannot be used to keep the server busy. */
export const MAX_PASSWORD_LENGTH = 200

const slots = Math.max(1, availableParallelism() - 1)
let busy = 0
const queue: (() => void)[] = []

/** @returns the Argon2id text to store */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST))
}

/** Whether this password belongs to this stored hash. Only within `inTurn`. */
export function isPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password)
}

let decoy: Promise<string> | undefined

/**
 * Do the work of a check for an account that does not exist, so that the time taken does not
 * tell which addresses have an account. Only within `inTurn`.
 */
export async function pretendToCheck(password: string): Promise<false> {
  decoy ??= hash('an account that nobody has', COST)
  await isPassword(await decoy, password)
  return false
}

/**
 * Run a check when it is its turn: few run at once, so that guessing cannot keep the whole server
 * busy. Tries are counted within the turn, so that many guesses at once are no more than many in a
 * row. Turns do not nest.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  // A slot is handed straight to the next in line, so that a newcomer cannot slip in between.
  if (busy >= slots) await new Promise<void>((go) => queue.push(go))
  else busy += 1
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next) next()
    else busy -= 1
  }
}
