import { basename } from 'node:path'
import type { output } from 'zod'
import type { PackProblem } from './problem.ts'
import { type ReadFile, readYaml } from './read-yaml.ts'
import { clausesFile, packFile, parametersFile, topicsFile } from './schema.ts'

/** The four files of a pack, each read and of the right shape. */
export interface PackFiles {
  /** The folder's name, which is the pack's id. */
  readonly id: string
  readonly pack: ReadFile<output<typeof packFile>>
  readonly parameters: ReadFile<output<typeof parametersFile>>
  readonly clauses: ReadFile<output<typeof clausesFile>>
  readonly topics: ReadFile<output<typeof topicsFile>>
}

/** Reads a pack's folder. Whatever could not be read is among the problems of its file. */
export function readPackFiles(dir: string): PackFiles {
  return {
    id: basename(dir),
    pack: readYaml(dir, 'pack.yaml', packFile),
    parameters: readYaml(dir, 'parameters.yaml', parametersFile),
    clauses: readYaml(dir, 'clauses.yaml', clausesFile),
    topics: readYaml(dir, 'topics.yaml', topicsFile),
  }
}

/** Every problem of shape in the four files. */
export function shapeProblems(files: PackFiles): readonly PackProblem[] {
  return [files.pack, files.parameters, files.clauses, files.topics].flatMap(
    (file) => file.problems,
  )
}
