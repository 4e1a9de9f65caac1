import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { NODE_FLAGS } from '../../tools/setup/program.js'
import { type Figure, unmeasured } from './figure.ts'
import type { ImportTook } from './import-child.ts'
import { madeUpLearners } from './made-up-register.ts'
import { atEnd } from './tidy-up.ts'

const CHILD = fileURLToPath(new URL('./import-child.ts', import.meta.url))
const LEARNERS = 60_000
const LIMIT_MS = 180_000
const group = 'Importing 60,000 learners into an empty school, in a process of its own'

/** How long a whole county's register takes, and how much memory. */
export async function measureImport(dataFolder: string): Promise<readonly Figure[]> {
  const file = join(dataFolder, 'register.csv')
  await writeFile(file, registerFile())
  const took = await importInChild(dataFolder, file)
  if (!took || took.added !== LEARNERS) {
    const note = took ? `Only ${took.added} were added.` : 'The import did not end well.'
    return [
      unmeasured({ group, what: 'reading and applying', unit: 's', target: 30, note }),
      unmeasured({ group, what: 'peak memory', unit: 'MB', target: 300, note }),
    ]
  }
  const { seconds, peakMb } = took
  const note = 'Node itself is about 58 MB of it'
  return [
    { group, what: 'reading and applying', value: seconds, unit: 's', target: 30 },
    { group, what: 'peak memory', value: peakMb, unit: 'MB', target: 300, note },
  ]
}

async function importInChild(dataFolder: string, file: string): Promise<ImportTook | undefined> {
  const child = spawn(process.execPath, [...NODE_FLAGS, CHILD, file], {
    env: { ...process.env, GATEPOST_DATA: dataFolder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LIMIT_MS,
  })
  const exit = once(child, 'exit')
  atEnd(async () => {
    child.kill()
    await exit
  })
  const [said, [code]] = await Promise.all([text(child.stdout), exit])
  return code === 0 ? (JSON.parse(said) as ImportTook) : undefined
}

/** As a management information system exports it: with a parent and a tick for each learner. */
function registerFile(): string {
  const head =
    'MIS ID,Forename,Surname,Date of birth,Year group,Class,Contact 1 name,Contact 1 relationship,Contact 1 email,Contact 1 parental responsibility,Social media consent'
  const rows = madeUpLearners(LEARNERS).map((one, index) =>
    [
      100_000 + index,
      one.forename,
      one.surname,
      one.dateOfBirth,
      one.yearGroup,
      one.className,
      `${one.surname} Parent`,
      'Mother',
      `parent-${index}@home.example`,
      'Yes',
      ['Yes', 'No', ''][index % 3],
    ].join(','),
  )
  return `${[head, ...rows].join('\n')}\n`
}
