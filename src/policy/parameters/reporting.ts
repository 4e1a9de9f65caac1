import type { SectionTable } from './parameter.ts'

/** Who is told, how fast, and who is looked after. */
export const REPORTING: SectionTable = [
  {
    key: 'safeguarding_report_route',
    title: 'Who is told of a safeguarding concern?',
    type: 'text',
    floor: {
      value: 'dsl',
      because: 'The safeguarding lead always gets a copy, whoever else is told.',
    },
  },
  {
    key: 'misuse_report_route',
    title: 'Who is told when someone misuses social media?',
    type: 'text',
    floor: {
      value: null,
      because: 'There is always another person to tell when the first is the one it is about.',
    },
  },
  {
    key: 'staff_abuse_report_route',
    title: 'Who is told when a member of staff is abused online?',
    type: 'text',
    floor: { value: null, because: 'A named role and those who look after employment are told.' },
  },
  {
    key: 'lado_timing',
    title: 'When is the local authority’s officer asked about an allegation?',
    type: 'text',
    floor: {
      value: 'before_investigation',
      because:
        'The authority’s officer is asked within one working day and before any internal investigation.',
    },
  },
  {
    key: 'triage_before_process',
    title: 'Is it first decided which procedure applies?',
    type: 'text',
    floor: { value: true, because: 'What a case is about is settled before any procedure starts.' },
  },
  {
    key: 'escalation_bodies',
    title: 'Which outside bodies may be called in?',
    type: 'text',
    floor: {
      value: null,
      because: 'The bodies differ between England and Wales and are kept as dated facts.',
    },
  },
  {
    key: 'evidence_capture',
    title: 'What is kept as evidence?',
    type: 'text',
    floor: {
      value: null,
      because: 'A log is kept, and a sexual image of a child is never copied.',
    },
  },
  {
    key: 'takedown_owner_role',
    title: 'Who asks for something to be taken down?',
    type: 'text',
    floor: { value: null, because: 'One named role asks, and keeps track of the answer.' },
  },
  {
    key: 'staff_support_offer',
    title: 'What support are staff offered?',
    type: 'text',
    floor: {
      value: null,
      because: 'Support is offered in every case and the offer is written down.',
    },
  },
  {
    key: 'pupil_offender_route',
    title: 'What happens when a learner was the one who posted?',
    type: 'text',
    floor: {
      value: null,
      because: 'It goes to the person who leads on behaviour, and nothing follows by itself.',
    },
  },
  {
    key: 'whistleblowing_route',
    title: 'How may people speak up?',
    type: 'text',
    floor: { value: null, because: 'Protected routes are always shown.' },
  },
  {
    key: 'grievance_route',
    title: 'Where do grievances go?',
    type: 'text',
    floor: { value: 'internal', because: 'A grievance is heard inside the school, not online.' },
  },
  {
    key: 'mention_monitoring',
    title: 'Are mentions of the school online watched?',
    type: 'text',
    floor: {
      value: null,
      because: 'Only public posts about the school may be looked at, never people.',
    },
  },
]
