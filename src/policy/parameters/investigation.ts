import type { SectionTable } from './parameter.ts'

/** What may be looked into, by whom, and what may follow. */
export const INVESTIGATION: SectionTable = [
  {
    key: 'investigator_role',
    title: 'Who investigates?',
    type: 'text',
    floor: { value: null, because: 'An investigator is trained and has no stake in the matter.' },
  },
  {
    key: 'password_demand',
    title: 'May staff be asked for their passwords?',
    type: 'text',
    stricter: { by: 'order', order: ['never'] },
    floor: {
      value: 'never',
      limit: 'never',
      because: 'A password opens other people’s private lives, so none is ever asked for or kept.',
    },
  },
  {
    key: 'monitoring_model',
    title: 'How may the school monitor its systems?',
    type: 'text',
    floor: {
      value: null,
      because: 'Monitoring is open, assessed beforehand and as light as it can be.',
    },
  },
  {
    key: 'monitoring_basis',
    title: 'What makes monitoring lawful?',
    type: 'text',
    floor: {
      value: 'never_consent',
      because: 'Signing a policy or using a computer is not free consent.',
    },
  },
  {
    key: 'monitoring_retention',
    title: 'How long are monitoring records kept?',
    type: 'text',
    floor: { value: null, because: 'A period is stated and kept to.' },
  },
  {
    key: 'open_source_evidence',
    title: 'May information found online be used?',
    type: 'text',
    floor: {
      value: null,
      because: 'Only what is public, for one case, with the reason written down.',
    },
  },
  {
    key: 'post_removal_demand',
    title: 'May staff be told to delete a post?',
    type: 'text',
    floor: {
      value: null,
      because: 'A copy is kept and protected speech is ruled out before anyone is asked.',
    },
  },
  {
    key: 'severity_factors',
    title: 'What is weighed in judging how serious it was?',
    type: 'list',
    floor: { value: null, because: 'The same questions are asked every time.' },
  },
  {
    key: 'breach_sanction_max',
    title: 'What is the most that may follow a breach?',
    type: 'text',
    floor: { value: null, because: 'Only people decide what follows.' },
  },
  {
    key: 'non_employee_sanction',
    title: 'What may follow for people who are not employed?',
    type: 'text',
    floor: { value: null, because: 'Volunteers and contractors have their own route.' },
  },
  {
    key: 'governors_route',
    title: 'What happens when it concerns a governor?',
    type: 'text',
    floor: {
      value: null,
      because: 'Governors answer to the chair and their code of conduct, not to staff discipline.',
    },
  },
  { key: 'pta_scope', title: 'Does the policy hold for the parents’ association?', type: 'text' },
  {
    key: 'recruitment_online_search',
    title: 'May candidates be looked up online?',
    type: 'text',
    floor: {
      value: null,
      because:
        'Only shortlisted candidates, who are told, and by somebody who is not on the panel.',
    },
  },
  {
    key: 'investigator_training',
    title: 'Are investigators trained?',
    type: 'text',
    floor: { value: null, because: 'Training is recorded with the date it runs out.' },
  },
]
