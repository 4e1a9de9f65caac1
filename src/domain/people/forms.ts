import { z } from 'zod'
import { ROLES, type Role } from '../../vocabulary/roles.ts'

export const PERSON_KINDS = [
  { code: 'employee', label: 'Employee' },
  { code: 'governor', label: 'Governor or trustee' },
  { code: 'volunteer', label: 'Volunteer' },
  { code: 'agency', label: 'Agency worker' },
  { code: 'visitor', label: 'Visitor' },
] as const

const codes = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  list.map((entry) => entry.code) as [Code, ...Code[]]

const id = z.uuid()
const day = z.iso.date('Enter a date, like 2026-09-01')
const roleCode = z.enum(codes<Role>(ROLES), 'Choose a role')

export const addPersonForm = z.object({
  schoolId: id.nullable(),
  name: z.string().trim().min(1, 'Enter their name').max(200),
  position: z.string().trim().min(1, 'Enter their position').max(200),
  kind: z.enum(codes(PERSON_KINDS), 'Choose what kind of adult they are'),
  email: z.email('Enter an email address, like name@school.example').max(320).toLowerCase(),
  lineManagerId: id.nullable(),
})
export type AddPerson = z.infer<typeof addPersonForm>

export const appointForm = z.object({
  personId: id,
  /** Null for the whole trust. */
  schoolId: id.nullable(),
  role: roleCode,
  fromDate: day,
})
export type Appoint = z.infer<typeof appointForm>

export const COVERED_ROLES = [
  'line_manager',
  'deputy_head',
  'head',
  'media_officer',
  'office',
  'dsl',
] as const satisfies readonly Role[]

export const nameDeputyForm = z
  .object({
    schoolId: id,
    role: z.enum(COVERED_ROLES, 'Choose which role is covered'),
    personId: id,
    /** Whose absence it is; needed for a line manager, whose team is their own. */
    forPersonId: id.nullable(),
    fromDate: day,
    toDate: day,
  })
  .refine((cover) => cover.toDate > cover.fromDate, {
    path: ['toDate'],
    error: 'The last day must be after the first',
  })
  .refine((cover) => cover.personId !== cover.forPersonId, {
    path: ['personId'],
    error: 'Nobody covers for themselves',
  })
export type NameDeputy = z.infer<typeof nameDeputyForm>
