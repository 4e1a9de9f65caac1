/** What must be undone however the measuring ends: processes first, then their folder. */
const undo: (() => Promise<void>)[] = []

/** Remember how to undo something that was just done. */
export function atEnd(step: () => Promise<void>): void {
  undo.push(step)
}

/** Undo everything, the latest first. Safe to call twice. */
export async function tidyUp(): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step()
}

/**
 * Tidy up and end when told to stop, and after a limit at the latest.
 * @param limitMs after which measuring is given up
 */
export function tidyUpWhenStopped(limitMs: number): void {
  const leave = (code: number, why: string) => {
    process.stderr.write(`${why}\n`)
    tidyUp().finally(() => process.exit(code))
  }
  process.once('SIGINT', () => leave(130, 'Stopped.'))
  process.once('SIGTERM', () => leave(143, 'Stopped.'))
  setTimeout(
    () => leave(70, `Measuring took more than ${limitMs / 60_000} minutes and was given up.`),
    limitMs,
  ).unref()
}
