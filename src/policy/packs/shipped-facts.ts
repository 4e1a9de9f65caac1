import { join } from 'node:path'
import { z } from 'zod'
import { NETWORKS } from '../../vocabulary/networks.ts'
import { EVIDENCE, FACT_KINDS, FACT_PLACES, type ReferenceFact } from '../facts/fact.ts'
import { formatProblem } from './problem.ts'
import { readYaml } from './read-yaml.ts'
import { partialDate } from './schema.ts'

const text = z.string().trim().min(1)

const factsFile = z.array(
  z.strictObject({
    key: z.string().regex(/^[a-z0-9-]+$/),
    kind: z.enum(FACT_KINDS.map((kind) => kind.code)),
    title: text,
    jurisdiction: z.enum(FACT_PLACES.map((place) => place.code)),
    value: text,
    source: text,
    url: z.url({ protocol: /^https$/ }).optional(),
    evidence: z.enum(EVIDENCE.map((one) => one.code)),
    valid_from: partialDate,
    valid_to: partialDate,
    last_checked: partialDate,
    superseded_by: text.optional(),
    networks: z.array(z.enum(NETWORKS.map((network) => network.code))).optional(),
    years: z.int().min(1).max(25).optional(),
    names: z.array(text).default([]),
    parameters: z.array(text),
  }),
)

/** The facts that came with Gatepost lie beside the packs, from `src/` as from `dist/`. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'packs')

let read: readonly ReferenceFact[] | undefined

/**
 * The facts that came with Gatepost; read once.
 * @throws when the file has something wrong with it, naming the line
 */
export function shippedFacts(): readonly ReferenceFact[] {
  read ??= readFacts(FOLDER)
  return read
}

/**
 * The facts in `reference-facts.yaml` of a folder.
 * @throws when the file has something wrong with it, naming the line
 */
export function readFacts(folder: string): readonly ReferenceFact[] {
  const { content, problems } = readYaml(folder, 'reference-facts.yaml', factsFile)
  if (!content) throw new Error(problems.map(formatProblem).join('\n'))
  return content.map(({ valid_from, valid_to, last_checked, superseded_by, ...fact }) => ({
    ...fact,
    validFrom: valid_from,
    validTo: valid_to,
    lastChecked: last_checked,
    supersededBy: superseded_by,
  }))
}
