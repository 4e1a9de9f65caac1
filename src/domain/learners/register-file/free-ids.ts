import type { Identity, Known } from './identity.ts'

/**
 * Takes the MIS id out of matches whose id somebody else keeps, so that no two learners end up with
 * one. Ids may change hands in a ring when a school moves to another system, so all are allowed
 * at first and only those that meet a learner who stays are taken back.
 */
export function withFreeIds<Match extends { readonly id: string; readonly identity: Identity }>(
  matches: readonly Match[],
  register: ReadonlyMap<string, Known>,
): Match[] {
  const holders = new Map<string, string>()
  for (const { id, misId } of register.values()) if (misId) holders.set(misId, id)
  const moving = new Map<string, string>()
  for (const { id, identity } of matches) {
    const { misId } = identity
    if (misId && misId !== register.get(id)?.misId) moving.set(id, misId)
  }
  const wanting = new Map([...moving].map(([id, misId]) => [misId, id]))
  const staying = [...moving].flatMap(([id, misId]) => {
    const holder = holders.get(misId)
    return holder === undefined || moving.has(holder) ? [] : [id]
  })
  for (let id = staying.pop(); id !== undefined; id = staying.pop()) {
    moving.delete(id)
    const next = wanting.get(register.get(id)?.misId ?? '')
    if (next !== undefined && moving.has(next)) staying.push(next)
  }
  return matches.map((match) => {
    const { id, identity } = match
    if (moving.has(id) || identity.misId === register.get(id)?.misId) return match
    return { ...match, identity: { ...identity, misId: undefined } }
  })
}
