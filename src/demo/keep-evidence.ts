import {
  addEvidence,
  addEvidenceForm,
  quarantineFile,
  type SealedFile,
  sealFile,
  setApart,
} from '../domain/evidence/index.ts'
import type { DemoTools } from './demo-tools.ts'
import { drawFalseAccount } from './drawings.ts'
import type { DemoCases } from './lead-cases.ts'
import { must } from './must.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

const HOUR_MS = 3_600_000

interface DemoEvidence {
  readonly matterId: string
  readonly hoursAgo: number
  readonly words: Readonly<Record<string, string>>
  readonly file?: { readonly name: string; readonly bytes: Uint8Array }
  readonly quarantined?: true
}

/** Evidence in three cases: a false account with its picture, a file nobody may look at, and words alone. */
export async function keepEvidence(
  tools: DemoTools,
  standing: StandingSchool,
  cases: DemoCases,
): Promise<void> {
  const screen = { name: 'false-account.png', bytes: await drawFalseAccount() }
  const pieces: readonly DemoEvidence[] = [
    {
      matterId: cases.staffAbuse,
      hoursAgo: 49.5,
      words: {
        stopAnswer: 'no',
        description:
          'The profile has her name with a full stop behind it and her picture from our website. The newest post says that the trip is cancelled, which is not so.',
        address: 'https://pictures.example/gwenllian.tudor.ash.',
        platform: 'instagram',
        visibility: 'public',
        seenBy: 'Two parents who asked about it at the gate',
      },
      file: screen,
    },
    {
      matterId: cases.allegation,
      hoursAgo: 4,
      words: {
        stopAnswer: 'no',
        description: 'What the pupil’s mother sent: messages from after midnight, four nights.',
        platform: 'messages',
        visibility: 'direct',
      },
      file: { ...screen, name: 'from-the-mother.png' },
      quarantined: true,
    },
    {
      matterId: cases.allegation,
      hoursAgo: 3.5,
      words: {
        stopAnswer: 'unsure',
        description:
          'A friend of the pupil says that there is one more picture on her phone. I have not seen it and did not ask for it.',
        platform: 'snapchat',
        visibility: 'unknown',
      },
    },
    {
      matterId: cases.post,
      hoursAgo: 25.7,
      words: {
        stopAnswer: 'no',
        description:
          'A post of hers in the group, read aloud to me by a colleague: that the timetable was written on the back of a bus ticket. 14 people laughed.',
        address: 'The group “Brithyll parents and friends”, Thursday evening',
        platform: 'facebook',
        visibility: 'group',
      },
    },
  ]
  for (const piece of pieces) await keepOne(tools, standing, piece)
}

async function keepOne(
  tools: DemoTools,
  standing: StandingSchool,
  { matterId, hoursAgo, words, file, quarantined }: DemoEvidence,
): Promise<void> {
  const { caseKeys: keys, database, evidence: store } = tools
  const lead = holder(standing, 'dsl')
  const now = new Date(tools.now().getTime() - hoursAgo * HOUR_MS)
  const sealed = file && (await sealFile({ store, keys, trustId: lead.trustId }, file))
  if (sealed?.kind === 'no_space') throw new Error('There is no room for the demo’s evidence.')
  const files: SealedFile[] = sealed ? [sealed] : []
  const command = { ...addEvidenceForm.parse(words), matterId, files }
  await database.write(lead.trustId, async (db) =>
    must(await addEvidence(db, lead, command, { keys, now })),
  )
  const [first] = files
  if (!quarantined || !first) return
  const stopped = await database.write(lead.trustId, async (db) =>
    must(await quarantineFile(db, lead, { fileId: first.fileId }, now)),
  )
  for (const storedAs of stopped.storedAs) await setApart(store, storedAs)
}
