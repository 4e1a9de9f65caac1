const open: (() => unknown)[] = []

/**
 * Close something once the tests of this file are done, the last opened first. Vitest forgets an
 * `afterAll()` that is said while a hook or a test runs, so what is opened there is closed here.
 */
export function afterFile(close: () => unknown): void {
  open.push(close)
}

/**
 * Close everything, whatever goes wrong on the way.
 * @throws what went wrong
 */
export async function closeAll(): Promise<void> {
  const faults: unknown[] = []
  for (let close = open.pop(); close; close = open.pop()) {
    try {
      await close()
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'Not everything could be closed.')
}
