import { visibleText } from '../../../gate/visible-text.ts'

export interface NamedColumns {
  readonly columns: readonly string[]
  readonly repeated: readonly string[]
}

/**
 * Gives every column a name of its own to be shown and saved under: its heading, numbered where
 * the same heading came before, and "Column 3" where there is none.
 */
export function nameColumns(headings: readonly string[]): NamedColumns {
  const columns: string[] = []
  const repeated = new Set<string>()
  for (const [index, heading] of headings.entries()) {
    const shown = visibleText(heading, 60) || `Column ${index + 1}`
    let name = shown
    for (let number = 2; columns.includes(name); number++) name = `${shown} (${number})`
    if (name !== shown) repeated.add(shown)
    columns.push(name)
  }
  return { columns, repeated: [...repeated] }
}

/** A heading as it is compared: small letters and digits only, so "D.O.B." is "dob". */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** Whether a heading says that its column holds a password, a PIN or the like. */
export function isSecretColumn(heading: string): boolean {
  return SECRET.test(inWords(heading))
}

const SECRET =
  /pass ?(?:word|phrase|code|key)|passwd|cyfrinair|secret|\b(?:pwd|pwds|pw|pins?|tokens?|otp|totp|mfa)\b|\b(?:log ?in|sign ?in|access|security|activation|recovery|unlock|door|gate|print(?:er|ing)?|copier) (?:code|key|pin)s?\b/

/** Whether a heading says that its column holds what is nobody's business here. */
export function isSensitiveColumn(heading: string): boolean {
  return SENSITIVE.test(inWords(heading))
}

/** A heading as small words: "LoginPIN", "login_pin" and "Login-PIN" are "login pin". */
function inWords(heading: string): string {
  return heading
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
}

const SENSITIVE = new RegExp(
  `\\b(?:${[
    'sen|send|ehcp|special educational|learning (?:need|difficult|support)',
    'fsm|free school meals?|pupil premium|ppg?|bursary|income',
    'ethnic|ethnicity|religion|faith|nationality|country of birth|asylum|refugee|traveller',
    'eal|first language|home language|mother tongue',
    'medical|health|condition|allerg(?:y|ies|ic)|diet|dietary|disab(?:led|ility)|doctor|gp|nhs',
    'in care|looked after|lac|cla|plac|adopted|child protection|cp|safeguarding|young carer|social worker',
    'service child|exclusions?|suspensions?|behaviou?r|attendance|gender identity|sexual',
  ].join('|')})\\b`,
)
