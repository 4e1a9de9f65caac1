import { fieldProps, type GovukField } from '../../../test/support/govuk-fields.ts'
import { matchesGovukFixtures } from '../../../test/support/govuk-fixtures.ts'
import { CharacterCount, type CharacterCountProps } from './character-count.tsx'

type Passed = 'value' | 'rows' | 'spellcheck'

interface Options extends GovukField, Pick<CharacterCountProps, Passed> {
  readonly maxlength?: number
  readonly maxwords?: number
  readonly threshold?: string
  readonly countType?: 'length' | 'characters' | 'words'
}

const limited = 'a count without a limit says nothing'
const english = 'every page is in English, in the words of the component'

matchesGovukFixtures<Options>('character-count', {
  render: ({ value, rows, spellcheck, ...options }) => (
    <CharacterCount
      {...fieldProps(options)}
      {...{ value, rows, spellcheck }}
      limit={Number(options.maxwords ?? options.maxlength)}
      counts={options.countType ?? (options.maxwords ? 'words' : undefined)}
      threshold={options.threshold === undefined ? undefined : Number(options.threshold)}
    />
  ),
  leftOut: {
    'with maxwords': 'one attribute holds the limit, whatever is counted',
    'with custom textarea description': english,
    'with translations': english,
    'to configure in JavaScript': limited,
    'with neither maxlength nor maxwords set': limited,
    'with neither maxlength, maxwords nor textarea description set': limited,
    'custom classes on countMessage': 'the message has no class of its own',
  },
})
