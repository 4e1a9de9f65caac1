import { clauseNumber, findParameter, type Pack } from '../../../policy/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'

/**
 * The refusal for a change by which an answer would rest on nothing that can be read: damaged or missing
 * text never yields an answer, whoever wrote it down. What rested so before is not asked again.
 */
export function refuseLostGrounds(before: Pack, after: Pack): Refusal | undefined {
  const stood = restsOnLost(before)
  const lost = restsOnLost(after)
  for (const [key, clauses] of lost) {
    const setting = after.parameters[key]
    const same = JSON.stringify(before.parameters[key]) === JSON.stringify(setting)
    if (stood.has(key) && same) continue
    return refuse(
      `“${findParameter(key)?.title ?? key}” would rest on text that cannot be read (${clauses.map(clauseNumber).join(', ')}). Write that clause out whole and mark it as readable first, or say that the policy does not say.`,
    )
  }
  return undefined
}

function restsOnLost({ clauses, parameters }: Pack): ReadonlyMap<string, readonly string[]> {
  const readable = new Set(clauses.filter(({ text }) => text === 'readable').map(({ id }) => id))
  const known = new Set(clauses.map(({ id }) => id))
  return new Map(
    Object.entries(parameters)
      .filter(([, setting]) => setting.value !== null)
      .map(([key, setting]) => [key, setting.clauses.filter((id) => known.has(id))] as const)
      .filter(([, grounds]) => grounds.length > 0 && !grounds.some((id) => readable.has(id))),
  )
}
