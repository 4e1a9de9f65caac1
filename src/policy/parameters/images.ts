import type { SectionTable } from './parameter.ts'

/** Photographs, names and the permission to use them. */
export const IMAGES: SectionTable = [
  {
    key: 'consent_model',
    title: 'Does a photo need a yes, or only the absence of a no?',
    type: 'choice',
    choices: ['opt_in', 'objection_list'],
    stricter: { by: 'order', order: ['objection_list', 'opt_in'] },
    floor: {
      value: 'opt_in',
      limit: 'opt_in',
      because:
        'Silence is not permission, so nobody appears on social media without a recorded yes.',
    },
  },
  {
    key: 'consent_cycle_months',
    title: 'How many months does an answer last?',
    type: 'number',
    stricter: { by: 'lower' },
    floor: {
      value: 12,
      limit: 12,
      because: 'Families are asked again each year and may withdraw at any time.',
    },
  },
  {
    key: 'consent_list_holder',
    title: 'Who keeps the list of consents and objections?',
    type: 'text',
    floor: { value: null, because: 'One named role keeps the list.' },
  },
  {
    key: 'consent_list_awareness',
    title: 'How do staff know who must not be shown?',
    type: 'text',
    floor: {
      value: 'point_of_use',
      because: 'Staff are told at the moment they would use a photo, and never why.',
    },
  },
  {
    key: 'consent_breach',
    title: 'What follows when a photo is used against a family’s wish?',
    type: 'text',
    floor: {
      value: 'block_first',
      because: 'The post is stopped first; people look into it afterwards.',
    },
  },
  {
    key: 'pupil_identifiability',
    title: 'May a post let a learner be identified?',
    type: 'choice',
    choices: ['never', 'never_on_pupil_sites', 'respect_privacy'],
    stricter: { by: 'order', order: ['respect_privacy', 'never_on_pupil_sites', 'never'] },
    floor: {
      value: null,
      because:
        'Names are looked up and a person decides each time whether a learner may be identified.',
    },
  },
  {
    key: 'face_on_pictures',
    title: 'May a photo show a learner’s face close up and turned to the camera?',
    type: 'choice',
    choices: ['warned', 'refused'],
    stricter: { by: 'order', order: ['warned', 'refused'] },
    floor: {
      value: 'warned',
      because:
        'Clear faces of children are taken from school pages and turned against them, so the author is told of another way to show the moment.',
    },
  },
  {
    key: 'photo_device',
    title: 'Which devices may take photos for posts?',
    type: 'choice',
    choices: ['school', 'school_or_pre_approved'],
    stricter: { by: 'order', order: ['school_or_pre_approved', 'school'] },
    floor: { value: 'school', because: 'Pictures of children belong on the school’s own devices.' },
  },
  {
    key: 'photo_delete_after_transfer',
    title: 'When are copies on other devices deleted?',
    type: 'choice',
    choices: ['attested', 'immediate'],
    stricter: { by: 'order', order: ['attested', 'immediate'] },
    floor: {
      value: 'attested',
      because: 'The author says that copies are gone; nobody can prove it for them.',
    },
  },
]
