import type { SectionTable } from './parameter.ts'

/** What adults may do on their own accounts. */
export const PERSONAL_USE: SectionTable = [
  {
    key: 'policy_stance',
    title: 'Does the policy encourage social media, or hold it back?',
    type: 'text',
  },
  {
    key: 'work_time_use',
    title: 'May staff use social media for themselves in working time?',
    type: 'text',
  },
  {
    key: 'school_device_use',
    title: 'May staff use the school’s devices for their own social media?',
    type: 'text',
  },
  { key: 'platform_block', title: 'Are platforms blocked at school?', type: 'text' },
  {
    key: 'employer_name_in_profile',
    title: 'May staff name the school as their employer on their profile?',
    type: 'text',
  },
  {
    key: 'school_name_in_handle',
    title: 'May the school’s name stand in a personal account’s name?',
    type: 'text',
  },
  { key: 'linkedin_exception', title: 'Is LinkedIn treated differently?', type: 'text' },
  {
    key: 'work_email_in_profiles',
    title: 'May a work address or number be used on a personal account?',
    type: 'text',
    floor: {
      value: 'never',
      because: 'A work address on a personal account mixes two lives and invites fraud.',
    },
  },
  {
    key: 'disclaimer_required',
    title: 'When must staff say that views are their own?',
    type: 'text',
    floor: {
      value: null,
      because: 'Where staff need such a line, the school supplies its wording.',
    },
  },
  {
    key: 'work_related_posting',
    title: 'May staff write about work on their own accounts?',
    type: 'text',
    floor: {
      value: null,
      because:
        'Speaking up in the public interest, union activity and lawful belief are always protected.',
    },
  },
  {
    key: 'likes_count_as_posts',
    title: 'Does a like count as a post?',
    type: 'text',
    floor: {
      value: null,
      because: 'Only a person can judge what a like means; it is never counted or scored.',
    },
  },
  {
    key: 'disparagement_scope',
    title: 'Who is protected from being run down online?',
    type: 'text',
    floor: {
      value: null,
      because: 'Whether words went too far is weighed against the right to speak.',
    },
  },
  {
    key: 'reputational_scope',
    title: 'When does a private post concern the school?',
    type: 'text',
    floor: {
      value: null,
      because: 'A person weighs how serious it is; nothing follows by itself.',
    },
  },
  {
    key: 'contradict_official_info',
    title: 'May staff contradict what the school has said?',
    type: 'text',
    floor: { value: null, because: 'Speaking up in the public interest is always protected.' },
  },
  {
    key: 'group_membership',
    title: 'Does the policy speak about joining groups online?',
    type: 'text',
    floor: {
      value: 'not_tracked',
      because: 'Groups show belief, politics and union membership, so none are ever recorded.',
    },
  },
  {
    key: 'colleague_friending',
    title: 'May colleagues connect with one another?',
    type: 'text',
    floor: { value: null, because: 'This is advice only and never a matter of record.' },
  },
  {
    key: 'staff_governor_separation',
    title: 'Should staff and governors keep apart online?',
    type: 'text',
    floor: { value: null, because: 'This is advice only and never a matter of record.' },
  },
  {
    key: 'commercial_promotion',
    title: 'May staff promote a business or campaign in school time?',
    type: 'text',
  },
  {
    key: 'references_on_social',
    title: 'May staff give references on social networks?',
    type: 'text',
    floor: { value: null, because: 'References go through the people who look after employment.' },
  },
  {
    key: 'personal_reuse_of_school_content',
    title: 'May staff reuse the school’s photos and posts for themselves?',
    type: 'text',
  },
  {
    key: 'alt_name_advice',
    title: 'Are staff advised to use another name online?',
    type: 'text',
    floor: { value: null, because: 'It is a tip only, because some platforms ask for real names.' },
  },
  {
    key: 'privacy_settings_check',
    title: 'Are staff asked to check their privacy settings?',
    type: 'text',
    floor: { value: null, because: 'People are reminded; their accounts are never inspected.' },
  },
  {
    key: 'profile_check',
    title: 'Are staff asked to look over their own profile?',
    type: 'text',
    floor: { value: null, because: 'People are reminded; their accounts are never inspected.' },
  },
  {
    key: 'tagging_advice',
    title: 'What should staff do when they are tagged in something unsuitable?',
    type: 'text',
    floor: {
      value: ['untag_self', 'ask_poster_to_remove'],
      because: 'Taking off one’s own tag and asking the person who posted both help.',
    },
  },
  {
    key: 'doubt_rule',
    title: 'What should someone do who is unsure whether to post?',
    type: 'text',
    floor: {
      value: 'do_not_post',
      because: 'A post can wait; a published one cannot be called back.',
    },
  },
]
