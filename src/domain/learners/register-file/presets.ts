import type { FieldKey } from './fields.ts'

/** How one system exports its learners. */
export interface Preset {
  readonly id: 'sims' | 'arbor' | 'bromcom' | 'oneroster'
  readonly label: string
  /** Headings that only this system's file has together. */
  readonly known: readonly string[]
  readonly columns: Readonly<Partial<Record<FieldKey, string>>>
  /** Set where the headings were published by the standard's owner; the others were tried on made-up files only. */
  readonly published: boolean
}

/**
 * Systems whose files are known on sight. SIMS, Arbor and Bromcom let each school choose its
 * columns, and their headings are not published: these three are checked against made-up files,
 * not a real export. OneRoster 1.1 fixes its headings.
 */
export const PRESETS: readonly Preset[] = [
  {
    id: 'oneroster',
    label: 'OneRoster 1.1 users.csv',
    known: ['sourcedId', 'enabledUser', 'givenName', 'familyName'],
    published: true,
    columns: {
      misId: 'sourcedId',
      role: 'role',
      status: 'status',
      forename: 'givenName',
      surname: 'familyName',
      middleNames: 'middleName',
      yearGroup: 'grades',
    },
  },
  {
    id: 'arbor',
    label: 'Arbor',
    known: ['Arbor Student ID'],
    published: false,
    columns: {
      misId: 'Arbor Student ID',
      upn: 'UPN',
      forename: 'Legal first name',
      preferredForename: 'Preferred first name',
      middleNames: 'Legal middle names',
      surname: 'Legal last name',
      dateOfBirth: 'Date of birth',
      yearGroup: 'Year group',
      className: 'Registration form',
      house: 'House',
      leavingDate: 'Leaving date',
      consentSocialMedia: 'Social media consent',
      contact1Name: 'Primary contact full name',
      contact1Relationship: 'Primary contact relationship',
      contact1Email: 'Primary contact email',
    },
  },
  {
    id: 'sims',
    label: 'SIMS',
    known: ['Legal forename', 'Year taught in', 'Reg group'],
    published: false,
    columns: {
      misId: 'Adm no',
      upn: 'UPN',
      forename: 'Legal forename',
      preferredForename: 'Preferred forename',
      middleNames: 'Middle name(s)',
      surname: 'Legal surname',
      dateOfBirth: 'Date of birth',
      yearGroup: 'Year taught in',
      className: 'Reg group',
      house: 'House',
      leavingDate: 'Date of leaving',
      contact1Name: 'Priority 1 contact name',
      contact1Relationship: 'Priority 1 contact relationship',
      contact1Email: 'Priority 1 contact email',
      contact1ParentalResponsibility: 'Priority 1 contact parental responsibility',
      contact2Name: 'Priority 2 contact name',
      contact2Relationship: 'Priority 2 contact relationship',
      contact2Email: 'Priority 2 contact email',
      contact2ParentalResponsibility: 'Priority 2 contact parental responsibility',
    },
  },
  {
    id: 'bromcom',
    label: 'Bromcom',
    known: ['MIS ID', 'Legal last name', 'Tutor group'],
    published: false,
    columns: {
      misId: 'MIS ID',
      upn: 'UPN',
      forename: 'Legal first name',
      preferredForename: 'Preferred first name',
      middleNames: 'Middle name',
      surname: 'Legal last name',
      dateOfBirth: 'Date of birth',
      yearGroup: 'Year group',
      className: 'Tutor group',
      house: 'House',
      status: 'Roll status',
      leavingDate: 'Leaving date',
      consentSocialMedia: 'Social media consent',
      contact1Name: 'Contact 1 full name',
      contact1Relationship: 'Contact 1 relationship',
      contact1Email: 'Contact 1 email',
      contact1ParentalResponsibility: 'Contact 1 parental responsibility',
    },
  },
]
