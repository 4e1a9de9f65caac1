import { choiceProps, type GovukChoices } from '../../../test/support/govuk-fields.ts'
import { matchesGovukFixtures } from '../../../test/support/govuk-fixtures.ts'
import { DateInput, type DatePart } from './date-input.tsx'

interface Part {
  readonly name?: string
  readonly autocomplete?: string
  readonly error?: boolean
}

interface Options extends GovukChoices {
  readonly id: string
  readonly namePrefix?: string
  readonly items?: readonly Part[]
  readonly values?: Readonly<Record<string, number>>
  readonly day?: Part | false
  readonly month?: Part | false
  readonly year?: Part | false
}

const named = 'the boxes of a date are always named and numbered alike'
const classes = 'a box has no class or attributes of its own; wrong boxes are named'
const values = 'what was typed is given once, for the whole date'

const PARTS = ['day', 'month', 'year'] as const

function partOf(options: Options, part: DatePart): Part | undefined {
  if (!options.items?.length) return (options[part] ?? {}) || undefined
  return options.items.find(({ name }) => name === part)
}

function valuesOf({ values = {}, namePrefix }: Options) {
  return Object.fromEntries(
    PARTS.flatMap((part) => {
      const value = values[namePrefix ? `${namePrefix}-${part}` : part]
      return value === undefined ? [] : [[part, String(value)]]
    }),
  )
}

function wrongParts(options: Options): readonly DatePart[] {
  const marked = (error: boolean) => PARTS.filter((part) => partOf(options, part)?.error === error)
  const right = marked(false)
  return marked(true).length > 0 ? marked(true) : PARTS.filter((part) => !right.includes(part))
}

matchesGovukFixtures<Options>('date-input', {
  render: (options) => (
    <DateInput
      {...choiceProps(options)}
      id={options.id}
      namePrefix={options.namePrefix}
      parts={PARTS.filter((part) => partOf(options, part))}
      values={valuesOf(options)}
      wrongParts={wrongParts(options)}
      birthday={options.items?.some(({ autocomplete }) => autocomplete === 'bday-day')}
    />
  ),
  leftOut: {
    'with translations': 'every page is in English',
    'with values, name prefix and custom names': named,
    'with nested name': named,
    'with id on items': named,
    'with errors only': 'a box is never marked wrong without saying why',
    'with errors only (using classes)': 'a box is never marked wrong without saying why',
    'with errors only (using items)': 'a box is never marked wrong without saying why',
    'with errors only (using items and classes)': 'a box is never marked wrong without saying why',
    'with error on single field using classes': classes,
    'with error on single item using classes': classes,
    'items with classes': classes,
    'custom pattern': classes,
    'custom inputmode': classes,
    'with input attributes': classes,
    'with item value': values,
    'with field value': values,
    'with field value and items': values,
    'with field value and item value': values,
    'with field value, item value and values': values,
    'with field value overriding values': values,
  },
})
