import { fieldProps, type GovukField } from '../../../test/support/govuk-fields.ts'
import { matchesGovukFixtures } from '../../../test/support/govuk-fixtures.ts'
import { FileUpload } from './file-upload.tsx'

const scripted = 'the drop zone is an island of ours'

interface Options extends GovukField {
  readonly multiple?: boolean
  readonly disabled?: boolean
}

matchesGovukFixtures<Options>('file-upload', {
  render: (options) => (
    <FileUpload {...fieldProps(options)} multiple={options.multiple} disabled={options.disabled} />
  ),
  leftOut: {
    enhanced: scripted,
    'enhanced, with error message and hint': scripted,
    'enhanced, multiple files': scripted,
    'enhanced, custom wrapper classes and attributes': scripted,
    translated: scripted,
  },
})
