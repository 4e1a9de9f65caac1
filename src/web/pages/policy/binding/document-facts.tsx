import type { LeftOut } from '../../../../gate/types.ts'
import { Details } from '../../../components/details.tsx'
import { draftPath } from '../drafts/draft-at.ts'
import type { BindingAt } from './binding-at.ts'

const WHAT: Readonly<Record<LeftOut['what'], string>> = {
  running_heads: 'Heads and feet of pages',
  page_numbers: 'Page numbers',
  contents: 'The table of contents',
  slanted_text: 'Text that lies across pages',
  pictures: 'Pictures: what is written in them was not read',
  scripts: 'Scripts and frames: none was run',
}

const FORMATS = {
  pdf: 'PDF',
  word: 'Word document',
  html: 'HTML page',
  markdown: 'Markdown file',
  text: 'text file',
} as const

/** The document itself, and what of it is not among the clauses. */
export function DocumentFacts({ binding }: { readonly binding: BindingAt }) {
  const { at, document } = binding
  const { fileName, format, pages, leftOut, scanned } = document
  return (
    <>
      <p>
        Read from{' '}
        <a class="govuk-link" href={draftPath(at.draft.draftId, '/document')} download>
          {fileName}
        </a>
        , a {scanned ? 'scan' : FORMATS[format]}
        {pages === null ? '' : ` of ${pages} ${pages === 1 ? 'page' : 'pages'}`}.{' '}
        {scanned
          ? 'A machine read the words off its pages, and may have read one wrongly: compare each clause with the paper.'
          : 'The words are yours, unchanged.'}{' '}
        What each clause is bound to is for you to say.
      </p>
      {leftOut.length > 0 ? (
        <Details summary="What was left out">
          <ul class="govuk-list govuk-list--bullet">
            {leftOut.map(({ what, times, says }) => (
              <li>
                {WHAT[what]} ({times})
                {says.length > 0 ? `: ${says.map((one) => `“${one}”`).join(', ')}` : ''}
              </li>
            ))}
          </ul>
          <p>If one of these belongs to the policy, add it under “Add a clause” of the draft.</p>
        </Details>
      ) : null}
    </>
  )
}
