import type { Parameter } from '../parameters/parameter.ts'
import { findParameter, PARAMETERS } from '../parameters/registry.ts'
import type { Clause, ParameterSetting, ParameterValue } from '../types.ts'
import type { PackFiles } from './files.ts'
import type { PackProblem } from './problem.ts'

type Say = (says: string, part?: string) => void

function wrongType(parameter: Parameter, value: ParameterValue): string | undefined {
  const { type, choices } = parameter
  if (type === 'number' && typeof value !== 'number' && value !== 'never') return 'write a number'
  if (type === 'yes_no' && typeof value !== 'boolean') return 'write true or false'
  const unknown = [value].flat().find((entry) => choices && !choices.includes(String(entry)))
  if (unknown !== undefined) return `'${unknown}' is not among ${choices?.join(', ')}`
  return undefined
}

function checkValue(parameter: Parameter, setting: ParameterSetting, say: Say): void {
  const speaks = setting.status === 'stated' || setting.status === 'ambiguous'
  if (!speaks && setting.value !== null) {
    say(`the policy is ${setting.status} here, so there can be no value; write null`, 'value')
  }
  if (speaks && setting.value === null) {
    say(`the policy has ${setting.status} this, so write its value, or mark it silent`, 'value')
  }
  if (speaks && setting.value !== null) {
    const wrong = wrongType(parameter, setting.value)
    if (wrong) say(wrong, 'value')
  }
  if (speaks && setting.clauses.length === 0) say('name the clause that says so', 'clauses')
}

function checkGrounds(
  setting: ParameterSetting,
  clauses: ReadonlyMap<string, Pick<Clause, 'text'>>,
  say: Say,
): void {
  const unknown = setting.clauses.filter((id) => !clauses.has(id))
  for (const id of unknown) say(`there is no clause '${id}' in this pack`, 'clauses')
  const grounds = setting.clauses.filter((id) => clauses.has(id))
  const lost = grounds.length > 0 && grounds.every((id) => clauses.get(id)?.text === 'missing')
  if (lost && setting.value !== null) {
    say('it rests only on text that is missing from the document; mark it unreadable', 'clauses')
  }
}

/** Parameters: every key once, none unknown, each value standing on readable clauses of the pack. */
export function checkParameters(files: PackFiles): readonly PackProblem[] {
  const { file, content, lineOf } = files.parameters
  if (!content) return []
  const clauses = new Map((files.clauses.content ?? []).map((clause) => [clause.id, clause]))
  const problems: PackProblem[] = PARAMETERS.filter(({ key }) => !Object.hasOwn(content, key)).map(
    ({ key }) => ({
      file,
      line: 1,
      says: `'${key}' is missing; write it even where the policy is silent`,
    }),
  )
  for (const [key, setting] of Object.entries(content)) {
    const say: Say = (says, part) =>
      problems.push({ file, line: lineOf(part ? [key, part] : [key]), says: `${key}: ${says}` })
    const parameter = findParameter(key)
    if (!parameter) {
      say('no parameter is called that; see src/policy/parameters')
      continue
    }
    checkValue(parameter, setting, say)
    checkGrounds(setting, clauses, say)
  }
  return problems
}
