import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { POST_KINDS } from '../../policy/index.ts'
import { AUDIENCES } from '../../vocabulary/networks.ts'
import { badLine } from './table.ts'

/** One post to check, as a line of a posts file holds it. */
const post = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  /** Paths as written; a posts file names photos, it does not hold them. */
  photos: z.array(z.string()).default([]),
  /** UPNs of the learners in the photos or, where there is no photo, in the text. */
  tags: z.array(z.string()).default([]),
  nobodyIdentifiable: z.boolean().default(false),
  kind: z.enum(POST_KINDS).default('standard'),
  audience: z.enum(AUDIENCES.map((entry) => entry.code)).optional(),
})
export type CheckedPost = z.output<typeof post>

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function toPost(text: string, path: string, line: number): CheckedPost {
  const raw = parseLine(text)
  if (raw === undefined) throw badLine(path, line, 'this line is not JSON')
  const parsed = post.safeParse(raw)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue?.path.join('.')
  throw badLine(path, line, where ? `${where}: ${issue?.message}` : `${issue?.message}`)
}

/** What stands for the standard input where a file is named. */
export const STANDARD_INPUT = '-'

/** The lines of a file as they come. Only a line feed ends one: a post’s text may hold the rarer separators at which `readline` would cut it. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of opened(path)) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest
}

function opened(path: string): AsyncIterable<string> {
  if (path !== STANDARD_INPUT) return createReadStream(path, 'utf8')
  return process.stdin.setEncoding('utf8')
}

/**
 * The posts of a file with one JSON object on each line, read as they are needed; blank lines are
 * passed over.
 * @param path a file, or `-` for the standard input
 * @throws CommandError naming file and line at the first line that is no post
 */
export async function* readPosts(
  path: string,
): AsyncGenerator<{ readonly post: CheckedPost; readonly line: number }> {
  let line = 0
  for await (const raw of linesOf(path)) {
    line += 1
    const text = line === 1 ? raw.replace(/^\uFEFF/, '') : raw
    if (text.trim() === '') continue
    yield { post: toPost(text, path, line), line }
  }
}
