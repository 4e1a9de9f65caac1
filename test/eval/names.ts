import { type Half, linesOf } from './half.ts'

/** Names of one origin, or of one group with a purpose: "Words" are names that are words too. */
export interface NameGroup {
  readonly title: string
  readonly forenames: readonly string[]
  readonly surnames: readonly string[]
  /** As registered, and as somebody writes it. */
  readonly pairs: readonly NamePair[]
  readonly surnamePairs: readonly NamePair[]
}

export type NamePair = readonly [registered: string, written: string]

const PURPOSES: ReadonlySet<string> = new Set(['Nicknames', 'By sound', 'Words'])

/** Every group of a half's names file: a `# title`, then `forenames:`, `surnames:`, `pairs:`. */
export function readNames(half: Half): readonly NameGroup[] {
  const sections = linesOf('names', half).join('\n').split(/^# /m).slice(1)
  return sections.map((section) => {
    const [title = '', ...lines] = section.trim().split('\n')
    const list = (label: string) => {
      const line = lines.find((one) => one.startsWith(`${label}:`)) ?? ''
      const items = line.slice(label.length + 1).split(',')
      return items.map((item) => item.trim()).filter((item) => item !== '')
    }
    return {
      title,
      forenames: list('forenames'),
      surnames: list('surnames'),
      pairs: list('pairs').map(twoNames),
      surnamePairs: list('surname pairs').map(twoNames),
    }
  })
}

/** The groups that are origins, rather than made for one category. */
export function originsOf(groups: readonly NameGroup[]): readonly NameGroup[] {
  return groups.filter(({ title }) => !PURPOSES.has(title))
}

/** The group made for one category. */
export function groupCalled(groups: readonly NameGroup[], title: string): NameGroup {
  const group = groups.find((one) => one.title === title)
  if (!group) throw new Error(`The names file has no group "${title}".`)
  return group
}

function twoNames(pair: string): NamePair {
  const [registered = '', written = ''] = pair.split('=').map((name) => name.trim())
  return [registered, written]
}
