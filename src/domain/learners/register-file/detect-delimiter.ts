/** What may stand between two cells. Semicolons come from Excel under a European setting. */
export const DELIMITERS = [',', ';', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

const LINES_LOOKED_AT = 20

/**
 * Tells what separates the cells: the mark that occurs in the heading line and as often in most of
 * the lines after it. Marks inside quotation marks do not count.
 * @param text with line feeds only
 * @returns undefined where no line has two cells
 */
export function detectDelimiter(text: string): Delimiter | undefined {
  const lines = firstLines(text)
  let best: { delimiter: Delimiter; agreeing: number; columns: number } | undefined
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    const columns = counts[0] ?? 0
    if (columns === 0) continue
    const agreeing = counts.filter((count) => count === columns).length
    const better =
      !best || agreeing > best.agreeing || (agreeing === best.agreeing && columns > best.columns)
    if (better) best = { delimiter, agreeing, columns }
  }
  return best?.delimiter
}

/** The first lines that say something, without what stands in quotation marks. */
function firstLines(text: string): string[] {
  const start = text.slice(0, 20_000).replace(/"[^"]*(?:"|$)/g, '')
  return start
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT)
}
