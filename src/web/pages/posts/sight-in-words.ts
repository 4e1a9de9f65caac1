import type { LookedAt } from '../../../gate/index.ts'

/** What was seen in a photo, in one sentence that promises no more than it can. */
export function sightInWords({ faces, writing }: Extract<LookedAt, { kind: 'seen' }>): string {
  const seen = [
    counted(faces.length, 'face', 'faces'),
    counted(writing.lines.length, 'line of writing', 'lines of writing'),
  ].filter(Boolean)
  if (seen.length === 0) {
    return 'No face and no writing was seen. Look for yourself: small ones can be missed.'
  }
  return `Seen in it: ${seen.join(' and ')}. Small ones can be missed.`
}

function counted(count: number, one: string, several: string): string {
  if (count === 0) return ''
  return count === 1 ? `1 ${one}` : `${count} ${several}`
}
