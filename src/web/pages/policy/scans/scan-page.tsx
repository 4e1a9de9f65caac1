import { Button } from '../../../components/button.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import type { PageContext } from '../../../context.ts'
import { type Faults, NO_FAULTS } from '../../../form.ts'
import { Frame } from '../../../frame.tsx'
import { type ScanAt, scanPath } from './scan-at.ts'
import { ScanRead } from './scan-read.tsx'
import { pageWords, SECONDS_A_PAGE, timeWords } from './scan-words.ts'

interface ScanPageProps {
  readonly c: PageContext
  readonly at: ScanAt
  readonly faults: Faults
}

/** The page of a scan with what is wrong, where something is. */
export function showScan(
  c: PageContext,
  at: ScanAt,
  faults: Faults = NO_FAULTS,
  status: 200 | 422 = 200,
): Response | Promise<Response> {
  return c.html(<ScanPage c={c} at={at} faults={faults} />, status)
}

/** A scan: the offer to read it, how far the reading is, or what came of it. */
export function ScanPage({ c, at, faults }: ScanPageProps) {
  const { scan, school } = at
  const drafts = `/schools/${school.slug}/policy/drafts`
  return (
    <Frame
      c={c}
      title="A scanned policy"
      heading="A scanned policy"
      caption={school.name}
      breadcrumbs={[
        { text: 'Policy', href: `/schools/${school.slug}/policy` },
        { text: 'New versions', href: drafts },
        { text: 'A scanned policy' },
      ]}
      errors={faults.page}
      width="reading"
    >
      <p class="gp-quiet">
        “{scan.fileName}”, {pageWords(scan.pages)}, brought in by {scan.addedBy},{' '}
        <TimeText at={scan.addedAt} />
      </p>
      <Standing at={at} />
      <form method="post" action={scanPath(scan.scanId, '/drop')}>
        <Button kind="secondary" preventDoubleClick>
          Do without this scan
        </Button>
      </form>
    </Frame>
  )
}

function Standing({ at }: { readonly at: ScanAt }) {
  const { scan } = at
  if (scan.readingSince === null) return <Offer at={at} />
  if (scan.pagesRead < scan.pages) return <UnderWay at={at} />
  return <ScanRead at={at} />
}

function Offer({ at }: { readonly at: ScanAt }) {
  const { scan } = at
  return (
    <>
      <p class="govuk-body-l">
        This is a scan: {pageWords(scan.pages)}, and no text. Read the writing?
      </p>
      <p>
        It takes about {SECONDS_A_PAGE} seconds
        {scan.pages === 1 ? '' : ` a page, ${timeWords(scan.pages)} in all`}. It happens on this
        server and nowhere else, and you can leave the page meanwhile.
      </p>
      <InsetText>
        A machine may read a word wrongly. What it is unsure of is marked as damaged, and answers no
        question until you have written it out. If there is a Word file of this policy, bring that
        in instead.
      </InsetText>
      <form method="post" action={scanPath(scan.scanId, '/read')}>
        <Button preventDoubleClick>Read the writing</Button>
      </form>
    </>
  )
}

function UnderWay({ at }: { readonly at: ScanAt }) {
  const { scanId, pages, pagesRead } = at.scan
  const done = `${pagesRead} of ${pageWords(pages)} read`
  return (
    <>
      <p>
        <label for="scan-progress">{done}.</label>{' '}
        {pagesRead === 0
          ? 'It begins within a minute, and you can leave this page meanwhile.'
          : `About ${timeWords(pages - pagesRead)} left. You can leave this page meanwhile.`}
      </p>
      <p>
        <progress id="scan-progress" class="gp-meter" max={pages} value={pagesRead}>
          {done}
        </progress>
      </p>
      <p>
        <a class="govuk-link" href={scanPath(scanId)}>
          Look how far it is
        </a>
      </p>
    </>
  )
}
