import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Pack } from '../types.ts'
import { checkClauses } from './check-clauses.ts'
import { checkIdentity, checkTopics } from './check-identity.ts'
import { checkParameters } from './check-parameters.ts'
import { type PackFiles, readPackFiles, shapeProblems } from './files.ts'
import { formatProblem, type PackProblem } from './problem.ts'

/** A pack that cannot be used; its message lists every problem on a line of its own. */
export class PackError extends Error {
  readonly problems: readonly PackProblem[]

  constructor(problems: readonly PackProblem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.name = 'PackError'
    this.problems = problems
  }
}

/** What cannot be read would make everything that cites it look wrong, so shape comes first. */
function problemsOf(files: PackFiles): readonly PackProblem[] {
  const shape = shapeProblems(files)
  if (shape.length > 0) return shape
  return [
    ...checkIdentity(files),
    ...checkClauses(files),
    ...checkParameters(files),
    ...checkTopics(files),
  ]
}

/**
 * Everything that is wrong with the pack in this folder, in the order of its files.
 * @returns an empty list when the pack may be used
 */
export function validatePack(dir: string): readonly PackProblem[] {
  return problemsOf(readPackFiles(dir))
}

/** The pack that these files hold; throws where one of them could not be read. */
function assemble({ id, pack, parameters, clauses, topics }: PackFiles): Pack {
  if (!pack.content || !parameters.content || !clauses.content || !topics.content) {
    throw new PackError([{ file: id, line: 1, says: 'the pack could not be read' }])
  }
  return {
    ...pack.content,
    parameters: parameters.content,
    topics: topics.content,
    clauses: clauses.content,
  }
}

/**
 * The pack in this folder, as data.
 * @throws PackError when anything is wrong with it
 */
export function loadPack(dir: string): Pack {
  const files = readPackFiles(dir)
  const problems = problemsOf(files)
  if (problems.length > 0) throw new PackError(problems)
  return assemble(files)
}

/** The folders under `root` that hold a pack, by name. */
export function packFolders(root: string): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, entry.name))
    .sort()
}

/**
 * Every pack under a folder, by name.
 * @throws PackError with the problems of all of them when any is wrong
 */
export function loadPacks(root: string): readonly Pack[] {
  const read = packFolders(root).map(readPackFiles)
  const problems = read.flatMap(problemsOf)
  if (problems.length > 0) throw new PackError(problems)
  return read.map(assemble)
}
