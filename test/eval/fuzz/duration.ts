const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 }

/** Seconds in "20s", "10m" or "1h". */
export function durationIn(written: string): number {
  const [, number, unit = 's'] = /^(\d+)([smh])?$/.exec(written) ?? []
  if (!number) throw new RangeError(`Write a time like 20s, 10m or 1h, not "${written}".`)
  return Number(number) * (SECONDS[unit] ?? 1)
}
