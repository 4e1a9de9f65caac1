import { z } from 'zod'
import { PERSON_KINDS, type PersonKind } from '../../vocabulary/person-kinds.ts'
import { ROLES, type Role } from '../../vocabulary/roles.ts'
import { typedDay, typedText } from '../typed.ts'
import { MAX_PASSWORD_LENGTH } from './passwords.ts'

const codes = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  list.map((entry) => entry.code) as [Code, ...Code[]]

const id = z.uuid('Choose from the list')
/** A choice that may be left open: forms send nothing for it. */
const idOrNone = z
  .union([id, z.literal('')])
  .nullable()
  .transform((value) => value || null)
const roleCode = z.enum(codes<Role>(ROLES), 'Choose a role')

const personFields = {
  name: typedText(200, 'Shorten their name').trim().min(1, 'Enter their name'),
  position: typedText(200, 'Shorten their position').trim().min(1, 'Enter their position'),
  kind: z.enum(codes<PersonKind>(PERSON_KINDS), 'Choose what kind of adult they are'),
  /** Null for somebody who never signs in. */
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(320, 'Enter an email address, like name@school.example')
    .transform((typed) => typed || null)
    .pipe(z.email('Enter an email address, like name@school.example').nullable()),
  lineManagerId: idOrNone,
}

export const addPersonForm = z.object({ schoolId: idOrNone, ...personFields })
export type AddPerson = z.infer<typeof addPersonForm>

export const changePersonForm = z.object({ personId: id, ...personFields })
export type ChangePerson = z.infer<typeof changePersonForm>

export const recordLeaverForm = z.object({ personId: id, leftOn: typedDay })
export type RecordLeaver = z.infer<typeof recordLeaverForm>

export const appointForm = z.object({
  personId: id,
  /** Null for the whole trust. */
  schoolId: idOrNone,
  role: roleCode,
  fromDate: typedDay,
})
export type Appoint = z.infer<typeof appointForm>

export const COVERED_ROLES = [
  'line_manager',
  'deputy_head',
  'head',
  'media_officer',
  'office',
  'dsl',
  'chair',
] as const satisfies readonly Role[]

export const nameDeputyForm = z
  .object({
    schoolId: id,
    role: z.enum(COVERED_ROLES, 'Choose which role is covered'),
    personId: z.uuid('Choose who covers'),
    /** Whose absence it is. */
    forPersonId: z.uuid('Choose who is away'),
    fromDate: typedDay,
    /** Cover runs to the end of this day. */
    lastDay: typedDay,
  })
  .refine((cover) => cover.lastDay >= cover.fromDate, {
    path: ['lastDay'],
    error: 'The last day must not be before the first',
  })
  .refine((cover) => cover.personId !== cover.forPersonId, {
    path: ['personId'],
    error: 'Nobody covers for themselves',
  })
export type NameDeputy = z.infer<typeof nameDeputyForm>

export const changePasswordForm = z.object({
  current: z.string().min(1, 'Enter the password you have now').max(MAX_PASSWORD_LENGTH),
  next: z.string().min(1, 'Enter a new password'),
})
export type ChangePassword = z.infer<typeof changePasswordForm>
