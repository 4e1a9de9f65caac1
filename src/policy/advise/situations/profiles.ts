import type { Part, Readings, Situation } from '../situation.ts'

/** Where LinkedIn has no exception of its own, the rule on naming the employer holds there too. */
const EMPLOYER_ON_LINKEDIN: Readings = {
  with_exception: {
    kind: 'may_if',
    says: 'Other personal pages do not mention the {school}; LinkedIn is set apart.',
    ifs: ['it is LinkedIn alone, and no other page of yours'],
  },
}

const SAY_SO: Part = {
  kind: 'may_not',
  says: 'Make clear that the views you express are your own.',
}

const WITHOUT_NOTE: Readings = {
  always: SAY_SO,
  when_views_expressed: SAY_SO,
  if_affiliation_shown: ({ shows }) => (shows === 'yes' ? SAY_SO : undefined),
  when_discussing_work: {
    kind: 'may_if',
    says: 'A note is asked for when you discuss your work.',
    ifs: ['what you say is not about your work'],
  },
}

/** An address does not decide whether the place of work may be named. */
const NO_WORK_ADDRESS: Readings = {
  never: {
    kind: 'may_if',
    says: 'A work address or number does not belong on a personal account.',
    ifs: ['you sign up with a private address'],
  },
}

/** One's own profile. */
export const PROFILE_SITUATIONS: readonly Situation[] = [
  {
    id: 'linkedin',
    topic: 'profiles',
    question: 'May I say where I work on LinkedIn?',
    words: 'linked in employer job title professional network cv profile name school',
    rules: [
      { read: 'linkedin_exception' },
      { read: 'employer_name_in_profile', as: EMPLOYER_ON_LINKEDIN },
      { read: 'work_email_in_profiles', as: NO_WORK_ADDRESS },
    ],
    steps: [
      {
        says: 'Ask for the permission in writing before you name the {school}.',
        where: 'linkedin_exception',
        go: 'ask_to_name',
      },
      { says: 'Give your private address there, never the {school}’s.' },
    ],
  },
  {
    id: 'employer-name',
    topic: 'profiles',
    question: 'May I say on Facebook, Instagram or TikTok where I work?',
    words: 'name school employer bio profile works at teacher at mention facebook',
    facts: ['shows'],
    rules: [
      { read: 'employer_name_in_profile' },
      { read: 'disclaimer_required', when: ({ shows }) => shows === 'yes' },
    ],
    freedoms: ['expression'],
    steps: [
      {
        says: 'If your link with the {school} shows already, add: “What I say here is my own view, not my employer’s.”',
        when: ({ shows }) => shows === 'yes',
      },
      { says: 'If in doubt, leave the place of work empty.', when: ({ shows }) => shows !== 'yes' },
      {
        says: 'LinkedIn is set apart: for that, ask for the permission in writing.',
        where: 'linkedin_exception',
        go: 'ask_to_name',
      },
    ],
  },
  {
    id: 'school-in-handle',
    topic: 'profiles',
    question: 'May the {school}’s name be part of my account’s name?',
    words: 'handle username user name @ account mr miss teacher school name',
    rules: [
      { read: 'school_name_in_handle' },
      {
        read: 'employer_name_in_profile',
        as: { never: { kind: 'may_not', says: 'Personal pages do not mention the {school}.' } },
      },
    ],
    steps: [
      {
        says: 'Choose a name without the {school} in it. An account for the {school} is asked for instead.',
        go: 'ask_channel',
      },
    ],
  },
  {
    id: 'work-email',
    topic: 'profiles',
    question: 'May I sign up for social media with my work address?',
    words: 'email mail address register account phone number contact details profile',
    rules: [{ read: 'work_email_in_profiles' }],
    steps: [{ says: 'Change the address in the account’s settings to a private one.' }],
  },
  {
    id: 'disclaimer',
    topic: 'profiles',
    question: 'May I give my views without a note that they are my own?',
    words: 'disclaimer views own not employer opinions bio note need',
    facts: ['shows'],
    rules: [{ read: 'disclaimer_required', as: WITHOUT_NOTE }],
    freedoms: ['expression'],
    steps: [{ says: 'Words that will do: “What I say here is my own view, not my employer’s.”' }],
  },
  {
    id: 'be-on-social-media',
    topic: 'profiles',
    question: 'May I be on social media at all, in my own time?',
    words: 'private use personal account allowed facebook evening weekend holiday home free time',
    rules: [
      { read: 'policy_stance' },
      { read: 'scope_time' },
      { read: 'scope_devices' },
      {
        on: ['what_is_private'],
        part: {
          kind: 'may_if',
          says: 'Nothing that you post is truly private.',
          ifs: ['you would not mind if {learners} and parents read it'],
        },
      },
    ],
    freedoms: ['expression', 'private_life', 'own_accounts'],
    steps: [
      { says: 'Look up here what you are unsure of: each answer is worked out from your policy.' },
    ],
  },
  {
    id: 'privacy-settings',
    topic: 'profiles',
    question: 'May my account be public?',
    words: 'private settings open visible everyone friends only security privacy',
    rules: [
      { read: 'privacy_settings_check' },
      { read: 'profile_check' },
      {
        on: ['what_is_private'],
        part: {
          kind: 'may_if',
          says: 'Nothing that you post is truly private, whatever the settings.',
          ifs: ['you would not mind if {learners} and parents read it'],
        },
      },
    ],
    freedoms: ['own_accounts'],
    steps: [
      { says: 'Open your account as a stranger would see it, and hide what is not for everyone.' },
    ],
  },
  {
    id: 'other-name',
    topic: 'profiles',
    question: 'May I use another name online, so that {learners} do not find me?',
    words: 'pseudonym alias fake name middle name maiden nickname anonymous hide',
    rules: [
      { read: 'alt_name_advice' },
      {
        on: ['unlawful'],
        part: {
          kind: 'may_if',
          says: 'A false identity that deceives others is something else.',
          ifs: ['you deceive nobody with it'],
        },
      },
    ],
    steps: [{ says: 'Check the platform’s own rules: some ask for real names.' }],
  },
  {
    id: 'old-photos',
    topic: 'profiles',
    question: 'May old party photos of me stay online?',
    words: 'pictures drunk holiday university past posts before job clean up delete embarrassing',
    rules: [
      { read: 'profile_check' },
      {
        on: ['own_pictures'],
        part: {
          kind: 'may_if',
          says: 'Ask whether the pictures fit the role that you hold.',
          ifs: ['they fit the role that you hold'],
        },
      },
    ],
    freedoms: ['private_life'],
    steps: [
      {
        says: 'Look yourself up, and take down or hide what you would not want a parent to show you.',
      },
    ],
  },
  {
    id: 'tagged',
    topic: 'profiles',
    question: 'Somebody tagged me in a photo that I do not like. What do I do?',
    words: 'tag untag picture remove posted of me party unflattering night out',
    asks: 'do',
    rules: [
      { read: 'tagging_advice' },
      {
        floor: 'tagging_advice',
        part: {
          kind: 'may_if',
          says: 'Taking off one’s own tag and asking the person who posted both help.',
        },
      },
    ],
    steps: [
      { says: 'Take your tag off, and set tags to wait for your approval.' },
      { says: 'Ask the person who posted it to take it down.' },
    ],
  },
  {
    id: 'personal-details',
    topic: 'profiles',
    question: 'May my birthday, address or phone number be on my profile?',
    words: 'date of birth home address identity theft private details bank',
    rules: [
      {
        on: ['personal_details'],
        part: { kind: 'may_not', says: 'Keep your date of birth and your address to yourself.' },
      },
      {
        law: {
          kind: 'may_if',
          says: 'Whoever knows them can pretend to be you.',
          ifs: ['nobody can see them but people whom you trust'],
        },
      },
    ],
    steps: [{ says: 'Take them off, or show them to nobody but you.' }],
  },
  {
    id: 'stranger-request',
    topic: 'profiles',
    question: 'Somebody whom I do not know wants to connect. May I accept?',
    words: 'stranger unknown friend request friends of friends fake linkedin scam',
    rules: [
      {
        on: ['strangers'],
        part: {
          kind: 'may_if',
          says: 'Be wary of people whom you do not know.',
          ifs: ['you have found out who it is, and it is no {learner}'],
        },
      },
      {
        floor: 'pupil_friending',
        part: {
          kind: 'may_if',
          says: 'Behind a name may be a {learner}.',
          ifs: ['you are sure that it is no {learner}'],
        },
      },
    ],
    steps: [{ says: 'Ask yourself how you know them. If you cannot tell, decline.' }],
  },
  {
    id: 'dating',
    topic: 'profiles',
    question: 'May I have a profile on a dating site?',
    words: 'tinder hinge bumble grindr app dating love relationship',
    rules: [
      { read: 'reputational_scope' },
      {
        floor: 'pupil_friending',
        part: {
          kind: 'may_if',
          says: 'Nobody under 18 belongs there; {learners} sometimes try.',
          ifs: ['you end it at once when somebody could be a {learner}, and tell the {dsl}'],
        },
      },
    ],
    freedoms: ['private_life'],
    steps: [{ says: 'Leave out where you work, and use pictures that are nowhere else.' }],
  },
  {
    id: 'references',
    topic: 'profiles',
    question: 'May I recommend a colleague or a {learner} on a network?',
    words: 'reference linkedin endorse recommendation testimonial skills',
    rules: [{ read: 'references_on_social' }],
    steps: [{ says: 'Pass the request on to those who look after employment here.' }],
  },
]
