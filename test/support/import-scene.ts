import type { Database } from '../../src/db/open-database.ts'
import {
  applyImport,
  type ImportReport,
  startImport,
  suggestMapping,
} from '../../src/domain/learners/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import { NOW } from './policy.ts'
import { addPerson, addSchool, addTrust, type SmallSchool } from './small-trust.ts'

/** The headings of a school's own export, two of which nobody asked for. */
export const HEAD = [
  'UPN',
  'MIS ID',
  'Forename',
  'Surname',
  'Date of birth',
  'Year group',
  'Class',
  'Social media consent',
  'Contact 1 name',
  'Contact 1 relationship',
  'Contact 1 email',
  'Contact 1 parental responsibility',
  'SEN status',
  'Password',
].join(',')

export const MALI =
  ',1001,Mali,Penhallow,06/05/2014,7,7B,Yes,Ceri Penhallow,Mother,ceri@home.example,Yes,K,secret'
export const IFAN = ',1002,Ifan,Ashby,01/09/2013,8,8A,No,Jo Ashby,Father,,No,,'

/** A register file as a school's system writes it. */
export function registerFile(rows: readonly string[], head = HEAD): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode([head, ...rows].join('\r\n'))
}

/** A school with someone in its office who imports registers. */
export class ImportScene {
  readonly database: Database
  readonly school: SmallSchool
  readonly office: Actor

  private constructor(database: Database, school: SmallSchool, office: Actor) {
    this.database = database
    this.school = school
    this.office = office
  }

  static async set(database: Database): Promise<ImportScene> {
    const school = await addSchool(database, await addTrust(database))
    return new ImportScene(database, school, await addPerson(database, school, 'office'))
  }

  async dryRun(
    rows: readonly string[],
    head = HEAD,
    now = NOW,
  ): Promise<{ readonly importId: string; readonly report: ImportReport }> {
    const { mapping } = suggestMapping(head.split(','))
    const bytes = registerFile(rows, head)
    const command = { schoolId: this.school.schoolId, fileName: 'register.csv', mapping, bytes }
    const started = await this.database.write(this.school.trustId, (db) =>
      startImport(db, this.office, command, now),
    )
    if (!started.ok) throw new Error(started.message)
    return started
  }

  apply(importId: string, now = NOW): ReturnType<typeof applyImport> {
    return this.database.write(this.school.trustId, (db) =>
      applyImport(db, this.office, { importId }, now),
    )
  }

  /** Dry run and apply. @throws when either is refused */
  async importWhole(
    rows: readonly string[],
    head = HEAD,
    now = NOW,
  ): Promise<{ readonly report: ImportReport; readonly protects: readonly string[] }> {
    const { importId, report } = await this.dryRun(rows, head, now)
    const applied = await this.apply(importId, now)
    if (!applied.ok) throw new Error(applied.message)
    return { report, protects: applied.protects }
  }

  /** Everything on the register that an import may touch. */
  everything() {
    return this.database.read(this.school.trustId, async (db) => ({
      learners: await db.selectFrom('learners').selectAll().orderBy('mis_id').execute(),
      contacts: await db.selectFrom('contacts').selectAll().orderBy('contact_id').execute(),
      consents: await db.selectFrom('consents').selectAll().orderBy('consent_id').execute(),
    }))
  }
}
