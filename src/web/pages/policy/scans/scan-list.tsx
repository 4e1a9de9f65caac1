import type { ScanRecord } from '../../../../domain/policies/index.ts'
import { ListRows } from '../../../components/list-rows.tsx'
import { Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { TimeText } from '../../../components/time-text.tsx'
import { scanPath } from './scan-at.ts'
import { pageWords } from './scan-words.ts'

/** The scans that wait at a school; nothing where there are none. */
export function ScanList({ scans }: { readonly scans: readonly ScanRecord[] }) {
  if (scans.length === 0) return null
  return (
    <Section title="Scans that wait" icon="policy" id="scans">
      <ListRows
        rows={scans.map((scan) => ({
          title: scan.fileName,
          href: scanPath(scan.scanId),
          meta: (
            <>
              {pageWords(scan.pages)}, brought in by {scan.addedBy}, <TimeText at={scan.addedAt} />
            </>
          ),
          side: <ScanTag scan={scan} />,
        }))}
      />
    </Section>
  )
}

function ScanTag({ scan }: { readonly scan: ScanRecord }) {
  if (scan.readingSince === null) return <Tag colour="grey">Not read yet</Tag>
  if (scan.pagesRead < scan.pages) {
    return (
      <Tag colour="turquoise">
        {scan.pagesRead} of {scan.pages} read
      </Tag>
    )
  }
  return <Tag colour="green">Read</Tag>
}
