import type { Readings } from '../situation.ts'

/** What a policy's word on reporting, evidence and monitoring means for somebody who asks. */
export const REPORTING_READINGS: Readonly<Record<string, Readings>> = {
  evidence_capture: {
    keep_all_forms: { kind: 'may_if', says: 'Keep whatever shows the abuse.' },
    screenshot_with_date_time_address: {
      kind: 'may_if',
      says: 'A screen capture with the date, the time and the address.',
      ifs: ['it shows no nude or sexual picture of anybody under 18'],
    },
    print_or_screenshot: {
      kind: 'may_if',
      says: 'An investigation may keep a print or a capture.',
    },
    site_content: {
      kind: 'may_if',
      says: 'What is found on a page may be passed on to those whose job it is.',
    },
  },
  takedown_owner_role: {
    investigating_officer: {
      kind: 'may_if',
      says: 'The investigating officer asks the host to remove it.',
    },
    posh_helpline: {
      kind: 'may_if',
      says: 'The trust may use the Professionals Online Safety Helpline.',
    },
    person_who_posted: { kind: 'may_if', says: 'Whoever posted it may be told to delete it.' },
    school: {
      kind: 'may_if',
      says: 'The {school} asks for it to be removed, on the person’s behalf.',
    },
    staff_ask_poster: { kind: 'may_if', says: 'Ask the person who posted it to remove it.' },
  },
  staff_support_offer: {
    support_and_stress_counselling: {
      kind: 'may_if',
      says: 'Full support is offered, counselling included.',
    },
    endeavour_to_support: { kind: 'may_if', says: 'The trust tries to support staff.' },
  },
  pupil_offender_route: {
    behaviour_policy: {
      kind: 'may_if',
      says: 'A {learner} who posted it falls under the behaviour policy.',
    },
    school_discipline_policy: {
      kind: 'may_if',
      says: 'A {learner} who posted it falls under the discipline policy for {learners}.',
    },
  },
  whistleblowing_route: {
    proper_channels: {
      kind: 'may_not',
      says: 'Not on social media: use the channels that protect you.',
    },
    whistleblowing_policy: {
      kind: 'may_if',
      says: 'The whistleblowing policy is the way.',
      ifs: ['you use the whistleblowing policy'],
    },
    confidential_reporting_code: {
      kind: 'may_if',
      says: 'The confidential reporting code is the way.',
      ifs: ['you use the confidential reporting code'],
    },
  },
  grievance_route: {
    internal: { kind: 'may_not', says: 'A grievance is heard inside the {school}, not online.' },
    internal_procedures: {
      kind: 'may_not',
      says: 'Complaints and grievances go through the proper procedures, not online.',
    },
    not_online: {
      kind: 'may_not',
      says: 'The internet is no place to vent or to undermine decisions.',
    },
  },
  post_removal_demand: {
    may_be_required: {
      kind: 'may_if',
      says: 'You may be told to delete a post, and a refusal may be a disciplinary matter.',
    },
    moderators_remove: {
      kind: 'may_if',
      says: 'Moderators remove what breaks the rules of the {school}’s own sites.',
    },
    delete_contact_link: {
      kind: 'may_if',
      says: 'A link of contact with a {learner} must be deleted once its reason ends.',
    },
  },
  password_demand: {
    may_include: { kind: 'may_if', says: 'Co-operation may include passwords.' },
    never: {
      kind: 'may_not',
      says: 'Nobody hands over a password, whatever is being looked into.',
    },
  },
  monitoring_model: {
    targeted_on_reasonable_belief: {
      kind: 'may_if',
      says: 'What goes over the {school}’s network may be monitored where a breach is suspected.',
    },
    broad_without_notice: {
      kind: 'may_if',
      says: 'What you do on the {school}’s systems may be monitored.',
    },
    routine_on_school_systems: {
      kind: 'may_if',
      says: 'Use of the {school}’s computers and connection is monitored regularly.',
    },
    routine_on_trust_equipment: {
      kind: 'may_if',
      says: 'What is done on the {school}’s own equipment is monitored.',
    },
  },
  pta_scope: {
    staff_bound: {
      kind: 'may_if',
      says: 'Staff stay bound by the policy when they act for the PTA.',
      ifs: ['you keep to this policy while you act for the PTA'],
    },
  },
  disparagement_scope: {
    '*': {
      kind: 'may_if',
      says: 'Nobody here may be run down or defamed: neither the {school} nor its people.',
      ifs: ['it runs nobody down, and says nothing untrue of anybody'],
    },
  },
  reputational_scope: {
    likely_negative_impact: {
      kind: 'may_if',
      says: 'A private post counts where it is likely to harm reputation.',
      ifs: ['it is not likely to harm the {school}’s standing or yours'],
    },
    even_indirect: {
      kind: 'may_if',
      says: 'Even indirect harm to the {school}’s standing is to be avoided.',
      ifs: ['it could not be misread so as to harm the {school}'],
    },
    if_recognised_as_staff: {
      kind: 'may_if',
      says: 'A private post must not damage the {school}’s good name.',
      ifs: ['it does no harm if readers know where you work'],
    },
    impact_on_workplace: {
      kind: 'may_if',
      says: 'It counts where it has an impact on the workplace.',
      ifs: ['it has no impact on the workplace'],
    },
  },
}
