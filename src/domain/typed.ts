import { z } from 'zod'

const NUMBER = new Intl.NumberFormat('en-GB')

/** PostgreSQL cannot hold the character NUL; browsers show it as �. */
export const UNKEEPABLE = 'A character in this text cannot be kept; it shows as “�”. Delete it'

/**
 * A text as somebody typed it, which the database can hold.
 * @param most how many characters it may have
 * @param tooLong what to say of a longer one
 */
export function typedText(
  most: number,
  tooLong = `Shorten this to ${NUMBER.format(most)} characters`,
): z.ZodString {
  return z
    .string()
    .refine((text) => !text.includes('\0'), UNKEEPABLE)
    .max(most, tooLong)
}

const FIRST_DAY = '1900-01-01'
const LAST_DAY = '2199-12-31'

/** A calendar date as somebody typed it, of a year in which a school has anything to put down. */
export const typedDay = z.iso
  .date('Enter a date, like 2026-09-01')
  .refine((day) => day >= FIRST_DAY && day <= LAST_DAY, 'Enter a date, like 2026-09-01')

/** A day that must be there. @param missing what to say where none was typed: which of the days it is */
export function neededDay(missing: string) {
  return z.string(missing).min(1, missing).pipe(typedDay)
}

/** A text that looks for something: what no record can hold is left out, and so is what is too much. */
export function soughtText(most: number) {
  return z
    .string()
    .catch('')
    .default('')
    .transform((text) => text.replaceAll('\0', '').trim().slice(0, most))
}
