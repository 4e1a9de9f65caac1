import { visibleText } from '../../../gate/visible-text.ts'
import { type RegisterEntry, registerEntrySchema } from './entry.ts'
import type { Mapping } from './mapping.ts'
import type { Cells } from './read-rows.ts'
import { type CellProblem, type Sheet, sheetOf } from './sheet.ts'
import { readEmail } from './values/contact-email.ts'
import { readBirthDate, readDate } from './values/date.ts'
import { readFullName, readName } from './values/name.ts'
import { leniently, type Reading, value } from './values/reading.ts'
import { isLearnerRole, readStatus } from './values/status.ts'
import { readConsent, readYesNo } from './values/tick.ts'
import { readUpn } from './values/upn.ts'
import { readYearGroup } from './values/year-group.ts'

/** A row that became a learner; `notes` are for the office, the row counts all the same. */
export interface ParsedLearner {
  readonly kind: 'learner'
  readonly learner: RegisterEntry
  readonly notes: readonly CellProblem[]
}

/** A row that stays out of the register until its errors are mended. */
export interface FaultyRow {
  readonly kind: 'errors'
  readonly errors: readonly CellProblem[]
}

/** A row about somebody else: a teacher or a parent in a file of users. */
export interface OtherRow {
  readonly kind: 'not_a_learner'
}

export interface RowSetting {
  readonly mapping: Mapping
  /** ISO date of the import. */
  readonly today: string
}

/** A record whose required fields may still be missing. */
type Unchecked<T> = { [K in keyof T]?: T[K] | undefined }

/**
 * Turns the cells of one row into a learner. What identifies the learner (names, UPN, date of
 * birth) must be right or the row is an error; anything else that cannot be read is left out with
 * a note, so that a misspelt year group never leaves a child unprotected.
 */
export function parseRow(cells: Cells, setting: RowSetting): ParsedLearner | FaultyRow | OtherRow {
  const sheet = sheetOf(cells, setting.mapping)
  if (!isLearnerRole(sheet.text('role'))) return { kind: 'not_a_learner' }
  const learner = readLearner(sheet, setting.today)
  if (sheet.errors.length > 0) return { kind: 'errors', errors: sheet.errors }
  return { kind: 'learner', learner: registerEntrySchema.parse(learner), notes: sheet.notes }
}

function readLearner(sheet: Sheet, today: string): Unchecked<RegisterEntry> {
  const names = readNames(sheet)
  const identity = {
    upn: sheet.take('upn', readUpn),
    misId: sheet.take('misId', readLabel),
    dateOfBirth: sheet.take('dateOfBirth', (cell) => readBirthDate(cell, today)),
  }
  const known = identity.upn ?? identity.misId ?? identity.dateOfBirth
  if (!known && sheet.errors.length === 0) sheet.fail('misId', UNKNOWN)
  return {
    ...names,
    ...identity,
    preferredForename: sheet.take('preferredForename', leniently(readName)),
    yearGroup: sheet.take('yearGroup', readYearGroup),
    className: sheet.take('className', readLabel),
    house: sheet.take('house', readLabel),
    ...readRoll(sheet, today),
    consentSocialMedia: sheet.take('consentSocialMedia', readConsent),
    contact1: readContact(sheet, 1),
    contact2: readContact(sheet, 2),
  }
}

const UNKNOWN = {
  message: 'There is nothing in this row by which to know them next time.',
  mend: 'Fill in the UPN, the MIS id or the date of birth.',
}

function readNames(
  sheet: Sheet,
): Unchecked<Pick<RegisterEntry, 'forename' | 'surname' | 'middleNames'>> {
  const whole = sheet.take('fullName', readFullName)
  const forename = sheet.take('forename', readName) ?? whole?.forename
  const surname = sheet.take('surname', readName) ?? whole?.surname
  const middleNames = sheet.take('middleNames', leniently(readName)) ?? whole?.middleNames
  if (sheet.errors.length === 0) {
    const mend = 'Fill it in, or take the row out if it is about nobody.'
    if (!forename) sheet.fail('forename', { message: 'The forename is missing.', mend })
    if (!surname) sheet.fail('surname', { message: 'The surname is missing.', mend })
  }
  return { forename, surname, middleNames }
}

/** A leaving date that has come says that a learner left, whatever the status says. */
function readRoll(sheet: Sheet, today: string): Pick<RegisterEntry, 'status' | 'leftOn'> {
  const status = sheet.take('status', readStatus) ?? 'current'
  const leaving = sheet.take(
    'leavingDate',
    leniently((cell) => readDate(cell, today)),
  )
  if (leaving !== undefined && leaving <= today) return { status: 'left', leftOn: leaving }
  return { status }
}

function readContact(sheet: Sheet, number: 1 | 2): RegisterEntry['contact1'] {
  const name = sheet.take(`contact${number}Name`, leniently(readName))
  if (!name) return undefined
  return {
    name,
    relationship: sheet.take(`contact${number}Relationship`, readLabel),
    email: sheet.take(`contact${number}Email`, readEmail),
    parentalResponsibility: sheet.take(`contact${number}ParentalResponsibility`, readYesNo),
  }
}

/** A word or two as the school writes them: an id, a class, a house, a relationship. */
function readLabel(cell: string): Reading<string> {
  return value(cell === '' ? undefined : visibleText(cell, 100))
}
