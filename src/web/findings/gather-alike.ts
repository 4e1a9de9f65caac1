import type { Place } from '../../gate/types.ts'
import type { Finding } from '../../policy/index.ts'

/** A finding with every photo of which the same is said. */
export interface GatheredFinding {
  /** The first of them. */
  readonly finding: Finding
  /** Where each of them lies; one, unless several photos share it. */
  readonly places: readonly Place[]
}

/**
 * Findings that say the same of several photos become one, at the place of the first: ten photos
 * without a description are one thing to read. Whatever quotes words, or was answered, stands alone.
 */
export function gatherAlike(findings: readonly Finding[]): readonly GatheredFinding[] {
  const alike = Map.groupBy(findings, (finding) => sameWords(finding) ?? finding)
  return [...alike.values()].flatMap((group) => {
    const [finding] = group
    return finding ? [{ finding, places: group.map(({ place }) => place) }] : []
  })
}

/** The same for findings that say the same; undefined for one that stands alone. */
function sameWords(finding: Finding): string | undefined {
  const { place, answer, start, end, text: _, boxes: __, ...says } = finding
  const wholePhoto = place.part === 'photo' || (place.part === 'alt_text' && start === end)
  return wholePhoto && !answer ? JSON.stringify([place.part, says]) : undefined
}
