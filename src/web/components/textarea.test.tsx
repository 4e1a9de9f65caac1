import { expect, test } from 'vitest'
import { fieldProps, type GovukField } from '../../../test/support/govuk-fields.ts'
import { matchesGovukFixtures } from '../../../test/support/govuk-fixtures.ts'
import { Textarea, type TextareaProps } from './textarea.tsx'

type Passed = 'value' | 'rows' | 'autocomplete' | 'spellcheck'
type Options = GovukField & Pick<TextareaProps, Passed>

matchesGovukFixtures<Options>('textarea', {
  render: ({ value, rows, autocomplete, spellcheck, ...options }) => (
    <Textarea {...fieldProps(options)} {...{ value, rows, autocomplete, spellcheck }} />
  ),
  leftOut: {},
})

test('Textarea keeps a line break at the start, which browsers would drop', () => {
  const html = String(<Textarea name="note" label="Note" value={'\nSecond line'} />)
  expect(html).toContain('>\n\nSecond line</textarea>')
})

test('Textarea escapes what was typed', () => {
  const html = String(<Textarea name="note" label="Note" value="</textarea><script>" />)
  expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;')
})
