/** Values that a trail entry may hold: ids, codes, counts and digests. Never personal text. */
export type Fact = string | number | boolean | null | readonly string[] | readonly number[]
export type Facts = Readonly<Record<string, Fact>>

/**
 * One text for one value, whatever order its keys were written in: the text that is hashed.
 * @throws TypeError for what JSON cannot hold
 */
export function canonical(value: unknown): string {
  if (value === undefined || typeof value === 'function' || typeof value === 'symbol') {
    throw new TypeError(`Cannot make canonical: ${typeof value}`)
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new TypeError(`Cannot make canonical: ${value}`)
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`)
  return `{${fields.join(',')}}`
}
