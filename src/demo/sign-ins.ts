import { randomInt } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DEMO_SCHOOLS } from './schools.ts'
import { mailOf } from './set-up-school.ts'

/** Somebody of the demo to sign in as. */
export interface DemoSignIn {
  readonly school: string
  readonly name: string
  readonly position: string
  readonly email: string
}

/** Everybody of the demo, school by school. */
export function demoSignIns(): DemoSignIn[] {
  return DEMO_SCHOOLS.flatMap((school) =>
    school.adults.map((adult) => ({
      school: school.name,
      name: adult.name,
      position: adult.position,
      email: mailOf(adult.name, school),
    })),
  )
}

const WORDS = [
  'amber',
  'birch',
  'cedar',
  'delta',
  'ember',
  'fern',
  'gable',
  'heron',
  'iris',
  'juniper',
  'kestrel',
  'lantern',
  'maple',
  'nettle',
  'otter',
  'pebble',
  'quill',
  'rowan',
  'saddle',
  'thistle',
]

/**
 * The one password of everybody in this demo: made by chance for each installation and kept in its
 * data folder, so that no copy of Gatepost can be entered with a password from a guide.
 */
export async function demoPassword(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'demo-password')
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept) return kept.trim()
  const words = [1, 2, 3].map(() => WORDS[randomInt(WORDS.length)])
  const password = `${words.join('-')}-${randomInt(1000, 10_000)}`
  await writeFile(file, `${password}\n`, { mode: 0o600, flag: 'wx' })
  return password
}
