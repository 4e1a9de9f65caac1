import { z } from 'zod'
import { typedDay, typedText } from '../../../typed.ts'
import { type Answers, type Field, type FormStep, isAsked, takesSeveral } from './field.ts'

/** What a schema found wrong with one question. */
export interface FormFault {
  readonly field: string
  readonly message: string
}

const MOST_CHOICES = 50
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** What a complete answer to a question looks like. */
export function schemaOf(field: Field): z.ZodType {
  const missing = field.missing ?? ''
  const most = field.most ?? 1_000
  const text = typedText(most).trim().min(1, missing)
  switch (field.ask) {
    case 'line':
    case 'words':
      return text
    case 'mail':
      return text.regex(MAIL, 'Enter a mail address, like office@school.example')
    case 'address':
      return text.refine(isWebAddress, 'Enter its address, like https://www.example.com/our-school')
    case 'number':
      return z
        .string()
        .trim()
        .min(1, missing)
        .regex(/^\d{1,3}(\.\d)?$/, 'Enter a number')
        .refine((typed) => Number(typed) <= most, `Enter a number up to ${most}`)
    case 'day':
      return z.string().min(1, missing).pipe(typedDay)
    case 'one':
      return z.enum(codesOf(field), missing)
    case 'many':
      return z
        .array(z.enum(codesOf(field), missing))
        .min(1, missing)
        .max(MOST_CHOICES)
    case 'person':
    case 'channel':
      return z.uuid(missing)
    case 'people':
      return z.array(z.uuid(missing)).min(1, missing).max(MOST_CHOICES)
  }
}

function codesOf({ options = [] }: Field): [string, ...string[]] {
  return options.map(({ value }) => value) as [string, ...string[]]
}

/** The questions of a page that are asked, as one schema. */
export function schemaOfStep(step: FormStep, answers: Answers) {
  const asked = step.fields.filter((field) => isAsked(field, answers))
  return z.object(Object.fromEntries(asked.map((field) => [field.name, schemaOf(field)])))
}

/** What is wrong with one page taken by itself, the first fault of each question. */
export function faultsWithin(step: FormStep, answers: Answers): FormFault[] {
  const empty = Object.fromEntries(
    step.fields.map((field) => [field.name, takesSeveral(field) ? [] : '']),
  )
  const parsed = schemaOfStep(step, answers).safeParse({ ...empty, ...answers })
  if (parsed.success) return []
  const first = new Map<string, string>()
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!first.has(field)) first.set(field, issue.message)
  }
  return [...first].map(([field, message]) => ({ field, message }))
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  return protocol === 'https:' && hostname.includes('.') && username === '' && password === ''
}
