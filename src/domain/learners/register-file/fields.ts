/**
 * What Gatepost keeps of a learner, and the headings under which schools' systems export it.
 * Headings are compared as `foldHeading` makes them; where several stand in one file, the first
 * listed here wins.
 */
export const FIELDS = [
  {
    key: 'upn',
    label: 'UPN',
    headings: ['UPN', 'Unique pupil number', 'Pupil UPN', 'Student UPN', 'Current UPN'],
  },
  {
    key: 'misId',
    label: 'MIS id',
    headings: [
      'MIS ID',
      'Student ID',
      'Pupil ID',
      'Learner ID',
      'Person ID',
      'Admission number',
      'Admission no',
      'Adm no',
      'External ID',
      'sourcedId',
    ],
  },
  {
    key: 'fullName',
    label: 'Full name (surname first)',
    headings: [
      'Full name',
      'Surname forename',

      'Legal full name',
      'Pupil name',
      'Student name',
      'Learner name',
      'Name',
    ],
  },
  {
    key: 'forename',
    label: 'Forename',
    headings: [
      'Legal forename',
      'Legal first name',
      'Forename',
      'First name',
      'Given name',
      'Christian name',
    ],
  },
  {
    key: 'preferredForename',
    label: 'Forename used',
    headings: [
      'Preferred forename',
      'Preferred first name',
      'Known as',
      'Chosen name',
      'Preferred name',
      'Calling name',
    ],
  },
  {
    key: 'middleNames',
    label: 'Middle names',
    headings: ['Middle names', 'Middle name', 'Legal middle names', 'Legal middle name'],
  },
  {
    key: 'surname',
    label: 'Surname',
    headings: [
      'Legal surname',
      'Legal last name',
      'Surname',
      'Last name',
      'Family name',
      'Preferred surname',
      'Preferred last name',
    ],
  },
  {
    key: 'dateOfBirth',
    label: 'Date of birth',
    headings: ['Date of birth', 'DOB', 'Birth date', 'Birthday'],
  },
  {
    key: 'yearGroup',
    label: 'Year group',
    headings: [
      'Year group',
      'Year taught in',
      'NC year',
      'National curriculum year',
      'Year',
      'Yr',
      'Grade',
      'Grades',
    ],
  },
  {
    key: 'className',
    label: 'Class',
    headings: [
      'Class',
      'Class name',
      'Reg group',
      'Registration group',
      'Registration form',
      'Reg form',
      'Tutor group',
      'Form',
      'Form group',
    ],
  },
  { key: 'house', label: 'House', headings: ['House', 'House name', 'House group'] },
  {
    key: 'status',
    label: 'On roll or left',
    headings: ['Status', 'Enrolment status', 'Enrollment status', 'On roll', 'Roll status'],
  },
  {
    key: 'leavingDate',
    label: 'Leaving date',
    headings: ['Leaving date', 'Date of leaving', 'Date left', 'DOL', 'End date', 'Leave date'],
  },
  {
    key: 'consentSocialMedia',
    label: 'Consent to social media',
    // Only headings that name social media: consent to a photo on a wall is no consent to a post.
    headings: [
      'Consent social media',
      'Social media consent',
      'Social media',
      'Photographs on social media',
      'Photos on social media',
      'Images on social media',
    ],
  },
  {
    key: 'contact1Name',
    label: 'First contact: name',
    headings: contactHeadings(1, ['Name', 'Full name']),
  },
  {
    key: 'contact1Relationship',
    label: 'First contact: relationship',
    headings: contactHeadings(1, ['Relationship', 'Relationship to student', 'Relation']),
  },
  {
    key: 'contact1Email',
    label: 'First contact: email',
    headings: contactHeadings(1, ['Email', 'Email address', 'Primary email']),
  },
  {
    key: 'contact1ParentalResponsibility',
    label: 'First contact: parental responsibility',
    headings: contactHeadings(1, ['Parental responsibility', 'PR', 'Has parental responsibility']),
  },
  {
    key: 'contact2Name',
    label: 'Second contact: name',
    headings: contactHeadings(2, ['Name', 'Full name']),
  },
  {
    key: 'contact2Relationship',
    label: 'Second contact: relationship',
    headings: contactHeadings(2, ['Relationship', 'Relationship to student', 'Relation']),
  },
  {
    key: 'contact2Email',
    label: 'Second contact: email',
    headings: contactHeadings(2, ['Email', 'Email address', 'Primary email']),
  },
  {
    key: 'contact2ParentalResponsibility',
    label: 'Second contact: parental responsibility',
    headings: contactHeadings(2, ['Parental responsibility', 'PR', 'Has parental responsibility']),
  },
  {
    key: 'role',
    label: 'Role (adults are left out)',
    headings: ['Role', 'User type', 'Person type'],
  },
] as const satisfies readonly Field[]

export type FieldKey = (typeof FIELDS)[number]['key']

interface Field {
  readonly key: string
  readonly label: string
  readonly headings: readonly string[]
}

/** "Contact 1 email", "Parent 1 email", "Primary contact email" and so on. */
function contactHeadings(number: 1 | 2, parts: readonly string[]): string[] {
  const first = ['Primary contact', 'Main contact', 'First contact']
  const second = ['Secondary contact', 'Second contact']
  const whose = [
    `Contact ${number}`,
    `Parent ${number}`,
    `Priority ${number} contact`,
    `Priority ${number}`,
    `Guardian ${number}`,
    ...(number === 1 ? first : second),
  ]
  return parts.flatMap((part) => whose.map((who) => `${who} ${part}`))
}

/** The field as a person reads it. */
export function fieldLabel(key: FieldKey): string {
  return FIELDS.find((field) => field.key === key)?.label ?? key
}
