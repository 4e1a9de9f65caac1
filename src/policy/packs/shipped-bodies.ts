import { join } from 'node:path'
import { z } from 'zod'
import { BODY_KINDS } from '../../vocabulary/outside-bodies.ts'
import { EVIDENCE, FACT_PLACES } from '../facts/fact.ts'
import type { OutsideBody } from '../outside-bodies/outside-body.ts'
import { formatProblem } from './problem.ts'
import { readYaml } from './read-yaml.ts'

const text = z.string().trim().min(1)

const bodiesFile = z.array(
  z.strictObject({
    key: z.string().regex(/^[a-z0-9-]+$/),
    kind: z.enum(BODY_KINDS.map((kind) => kind.code)),
    jurisdiction: z.enum(FACT_PLACES.map((place) => place.code)),
    name: text,
    what_for: text,
    phone: text.default(''),
    url: z
      .url({ protocol: /^https$/ })
      .or(z.literal(''))
      .default(''),
    hours: text.default(''),
    source: text,
    evidence: z.enum(EVIDENCE.map((one) => one.code)),
    last_verified: z.iso.date().optional(),
    own_details: z.boolean().default(false),
  }),
)

/** The list lies beside the packs, from `src/` as from `dist/`. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'packs')

let read: readonly OutsideBody[] | undefined

/**
 * The outside bodies that came with Gatepost; read once.
 * @throws when the file has something wrong with it, naming the line
 */
export function shippedBodies(): readonly OutsideBody[] {
  read ??= readBodies(FOLDER)
  return read
}

/**
 * The bodies in `outside-bodies.yaml` of a folder.
 * @throws when the file has something wrong with it, naming the line
 */
export function readBodies(folder: string): readonly OutsideBody[] {
  const { content, problems } = readYaml(folder, 'outside-bodies.yaml', bodiesFile)
  if (!content) throw new Error(problems.map(formatProblem).join('\n'))
  return content.map(({ what_for, last_verified, own_details, ...body }) => ({
    ...body,
    whatFor: what_for,
    email: '',
    lastVerified: last_verified,
    ownDetails: own_details,
  }))
}
