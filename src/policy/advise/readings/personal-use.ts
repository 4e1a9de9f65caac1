import type { Part, Readings } from '../situation.ts'

const OWN_VIEWS = 'you make clear that you speak for yourself, not for the {school}'

const NOT_WHILE_TEACHING: Part = {
  kind: 'may_not',
  says: 'Stay off social media while you teach.',
}

/** What a policy's word on personal use means for somebody who asks. */
export const PERSONAL_USE_READINGS: Readonly<Record<string, Readings>> = {
  policy_stance: {
    '*': {
      kind: 'may',
      says: 'Your private use of social media is your own; the policy says where it begins to matter here.',
    },
  },
  scope_time: {
    '*': {
      kind: 'may_if',
      says: 'The policy can reach what you do in your own time.',
      ifs: ['you keep to the policy wherever it touches the {school}, at whatever time'],
    },
  },
  scope_devices: {
    '*': {
      kind: 'may_if',
      says: 'The policy holds on whatever device you use.',
      ifs: ['you keep to it on your own devices, too'],
    },
  },
  work_time_use: {
    banned: ({ when }) =>
      when === 'break'
        ? {
            kind: 'may_if',
            says: 'The ban is on working time.',
            ifs: ['the break is your own time'],
          }
        : { kind: 'may_not', says: 'Personal use is never allowed in working time.' },
    not_in_lessons: ({ when }) =>
      when === 'lesson'
        ? NOT_WHILE_TEACHING
        : {
            kind: 'may_if',
            says: 'Outside lessons a little is accepted; too much counts as misconduct.',
            ifs: ['it stays little, and no lesson or duty waits for you'],
          },
    breaks_on_own_device: ({ when }) =>
      when === 'break'
        ? {
            kind: 'may_if',
            says: 'In official breaks you may, on a device of your own.',
            ifs: ['you use a device of your own'],
          }
        : { kind: 'may_not', says: 'Personal use at work is for official breaks only.' },
    written_permission: ({ when }) =>
      when === 'break'
        ? {
            kind: 'may_if',
            says: 'The ban is on working time.',
            ifs: ['the break is your own time'],
          }
        : {
            kind: 'may_not',
            says: 'In working time it takes written permission, and only for a work purpose.',
          },
  },
  school_device_use: {
    never: {
      kind: 'may_not',
      says: 'Personal use is never allowed on the {school}’s computers, devices or systems.',
    },
    most_sites_blocked: {
      kind: 'may_not',
      says: 'Most networking sites are blocked on the {school}’s equipment; do not look for a way round.',
    },
    in_scope_not_banned: {
      kind: 'may_if',
      says: 'It is not banned; the policy applies on the {school}’s devices as on your own.',
      ifs: ['you keep to the rest of the policy there too'],
    },
  },
  employer_name_in_profile: {
    may: {
      kind: 'may_if',
      says: 'You may say on social media that you work for the {school}.',
      ifs: ['neither your handle nor the name of your profile holds the {school}’s name'],
    },
    never: { kind: 'may_not', says: 'Personal pages do not mention the {school}.' },
    with_exception: {
      kind: 'may_not',
      says: 'Personal pages do not mention that you work for the {school}.',
    },
    may_with_disclaimer: {
      kind: 'may_if',
      says: 'Where your link with the {school} shows, a disclaimer is asked for.',
      ifs: ['you say that your views are not the {school}’s'],
    },
    not_with_work_views: {
      kind: 'may_if',
      says: 'Where you give views related to your work, nothing may show you as representing the {school}.',
      ifs: ['you give no views there that are related to your work'],
    },
  },
  school_name_in_handle: {
    never: { kind: 'may_not', says: 'The {school}’s name stays out of personal accounts’ names.' },
  },
  linkedin_exception: {
    slt_line_manager_permission: {
      kind: 'may_if',
      says: 'LinkedIn is the exception.',
      ifs: ['your line manager on the senior leadership team has given permission beforehand'],
    },
  },
  work_email_in_profiles: {
    never: {
      kind: 'may_not',
      says: 'A work address or number does not belong on a personal account.',
    },
  },
  disclaimer_required: {
    always: {
      kind: 'may_if',
      says: 'Leave no doubt that you speak for yourself.',
      ifs: [OWN_VIEWS],
    },
    if_affiliation_shown: {
      kind: 'may_if',
      says: 'Where it shows that you belong to the {school}, say that your views are not the {school}’s.',
      ifs: [OWN_VIEWS],
    },
    when_discussing_work: {
      kind: 'may_if',
      says: 'When you discuss your work, carry a note that the views are your own.',
      ifs: [OWN_VIEWS],
    },
    when_views_expressed: {
      kind: 'may_if',
      says: 'Make clear that the views you express are your own.',
      ifs: [OWN_VIEWS],
    },
  },
  work_related_posting: {
    total_ban: {
      kind: 'may_not',
      says: 'No comment at all on what is linked to work, from a personal account.',
    },
    own_views_with_disclaimer: {
      kind: 'may_if',
      says: 'Views may be given where they are marked as your own.',
      ifs: [OWN_VIEWS],
    },
    no_confidential_information: {
      kind: 'may_if',
      says: 'Nothing confidential to the {school} or its people.',
      ifs: ['it gives away nothing confidential'],
    },
    no_grievances: {
      kind: 'may_if',
      says: 'Online is no place to attack colleagues or to air grievances.',
      ifs: ['it attacks no colleague and airs no grievance'],
    },
    no_sensitive_topics: {
      kind: 'may_if',
      says: 'Stay off confidential and sensitive matters of the {school}, even with a disclaimer.',
      ifs: ['it touches nothing that is confidential or sensitive at the {school}'],
    },
    written_permission_for_others: {
      kind: 'may_if',
      says: 'Nothing about colleagues, {learners} or parents without their written permission.',
      ifs: ['everybody in it has given written permission beforehand'],
    },
    not_where_inappropriate: {
      kind: 'may_if',
      says: 'Some matters of the {school} do not belong on social media at all.',
      ifs: ['social media is the right place for it'],
    },
    only_if_role: {
      kind: 'may_if',
      says: 'Do not refer to people or events of the {school} in an unsuitable way unless it is part of your job.',
      ifs: ['it is part of your job, or says nothing unsuitable about anybody here'],
    },
  },
  likes_count_as_posts: {
    true: {
      kind: 'may_if',
      says: 'A like counts like a post.',
      ifs: ['you would post it yourself'],
    },
  },
  contradict_official_info: {
    never: {
      kind: 'may_not',
      says: 'Nothing online may contradict what the {school} has formally said.',
    },
    no_false_information: {
      kind: 'may_if',
      says: 'No false or misleading information about the {school} or its people.',
      ifs: ['every fact in it is true'],
    },
  },
  group_membership: {
    avoid_incompatible: {
      kind: 'may_if',
      says: 'Take care not to join groups whose aims conflict with the policies here.',
      ifs: ['its aims do not conflict with the policies here'],
    },
    not_tracked: {
      kind: 'may',
      says: 'Groups are your own affair, and nobody here records them.',
    },
  },
  colleague_friending: {
    own_choice: { kind: 'may', says: 'It is your own choice.' },
    with_caution: {
      kind: 'may_if',
      says: 'You may, with caution, because conflicts may arise later.',
      ifs: ['you are at ease with what they would read'],
    },
  },
  staff_governor_separation: {
    sensible_distance: {
      kind: 'may_if',
      says: 'Governors and staff keep some distance from one another online.',
      ifs: ['you keep a sensible distance, and the {school}’s business out of it'],
    },
  },
  commercial_promotion: {
    banned_in_school_time: ({ when }) =>
      when === 'break'
        ? undefined
        : { kind: 'may_not', says: 'Not in school time: no business, money interest or campaign.' },
  },
  references_on_social: {
    never: { kind: 'may_not', says: 'Never write a reference for anybody on a network.' },
  },
  personal_reuse_of_school_content: {
    never: { kind: 'may_not', says: 'The {school}’s photos and posts are not for personal use.' },
  },
  alt_name_advice: {
    suggested: {
      kind: 'may_if',
      says: 'You might use a different name, so that {learners} cannot find you.',
      ifs: ['the platform does not ask for real names, and you deceive nobody'],
    },
  },
  privacy_settings_check: {
    regular: {
      kind: 'may_if',
      says: 'Check your privacy and security settings regularly.',
      ifs: ['you check your settings now and then'],
    },
    advised: {
      kind: 'may_if',
      says: 'Adjust your settings, for example to friends only.',
      ifs: ['your settings show it only to those you mean'],
    },
  },
  profile_check: {
    regular: {
      kind: 'may_if',
      says: 'Look over your own page often, and clear away what does not suit.',
      ifs: ['it suits the colleagues, {learners} and parents who may see it'],
    },
    professional_image: {
      kind: 'may_if',
      says: 'Your profile and your posts fit a professional image.',
      ifs: ['it fits a professional image'],
    },
  },
  tagging_advice: {
    untag_self: { kind: 'may_if', says: 'Take your name off it.' },
    ask_poster_to_remove: { kind: 'may_if', says: 'Ask the person who posted it to remove it.' },
  },
  doubt_rule: {
    do_not_post: { kind: 'may_not', says: 'When you are unsure, do not post.' },
    ask_dsl: { kind: 'may_if', says: 'Ask first.', ifs: ['the {dsl} has said that you may'] },
    ask_line_manager: {
      kind: 'may_if',
      says: 'Hold it back and ask first.',
      ifs: ['your line manager has said that you may'],
    },
    ask_head: {
      kind: 'may_if',
      says: 'Hold it back and ask first.',
      ifs: ['the {head} has said that you may, where it is for them'],
    },
    ask_head_or_manager: {
      kind: 'may_if',
      says: 'Ask first.',
      ifs: ['the {head} or your manager has said that you may'],
    },
  },
}
