import type { Observation, PictureBox, SeenWriting } from './types.ts'

/** The lines of a picture on which a span of its text stands, each once. */
export function boxesAt(
  { lines, spans }: SeenWriting,
  { start, end }: Pick<Observation, 'start' | 'end'>,
): PictureBox[] {
  const touched = spans.filter((span) => span.start < end && span.end > start)
  const wanted = new Set(touched.map(({ line }) => line))
  return lines.filter((_, line) => wanted.has(line)).map(({ box }) => box)
}
