import { StringDecoder } from 'node:string_decoder'

/** A record is about 500 characters; a line far beyond that is none, and is not kept in memory. */
const MAX_LINE = 1_000_000

/**
 * The lines of a file, without their ends. A line that is too long to be a record comes cut short, so
 * that it is reported and not kept whole.
 */
export async function* readLines(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
): AsyncGenerator<string, void> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = (lines.pop() ?? '').slice(0, MAX_LINE)
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line
  }
  rest += decoder.end()
  if (rest !== '') yield rest
}
