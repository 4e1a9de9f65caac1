/**
 * What can be asked before a policy is signed: for each question the answers that policies give, in plain
 * words, by their code. A list of codes is joined with commas, in the order of the alphabet. What a policy
 * says in another way is not asked.
 */
export const QUIZ_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pupil_friending: {
    never: 'No, never',
    never_unless_authorised: 'Only where it was authorised',
    never_unless_agreed_first: 'Only where it was agreed first',
    own_choice: 'Yes, that is your own choice',
  },
  parent_friending: {
    never: 'No, never',
    with_permission: 'Only with permission',
    except_preexisting: 'Only those whom you knew before',
    own_choice: 'Yes, that is your own choice',
  },
  ex_pupil_min_age: {
    '16': 'From the age of 16',
    '18': 'From the age of 18',
    never: 'Never',
  },
  colleague_friending: {
    never: 'No, never',
    with_caution: 'Yes, with caution',
    own_choice: 'Yes, that is your own choice',
  },
  disclaimer_required: {
    always: 'Always',
    when_discussing_work: 'When you speak of your work',
    when_views_expressed: 'When you give your views',
    never: 'Never',
  },
  work_email_in_profiles: { never: 'Never', own_choice: 'That is your own choice' },
  school_name_in_handle: { never: 'Never', own_choice: 'That is your own choice' },
  employer_name_in_profile: {
    may: 'You may',
    not_with_work_views: 'Not where you give views on work',
    never: 'Never',
  },
  pupil_contact_channel: {
    official_accounts_only: 'Official accounts only',
    no_private_messages: 'Anything but private messages',
    approved_sites: 'Approved sites',
    approved_contact_on_school_device: 'A device of the school, where the contact was approved',
  },
  parent_comms_channel: {
    official_accounts_only: 'Official accounts only',
    official_reminders: 'Reminders on official accounts',
    any: 'Whatever suits both',
  },
  direct_messaging: {
    never_private: 'Never in private',
    logged_if_approved: 'Where it was approved, and then it is logged',
    own_choice: 'That is your own choice',
  },
  follow_back: {
    never: 'Never',
    vetted_friends_only: 'Only those who were checked first',
    always: 'Whoever follows first',
  },
  doubt_rule: {
    do_not_post: 'Do not post it',
    ask_dsl: 'Ask the safeguarding lead',
    ask_head_or_manager: 'Ask the head or your line manager',
    'ask_head,ask_line_manager': 'Ask your line manager or the head',
    post_and_see: 'Post it and see what is said',
  },
  work_time_use: {
    banned: 'No',
    not_in_lessons: 'Not in lessons',
    breaks_on_own_device: 'In breaks, on your own device',
    written_permission: 'With written permission',
  },
  school_device_use: {
    never: 'No, never',
    in_scope_not_banned: 'It is allowed, and this policy holds',
    own_choice: 'Yes, without any rule',
  },
  safeguarding_report_route: {
    dsl: 'The safeguarding lead',
    'appropriate_authorities,head': 'The head, and the authorities',
    'head,line_manager': 'Your line manager or the head',
    nobody: 'Nobody: look into it yourself first',
  },
  unsolicited_contact_route: {
    dsl: 'The safeguarding lead',
    'head,line_manager': 'Your line manager or the head',
    nobody: 'Nobody: it is enough not to answer',
  },
  pupil_identifiability: {
    never: 'No, never',
    never_on_pupil_sites: 'Not on sites for learners',
    respect_privacy: 'Only as far as their privacy is respected',
  },
  photo_device: {
    school: 'Only those of the school',
    school_or_pre_approved: 'Those of the school, and others that were approved first',
    any: 'Any',
  },
  third_party_mention_permission: {
    advance_written: 'Yes, in writing and in advance',
    permission_required: 'Yes',
    respect_privacy: 'Their privacy must be respected',
    never: 'No',
  },
  personal_reuse_of_school_content: { never: 'Never', own_choice: 'That is your own choice' },
}
