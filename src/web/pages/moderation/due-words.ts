const MINUTE_MS = 60_000

/** How long is left until somebody should have decided, or for how long that is past. */
export function dueWords(dueAt: Date, now: Date): string {
  const left = dueAt.getTime() - now.getTime()
  const length = lengthWords(Math.abs(left))
  return left >= 0 ? `${length} left` : `${length} late`
}

function lengthWords(ms: number): string {
  const minutes = Math.round(ms / MINUTE_MS)
  if (minutes < 90) return counted(Math.max(1, minutes), 'minute')
  const hours = Math.round(minutes / 60)
  return hours < 48 ? counted(hours, 'hour') : counted(Math.round(hours / 24), 'day')
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
