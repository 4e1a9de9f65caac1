/**
 * The demo is built by the product's own commands; one that refuses is a fault of the demo.
 * @throws Error with the refusal's own words
 */
export function must<T extends { readonly ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (result.ok) return result as Extract<T, { ok: true }>
  const message = 'message' in result ? String(result.message) : 'refused without a word'
  const findings = 'findings' in result ? ` ${JSON.stringify(result.findings)}` : ''
  throw new Error(`The demo could not be built: ${message}${findings}`)
}
