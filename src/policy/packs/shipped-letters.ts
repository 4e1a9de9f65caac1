import { join } from 'node:path'
import { z } from 'zod'
import { TAKEDOWN_ROUTES } from '../../vocabulary/takedown-requests.ts'
import { type LetterTemplate, unknownFields } from '../letters/letter.ts'
import { formatProblem } from './problem.ts'
import { readYaml } from './read-yaml.ts'

const text = z.string().trim().min(1)

const lettersFile = z.array(
  z.strictObject({
    key: z.string().regex(/^[a-z_]+$/),
    title: text,
    route: z.enum(TAKEDOWN_ROUTES.map((one) => one.code)),
    asks: z.boolean().default(false),
    when: text,
    text: text.refine((words) => unknownFields(words).length === 0, 'names a field there is not'),
  }),
)

/** The letters lie beside the packs, from `src/` as from `dist/`. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'packs')

let read: readonly LetterTemplate[] | undefined

/**
 * The letters that came with Gatepost; read once.
 * @throws when the file has something wrong with it, naming the line
 */
export function shippedLetters(): readonly LetterTemplate[] {
  read ??= readLetters(FOLDER)
  return read
}

/**
 * The letters in `letters.yaml` of a folder.
 * @throws when the file has something wrong with it, naming the line
 */
export function readLetters(folder: string): readonly LetterTemplate[] {
  const { content, problems } = readYaml(folder, 'letters.yaml', lettersFile)
  if (!content) throw new Error(problems.map(formatProblem).join('\n'))
  return content
}
