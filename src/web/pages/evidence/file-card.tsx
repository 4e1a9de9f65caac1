import type { EvidenceFile } from '../../../domain/evidence/index.ts'
import { Button } from '../../components/button.tsx'
import { ButtonGroup } from '../../components/button-group.tsx'
import { Card } from '../../components/card.tsx'
import { Details } from '../../components/details.tsx'
import { plainly } from '../../components/plainly.ts'
import { SummaryList } from '../../components/summary-list.tsx'
import { TimeText } from '../../components/time-text.tsx'

interface FileCardProps {
  readonly file: EvidenceFile
  readonly evidenceId: string
  readonly number: number
}

/** A file by its digest and its size. No picture of it, and one press that stops all viewing. */
export function FileCard({ file, evidenceId, number }: FileCardProps) {
  const at = `/evidence/files/${file.fileId}`
  const title = file.redactedFrom ? `File ${number}: copy, bystanders covered` : `File ${number}`
  return (
    <Card title={title} headingLevel={3}>
      <SummaryList
        rows={[
          { key: 'Name', value: plainly(file.name ?? '') || 'Cannot be opened' },
          ...(file.mediaType ? [{ key: 'Kind, by its bytes', value: file.mediaType }] : []),
          { key: 'Size', value: sizeInWords(file.bytes) },
          { key: 'SHA-256', value: <code class="gp-break">{file.sha256}</code> },
          {
            key: 'Added',
            value: (
              <>
                <TimeText at={file.addedAt} /> by {file.addedBy ?? 'whoever reported it'}
              </>
            ),
          },
        ]}
      />
      {file.quarantinedAt ? (
        <p>
          <strong>In quarantine since</strong> <TimeText at={file.quarantinedAt} />. Nobody can open
          it.{' '}
          <a class="govuk-link" href={`/evidence/${evidenceId}/what-to-do`}>
            What to do now
          </a>
        </p>
      ) : (
        <Ways at={at} number={number} isCopy={file.redactedFrom !== null} />
      )}
    </Card>
  )
}

interface WaysProps {
  readonly at: string
  readonly number: number
  readonly isCopy: boolean
}

function Ways({ at, number, isCopy }: WaysProps) {
  const of = <span class="govuk-visually-hidden">: file {number}</span>
  return (
    <>
      <Details summary={<>Open it{of}</>}>
        <p>
          It comes to you as a file, which you open outside Gatepost. That you did goes on record.
        </p>
        <ButtonGroup>
          <form method="post" action={`${at}/download`}>
            <Button kind="secondary">Download{of}</Button>
          </form>
          {isCopy ? null : (
            <Button kind="secondary" href={`${at}/cover`}>
              Cover bystanders{of}
            </Button>
          )}
        </ButtonGroup>
      </Details>
      <form method="post" action={`${at}/quarantine`}>
        <Button kind="warning">Stop all viewing, and show me whom to call{of}</Button>
      </form>
    </>
  )
}

function sizeInWords(bytes: number): string {
  const mb = bytes / 1024 ** 2
  return mb < 1 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${Math.round(mb)} MB`
}
