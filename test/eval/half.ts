import { readFileSync } from 'node:fs'

/** Names and sentences for development, and those that only the test half ever uses. */
export const HALVES = ['dev', 'test'] as const
export type Half = (typeof HALVES)[number]

/** The lines of one of the half's text files that say something. */
export function linesOf(folder: 'names' | 'templates', half: Half): string[] {
  const file = new URL(`./${folder}/${half}.txt`, import.meta.url)
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
