import type { PageAnswer } from '../../../../gate/document/index.ts'
import { Button } from '../../../components/button.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import { type ScanAt, scanPath } from './scan-at.ts'
import { pageWords } from './scan-words.ts'

/** What came of the reading, and the way on. */
export function ScanRead({ at }: { readonly at: ScanAt }) {
  const { scan, pages } = at
  const lines = pages.flatMap((page) => (page.kind === 'read' ? page.lines : []))
  const doubtful = lines.filter((line) => line.doubtful).length
  if (lines.length === 0) {
    return (
      <InsetText>
        No writing could be read on{' '}
        {scan.pages === 1 ? 'its page' : `any of its ${scan.pages} pages`}. Scan the paper again,
        straight, at 200 to 300 dots an inch; photos, straight from above and in good light.
      </InsetText>
    )
  }
  return (
    <>
      <p class="govuk-body-l">
        The writing is read: {lines.length} {lines.length === 1 ? 'line' : 'lines'} on{' '}
        {pageWords(scan.pages)}.
      </p>
      <p>
        {doubtful === 0
          ? 'Every line could be read well.'
          : `${doubtful} of them ${doubtful === 1 ? 'was' : 'were'} hard to read: their clauses are marked as damaged.`}
        {doubtful > lines.length / 4
          ? ' That is many. A cleaner scan, at 300 dots an inch, may save you work.'
          : ''}
      </p>
      <Unread pages={pages} />
      <p>Compare each clause with the paper when you bind it.</p>
      <form method="post" action={scanPath(scan.scanId, '/clauses')} id="clauses">
        <Button preventDoubleClick>Make clauses of it</Button>
      </form>
    </>
  )
}

function Unread({ pages }: { readonly pages: readonly PageAnswer[] }) {
  const unread = pages.flatMap((page, at) =>
    page.kind === 'unread' ? [{ nth: at + 1, reason: page.reason }] : [],
  )
  if (unread.length === 0) return null
  return (
    <>
      <p>These could not be read. Each becomes a clause that is marked as missing:</p>
      <ul class="govuk-list govuk-list--bullet">
        {unread.map(({ nth, reason }) => (
          <li>
            Page {nth}. {reason}
          </li>
        ))}
      </ul>
    </>
  )
}
