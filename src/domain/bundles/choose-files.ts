import { type EvidenceToBundle, type FileToBundle, inertEnding } from '../evidence/index.ts'

/** A file that goes out, under a name that runs nothing. */
export interface PlannedFile extends FileToBundle {
  readonly evidenceId: string
  readonly matterId: string
  readonly path: string
  /** Whether bystanders are covered in it. */
  readonly covered: boolean
}

export interface ChosenFiles {
  readonly files: readonly PlannedFile[]
  readonly quarantined: number
  /** How many stay behind because a covered copy goes in their place. */
  readonly behind: number
}

/**
 * Of each file its latest covered copy where there is one, or all as they came. What is in quarantine never goes, and
 * neither does a copy of it.
 */
export function chooseFiles(
  evidence: readonly EvidenceToBundle[],
  which: 'covered' | 'as_came',
): ChosenFiles {
  const files: PlannedFile[] = []
  let [quarantined, behind] = [0, 0]
  for (const { evidenceId, matterId, files: all } of evidence) {
    for (const original of all.filter(({ redactedFrom }) => redactedFrom === null)) {
      if (original.quarantined) {
        quarantined += 1
        continue
      }
      const copy = all.findLast(
        ({ redactedFrom, quarantined: out }) => redactedFrom === original.fileId && !out,
      )
      const covered = which === 'covered' && copy !== undefined
      if (covered) behind += 1
      const file = covered ? copy : original
      const path = pathOf(file, files.length + 1)
      files.push({ ...file, evidenceId, matterId, path, covered })
    }
  }
  return { files, quarantined, behind }
}

function pathOf({ sha256, name, redactedFrom }: FileToBundle, nr: number): string {
  // A covered copy is drawn anew, whatever the file was.
  const ending = redactedFrom === null ? inertEnding(name ?? '') : inertEnding(name ?? '.jpg')
  return `evidence/${String(nr).padStart(3, '0')}-${sha256.slice(0, 12)}${ending}`
}
