import { PARAMETERS } from '../parameters/registry.ts'
import type { Pack } from '../types.ts'
import { checkClauses } from './check-clauses.ts'
import { checkIdentity, checkTopics } from './check-identity.ts'
import { checkParameters } from './check-parameters.ts'
import type { PackFiles } from './files.ts'
import type { PackProblem } from './problem.ts'
import { clausesFile, packFile, parametersFile, topicsFile } from './schema.ts'

/** A draft made before Gatepost asked a question leaves it open. */
const OPEN = Object.fromEntries(
  PARAMETERS.map(({ key }) => [key, { status: 'silent', value: null, alsoReads: [], clauses: [] }]),
)

/**
 * Everything that keeps a policy from being used, by the same rules as for a pack on disk: of the shape
 * first, then of what stands on what.
 * @returns an empty list when it may be put in force
 */
export function problemsOfPolicy(policy: Pack): readonly PackProblem[] {
  const { parameters, clauses, topics, ...identity } = policy
  const read = {
    pack: packFile.safeParse(JSON.parse(JSON.stringify(identity))),
    parameters: parametersFile.safeParse({ ...OPEN, ...parameters }),
    clauses: clausesFile.safeParse(clauses),
    topics: topicsFile.safeParse(topics),
  }
  const shape = Object.entries(read).flatMap(([file, { error }]) =>
    (error?.issues ?? []).map((issue) => ({
      file,
      line: 1,
      says: `${issue.path.join('.')}: ${issue.message}`,
    })),
  )
  if (shape.length > 0) return shape
  const file = <Content>(name: string, content: Content | undefined) => ({
    file: name,
    content,
    problems: [],
    lineOf: () => 1,
  })
  const files: PackFiles = {
    id: policy.id,
    pack: file('pack', read.pack.data),
    parameters: file('parameters', read.parameters.data),
    clauses: file('clauses', read.clauses.data),
    topics: file('topics', read.topics.data),
  }
  return [
    ...checkIdentity(files),
    ...checkClauses(files),
    ...checkParameters(files),
    ...checkTopics(files),
  ]
}
