import type { SchoolName } from '../../../../domain/people/index.ts'
import { Button } from '../../../components/button.tsx'
import { FileUpload } from '../../../components/file-upload.tsx'
import { TextInput } from '../../../components/text-input.tsx'
import type { Faults, Typed } from '../../../form.ts'

interface DocumentFormProps {
  readonly school: SchoolName
  readonly typed: Typed
  readonly faults: Faults
}

/** Where a school's own document comes in. */
export function DocumentForm({ school, typed, faults }: DocumentFormProps) {
  return (
    <form
      method="post"
      action={`/schools/${school.slug}/policy/drafts/document`}
      enctype="multipart/form-data"
      novalidate
    >
      <FileUpload
        name="document"
        label="Your policy as a file"
        hint="Word (.docx), PDF, HTML, Markdown or plain text, at most 20 MB. A long PDF takes a few seconds; of a scan, you are asked first. Macros and links in it are never run or followed."
        accept=".docx,.pdf,.html,.htm,.md,.txt"
        error={faults.fields.document}
      />
      <TextInput
        name="why"
        label="What changes with it, and why"
        hint="One line, for the change log; you may leave it empty"
        value={typed.why}
        error={faults.fields.why}
      />
      <Button preventDoubleClick>Read it into clauses</Button>
    </form>
  )
}
