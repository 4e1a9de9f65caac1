import { faultText, type TrailReport } from '../../domain/trail/index.ts'

/** A report in sentences, for people and (as `says`) for programs. */
export function reportLines(report: TrailReport): string[] {
  if (report.ok) return [sound(report), ...remarks(report)]
  const shown = report.faults.map(faultText)
  const more = report.faultCount - shown.length
  const many = report.faultCount === 1 ? 'one fault' : `${report.faultCount} faults`
  return [
    `NOT to be trusted as it stands: ${many}.`,
    ...shown.map((text) => `  ${text}`),
    ...(more > 0 ? [`  … and ${more} more.`] : []),
    ...remarks(report),
  ]
}

/**
 * A report on the safeguarding book for whoever looks after the server, who need not know how much is in
 * it: only what is wrong with it is told exactly.
 */
export function uncountedLines(report: TrailReport): string[] {
  if (!report.ok) return reportLines(report)
  return ['Sound: it is as it was written.', ...remarks(report)]
}

function sound({ entries, span, checkpoints }: TrailReport): string {
  if (!span) return 'Sound: the trail has no entries yet.'
  const signatures = checkpoints === 1 ? 'one signature' : `${checkpoints} signatures`
  const count = entries === 1 ? 'one entry' : `${entries} entries`
  return `Sound: ${count} (${span.first.seq} to ${span.last.seq}), ${span.first.at} to ${span.last.at}, under ${signatures}.`
}

function remarks({ ok, keyGiven, keyId, witness, madeAt }: TrailReport): string[] {
  const lines: string[] = []
  if (keyId && !keyGiven) {
    lines.push(
      `Checked with the key that stands in the file (${keyId}). That proves that the file hangs together, not who made it: give --key with the public key that you were handed.`,
    )
  }
  if (witness === 'newer') {
    lines.push(
      `The witness is newer than this export of ${madeAt}, so it cannot tell what is missing.`,
    )
  }
  if (ok && witness === 'agrees') lines.push('The witness outside the database agrees.')
  return lines
}
