import type { Readings } from '../situation.ts'

const APPROVED = 'somebody who did not write it has approved it'

/** What a policy's word on official accounts and posts means for somebody who asks. */
export const OFFICIAL_READINGS: Readonly<Record<string, Readings>> = {
  official_use_approval: {
    required: {
      kind: 'may_if',
      says: 'Social media for work needs approval first.',
      ifs: ['it was approved beforehand'],
    },
    role_based_with_protocol: {
      kind: 'may_if',
      says: 'Where speaking online for the {school} is part of your job, you keep to the protocol.',
      ifs: ['it is part of your job, and you keep to the steps for posting'],
    },
    head_written: {
      kind: 'may_if',
      says: 'The {head} must have approved it before.',
      ifs: ['the {head} has approved it, in writing to be safe'],
    },
    head: {
      kind: 'may_if',
      says: 'The {head} must have approved it before.',
      ifs: ['the {head} has approved it'],
    },
    written_by_head_or_manager: {
      kind: 'may_if',
      says: 'Only those with written permission may.',
      ifs: ['the {head} or your manager has given you written permission for a work purpose'],
    },
  },
  site_approval_chain: {
    line_manager: {
      kind: 'may_if',
      says: 'Your line manager approves a new site.',
      ifs: ['your line manager has approved it'],
    },
    communications_manager: {
      kind: 'may_if',
      says: 'The approval form has a place for the communications manager.',
      ifs: ['the communications manager has signed the form'],
    },
    head: {
      kind: 'may_if',
      says: 'The {head} approves a new site.',
      ifs: ['the {head} has approved it'],
    },
  },
  min_admins: {
    number: {
      kind: 'may_if',
      says: 'One person is never enough to run an account.',
      ifs: ['at least two people can run it'],
    },
  },
  operator_eligibility: {
    named_current_staff: {
      kind: 'may_if',
      says: 'Named, current staff run the accounts.',
      ifs: ['only named people who work here now can get in'],
    },
    authorised_staff: {
      kind: 'may_if',
      says: 'Authorised staff alone.',
      ifs: ['you are authorised'],
    },
    employees_or_authorised: {
      kind: 'may_if',
      says: 'Administrators are employees or otherwise authorised.',
      ifs: ['you are an employee or authorised'],
    },
    permission_holders: {
      kind: 'may_if',
      says: 'Only people with permission post there.',
      ifs: ['you have been given permission'],
    },
  },
  site_exit_plan: {
    required: {
      kind: 'may_if',
      says: 'How it will end is planned from the start.',
      ifs: ['you know how long it is to last and how it ends'],
    },
  },
  min_platform_age: {
    platform_terms: {
      kind: 'may_not',
      says: 'The minimum age of a platform is respected; it is often 13.',
    },
  },
  contributor_vetting: {
    required: {
      kind: 'may_if',
      says: 'Those who contribute are vetted.',
      ifs: ['they were vetted first'],
    },
    head: {
      kind: 'may_if',
      says: 'The {head} decides who else may contribute.',
      ifs: ['the {head} has agreed'],
    },
  },
  external_contributor_approval: {
    head: {
      kind: 'may_if',
      says: 'The {head} approves outside contributors.',
      ifs: ['the {head} has approved them'],
    },
  },
  training_before_posting: {
    true: {
      kind: 'may_if',
      says: 'Whoever posts for the {school} has been shown how.',
      ifs: ['you have been shown how'],
    },
    head_may_require: {
      kind: 'may_if',
      says: 'The {head} may ask you to be trained first.',
      ifs: ['you have done the training, if the {head} asks for it'],
    },
    trained_operators: {
      kind: 'may_if',
      says: 'There are to be enough trained people.',
      ifs: ['you have been trained'],
    },
  },
  post_approver_role: {
    head: {
      kind: 'may_if',
      says: 'Another person approves the post before it goes out.',
      ifs: [APPROVED, 'the {head} has approved it'],
    },
    deputy_head: {
      kind: 'may_if',
      says: 'The deputy head confirms every post before it goes live.',
      ifs: ['the deputy head has confirmed it'],
    },
    line_manager: {
      kind: 'may_if',
      says: 'Your line manager approves the content.',
      ifs: ['your line manager has approved it'],
    },
    permission_holders: {
      kind: 'may_if',
      says: 'Only people with permission post there.',
      ifs: [APPROVED],
    },
  },
  publisher_role: {
    site_team: {
      kind: 'may_if',
      says: 'The team of the site publishes.',
      ifs: ['the team of the site publishes it'],
    },
    media_officer: {
      kind: 'may_if',
      says: 'The media officer puts posts online.',
      ifs: ['the media officer publishes it'],
    },
    administrators: {
      kind: 'may_if',
      says: 'The administrators of the site publish.',
      ifs: ['an administrator of the site publishes it'],
    },
    permission_holders: {
      kind: 'may_if',
      says: 'Those with permission publish.',
      ifs: ['somebody with permission publishes it'],
    },
  },
  reminders_route: {
    media_officer: {
      kind: 'may_if',
      says: 'Reminders go through the media officer.',
      ifs: ['the media officer sends it out', 'no {learner} is in it'],
    },
  },
  house_rules_required: {
    true: {
      kind: 'may_if',
      says: 'The page has house rules, and answers follow them.',
      ifs: ['you keep to the page’s house rules'],
    },
  },
  personal_contact_in_posts: {
    never: {
      kind: 'may_not',
      says: 'Personal or work contact details of staff stay out of posts.',
    },
  },
  third_party_mention_permission: {
    advance_written: {
      kind: 'may_if',
      says: 'Nothing about people without their written permission beforehand.',
      ifs: ['they have given written permission beforehand'],
    },
    permission_required: {
      kind: 'may_if',
      says: 'Get permission before you name somebody.',
      ifs: ['they have agreed'],
    },
    respect_privacy: {
      kind: 'may_if',
      says: 'The privacy of colleagues and {learners} is protected at all times.',
      ifs: ['it respects their privacy; ask them first'],
    },
  },
  brand_approval_role: {
    head: {
      kind: 'may_if',
      says: 'Logo and brand need the {head}’s permission.',
      ifs: ['the {head} has given permission in writing beforehand'],
    },
    communications_manager: {
      kind: 'may_if',
      says: 'The form asks the communications manager too.',
      ifs: ['the communications manager has agreed'],
    },
  },
  media_enquiries_route: {
    head: {
      kind: 'may_not',
      says: 'Questions from the media go to the {head}; nobody answers without approval.',
    },
  },
  ip_credit: {
    no_infringement: {
      kind: 'may_if',
      says: 'Other people’s rights are respected.',
      ifs: ['it is yours, or whoever owns it lets you use it'],
    },
    cite_sources: { kind: 'may_if', says: 'Sources are named.', ifs: ['you name the source'] },
    ask_head_if_unsure: {
      kind: 'may_if',
      says: 'Unsure about a right? Ask the {head} before you post.',
    },
    permission_to_cite: {
      kind: 'may_if',
      says: 'Permission comes before citing other people’s work.',
      ifs: ['you have permission'],
    },
    own_rights_only: {
      kind: 'may_if',
      says: 'No images that you have no right to use.',
      ifs: ['you have the right to use it'],
    },
    credit_source: { kind: 'may_if', says: 'Credit the source.', ifs: ['you name the source'] },
  },
}
