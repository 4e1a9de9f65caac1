/** Few comments are taken in at once, so that a flood of them never keeps readers waiting. */
export interface Turns {
  /** @returns what the work came to; undefined where the line was too long to join */
  take<T>(work: () => Promise<T>): Promise<T | undefined>
}

/**
 * @param atOnce how many run beside one another
 * @param inLine how many may wait for that
 */
export function createTurns(atOnce: number, inLine: number): Turns {
  let busy = 0
  const line: (() => void)[] = []
  return {
    async take(work) {
      if (busy >= atOnce) {
        if (line.length >= inLine) return undefined
        // A turn is handed straight to the next in line, so that a newcomer cannot slip in between.
        await new Promise<void>((go) => line.push(go))
      } else busy += 1
      try {
        return await work()
      } finally {
        const next = line.shift()
        if (next) next()
        else busy -= 1
      }
    },
  }
}
