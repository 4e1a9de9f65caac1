import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { PackProblem } from './problem.ts'

type Path = readonly PropertyKey[]

/** A pack's file as read, able to say on which line anything stands. */
export interface ReadFile<T> {
  readonly file: string
  /** Undefined where the file is not there, is not YAML, or has the wrong shape. */
  readonly content: T | undefined
  readonly problems: readonly PackProblem[]
  /** The line of whatever stands at this path, or of the nearest thing around it; counted from 1. */
  lineOf(path: Path): number
}

function lineFinder(document: Document, lines: LineCounter): (path: Path) => number {
  return (path) => {
    for (let end = path.length; end >= 0; end -= 1) {
      const node = document.getIn(path.slice(0, end), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
}

function clauseAt(content: unknown, index: PropertyKey | undefined): string | undefined {
  if (!Array.isArray(content) || typeof index !== 'number') return undefined
  const entry: unknown = content[index]
  const id = entry !== null && typeof entry === 'object' && 'id' in entry ? entry.id : undefined
  return typeof id === 'string' ? id : undefined
}

function sayIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `unknown key ${issue.keys.map((key) => `'${key}'`).join(', ')}`
  }
  const where = issue.path.filter((part) => typeof part === 'string').join('.')
  return where ? `${where}: ${issue.message}` : issue.message
}

/** Reads one YAML file of a pack and checks its shape. */
export function readYaml<S extends z.ZodType>(
  dir: string,
  name: string,
  schema: S,
): ReadFile<z.output<S>> {
  const file = join(dir, name)
  if (!existsSync(file)) {
    const problems = [{ file, line: 1, says: 'there is no such file' }]
    return { file, content: undefined, problems, lineOf: () => 1 }
  }
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines })
  const lineOf = lineFinder(document, lines)
  const broken = [...document.errors, ...document.warnings].map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    says: `this is not YAML: ${error.message.split('\n')[0]}`,
  }))
  if (broken.length > 0) return { file, content: undefined, problems: broken, lineOf }
  const raw: unknown = document.toJS()
  const parsed = schema.safeParse(raw)
  if (parsed.success) return { file, content: parsed.data, problems: [], lineOf }
  const problems = parsed.error.issues.map((issue) => ({
    file,
    line: lineOf(issue.path),
    clause: clauseAt(raw, issue.path[0]),
    says: sayIssue(issue),
  }))
  return { file, content: undefined, problems, lineOf }
}
