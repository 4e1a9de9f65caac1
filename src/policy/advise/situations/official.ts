import type { Situation } from '../situation.ts'

/** The school's own accounts and posts. */
export const OFFICIAL_SITUATIONS: readonly Situation[] = [
  {
    id: 'post-for-school',
    topic: 'official',
    question: 'May I post something on the {school}’s account?',
    words: 'official page news write draft publish share trip success school facebook',
    rules: [
      { read: 'official_use_approval' },
      { read: 'post_approver_role' },
      { read: 'publisher_role' },
      { read: 'training_before_posting' },
      {
        floor: 'post_approver_role',
        part: {
          kind: 'may_if',
          says: 'Nobody approves their own post.',
          ifs: ['somebody who did not write it has approved it'],
        },
      },
    ],
    steps: [
      {
        says: 'If you have no leave yet to use social media for work, ask for it once.',
        where: 'official_use_approval',
        go: 'ask_work_use',
      },
      {
        says: 'Draft it here: it is checked while you type, and goes to whoever approves it.',
        go: 'draft',
      },
    ],
  },
  {
    id: 'new-account',
    topic: 'official',
    question: 'May I open an account for my department, class or club?',
    words: 'create new page site instagram twitter blog start set up launch team',
    facts: ['agreed'],
    rules: [
      { read: 'site_approval_chain' },
      { read: 'official_use_approval' },
      { read: 'min_admins' },
      { read: 'operator_eligibility' },
      { read: 'site_exit_plan' },
      {
        floor: 'official_use_approval',
        part: {
          kind: 'may_not',
          says: 'Not before it was approved: an account that nobody knows of is nobody’s.',
        },
        when: ({ agreed }) => agreed !== 'yes',
      },
    ],
    steps: [
      {
        says: 'Ask the {head} first. Say what it is for, who reads it, who runs it with you, and how it will end.',
        go: 'ask_channel',
      },
      { says: 'Once it is approved, have it put on the list of channels here.' },
    ],
  },
  {
    id: 'reminder',
    topic: 'official',
    question: 'May I send parents a quick reminder online?',
    words: 'update notice kit closure snow date trip money non uniform day short post',
    rules: [
      { read: 'reminders_route' },
      { read: 'post_approver_role' },
      {
        read: 'parent_comms_channel',
        as: {
          official: {
            kind: 'may_if',
            says: 'A reminder goes out on an official channel.',
            ifs: ['it goes out on an official channel'],
          },
          official_accounts_only: {
            kind: 'may_if',
            says: 'A reminder goes out on an official channel.',
            ifs: ['it goes out on an official channel'],
          },
        },
      },
    ],
    steps: [{ says: 'Draft it as a reminder, with no {learner} in it.', go: 'draft' }],
  },
  {
    id: 'answer-comment',
    topic: 'official',
    question: 'May I answer a comment on the {school}’s page?',
    words: 'reply respond comments troll criticism question parent moderate delete hide',
    rules: [
      { read: 'house_rules_required' },
      { read: 'official_use_approval' },
      {
        on: ['commitments', 'personal_opinion'],
        part: {
          kind: 'may_if',
          says: 'No opinions of your own, and no promises.',
          ifs: ['it holds no opinion of yours and promises nothing that you may not promise'],
        },
      },
      {
        floor: 'operator_eligibility',
        part: {
          kind: 'may_if',
          says: 'Named people run the page.',
          ifs: ['you are one of the people who run the page'],
        },
      },
    ],
    steps: [{ says: 'If you do not run the page, show the comment to whoever does.' }],
  },
  {
    id: 'opinion-on-official',
    topic: 'official',
    question: 'May I give my own opinion on the {school}’s account?',
    words: 'view personal political official page support endorse charity cause',
    rules: [
      {
        on: ['personal_opinion', 'commitments'],
        part: { kind: 'may_not', says: 'The {school}’s account holds no opinions of your own.' },
      },
      {
        law: {
          kind: 'may_not',
          says: 'The account speaks for the {school}; maintained schools and academies must also stay balanced in political matters.',
        },
      },
    ],
    steps: [{ says: 'Say it on your own account instead, as yours.' }],
  },
  {
    id: 'follow-back',
    topic: 'official',
    question: 'May the {school}’s account follow others back?',
    words: 'following follow like react retweet official twitter instagram',
    facts: ['whose'],
    rules: [
      { read: 'follow_back' },
      {
        floor: 'follow_back',
        part: { kind: 'may_not', says: 'A school account never follows a child.' },
        when: ({ whose }) => whose !== 'other',
      },
    ],
    steps: [
      { says: 'To show what others do, name them and give their address in a post.' },
      {
        says: 'Stop following accounts of {learners} today, without a word to them.',
        when: ({ whose }) => whose === 'learner',
      },
    ],
  },
  {
    id: 'logo',
    topic: 'official',
    question: 'May I use the {school}’s logo or crest?',
    words: 'brand badge emblem design poster banner profile picture trademark',
    rules: [
      { read: 'brand_approval_role' },
      {
        law: {
          kind: 'may_if',
          says: 'The logo belongs to the {school}.',
          ifs: ['whoever decides on it has agreed'],
        },
      },
    ],
    steps: [{ says: 'Ask in writing, and show where it would stand.', go: 'ask_brand' }],
  },
  {
    id: 'name-adult-in-post',
    topic: 'official',
    question: 'May I name a colleague, a visitor or a parent in a post?',
    words: 'mention adult speaker volunteer credit tag name permission official',
    rules: [
      { read: 'third_party_mention_permission' },
      {
        law: {
          kind: 'may_if',
          says: 'Adults decide themselves whether they are named.',
          ifs: ['they have agreed'],
        },
      },
    ],
    steps: [
      {
        says: 'Ask them, and have the office put their permission on record.',
        go: 'note_permission',
      },
      { says: 'Then draft the post: the check looks for the permission.', go: 'draft' },
    ],
  },
  {
    id: 'contact-details-in-post',
    topic: 'official',
    question: 'May a post give a colleague’s phone number or address?',
    words: 'email number contact details mobile post event booking',
    rules: [
      { read: 'personal_contact_in_posts' },
      { law: { kind: 'may_not', says: 'A person’s own contact details are theirs.' } },
    ],
    steps: [{ says: 'Give the office’s number or the {school}’s general address.' }],
  },
  {
    id: 'outside-contributor',
    topic: 'official',
    question: 'May a parent or an outside body post on our page?',
    words: 'guest takeover contributor partner charity pta sponsor external friend of the site',
    rules: [{ read: 'external_contributor_approval' }, { read: 'contributor_vetting' }],
    steps: [
      {
        says: 'Ask before they add anything themselves: they are vetted and approved first.',
        go: 'ask_contributor',
      },
      { says: 'Or take their text as a draft and send it the usual way.', go: 'draft' },
    ],
  },
  {
    id: 'account-of-a-leaver',
    topic: 'official',
    question: 'The colleague who ran an account has left. May I take it over?',
    words: 'leaver left admin access login orphan account page locked out handover',
    rules: [
      { read: 'operator_eligibility' },
      { read: 'min_admins' },
      {
        floor: 'operator_eligibility',
        part: {
          kind: 'may_if',
          says: 'Named people who work here now run the accounts.',
          ifs: ['you have been named for it'],
        },
      },
    ],
    steps: [
      {
        says: 'Tell whoever keeps the channels here, so that access is changed the same day.',
        go: 'see_channels',
      },
      { says: 'Ask for a second person to run it with you.' },
    ],
  },
]
