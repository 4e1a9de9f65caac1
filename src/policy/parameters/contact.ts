import type { SectionTable } from './parameter.ts'

/** Contact online between adults of the school, learners, former learners and families. */
export const CONTACT: SectionTable = [
  {
    key: 'pupil_friending',
    title: 'May staff connect with learners on personal accounts?',
    type: 'text',
    floor: {
      value: 'never',
      because: 'Personal accounts are no place for contact between staff and children.',
    },
  },
  {
    key: 'pupil_friending_exception',
    title: 'Is there any exception to that?',
    type: 'text',
    floor: {
      value: 'declared_own_child',
      because: 'Staff are parents and relatives too; they declare it once.',
    },
  },
  {
    key: 'ex_pupil_min_age',
    title: 'From what age may staff connect with former learners?',
    type: 'text',
    stricter: { by: 'higher' },
    floor: { value: 18, limit: 18, because: 'A former learner under 18 is still a child.' },
  },
  {
    key: 'parent_friending',
    title: 'May staff connect with parents on personal accounts?',
    type: 'text',
  },
  {
    key: 'parent_comms_channel',
    title: 'Where do staff and parents talk online?',
    type: 'text',
    floor: { value: 'official', because: 'An official channel protects both sides.' },
  },
  {
    key: 'pupil_contact_channel',
    title: 'Where may staff and learners talk online?',
    type: 'text',
    floor: { value: 'official', because: 'Contact with learners is official and open to view.' },
  },
  {
    key: 'direct_messaging',
    title: 'May staff send learners private messages?',
    type: 'text',
    floor: {
      value: 'never_private',
      because: 'Nobody messages a child in private on the school’s behalf.',
    },
  },
  {
    key: 'follow_back',
    title: 'May the school’s accounts follow others back?',
    type: 'text',
    floor: { value: 'never', because: 'A school account never follows a child.' },
  },
  {
    key: 'unsolicited_contact_route',
    title: 'Who is told when a learner or parent makes contact unasked?',
    type: 'text',
    floor: { value: 'dsl', because: 'It is written down and the safeguarding lead is told.' },
  },
  {
    key: 'contact_u16_parental_consent',
    title: 'Must a parent agree before contact with someone under 16?',
    type: 'text',
    floor: { value: null, because: 'Contact with a child depends on their age.' },
  },
  {
    key: 'contact_over16_inform_parent',
    title: 'Are parents told of contact with someone over 16?',
    type: 'text',
    floor: {
      value: null,
      because: 'The safeguarding lead may withhold it where telling would be unsafe.',
    },
  },
  {
    key: 'approved_contact_log',
    title: 'Is a log kept of approved contact?',
    type: 'text',
    floor: {
      value: 'required',
      because: 'Approved contact is logged, and a manager looks at some of it.',
    },
  },
  {
    key: 'approved_contact_device',
    title: 'Which devices may be used for approved contact?',
    type: 'text',
    floor: { value: 'school_only', because: 'A school device keeps contact open to view.' },
  },
  {
    key: 'contact_end_cleanup',
    title: 'What happens when approved contact ends?',
    type: 'text',
    floor: {
      value: null,
      because: 'Every permission ends on a date, with a task to close the contact.',
    },
  },
  {
    key: 'no_locate_rule',
    title: 'May information online be used to find or meet a child?',
    type: 'text',
    floor: { value: 'never', because: 'Nobody uses what they saw online to find or meet a child.' },
  },
]
