/** The few shapes of Markdown that the generated documents are made of. */

/** A table; cells may hold any text. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function inCell(text: string): string {
  return text.replaceAll('\n', ' ').replaceAll('|', '\\|')
}

/** A whole document: its title, where it comes from, and its parts. */
export function page(title: string, source: string, parts: readonly string[]): string {
  const note = `<!-- Made by "npm run docs" from ${source}; edit that, never this. -->`
  return `${[`# ${title}`, note, ...parts].join('\n\n')}\n`
}

/** A word as code. */
export function code(text: string): string {
  return `\`${text}\``
}
