import type { Readings, Rule, Situation } from '../situation.ts'

const KIND_WORDS: readonly Rule[] = [
  { read: 'disparagement_scope' },
  {
    on: ['bullying', 'discrimination'],
    part: {
      kind: 'may_if',
      says: 'Nobody may be bullied, harassed or discriminated against.',
      ifs: ['nobody is mocked, and nothing turns on what somebody is'],
    },
  },
]

/** Clauses on the school's own sites, or on links with learners, say nothing on one's own posts. */
const OWN_POSTS: Readings = {
  moderators_remove: () => undefined,
  delete_contact_link: () => undefined,
}

/** What one posts oneself. */
export const POSTING_SITUATIONS: readonly Situation[] = [
  {
    id: 'my-day-at-work',
    topic: 'posting',
    question: 'May I write about my day at work?',
    words: 'job teaching school post share classroom story tweet blog work',
    rules: [
      { read: 'work_related_posting' },
      { read: 'disclaimer_required' },
      ...KIND_WORDS,
      {
        law: {
          kind: 'may_if',
          says: 'What you know of {learners} through work stays there.',
          ifs: ['no {learner}, parent or colleague can be recognised in it'],
        },
      },
    ],
    freedoms: ['speaking_up', 'union', 'expression'],
    steps: [
      {
        says: 'Good news belongs on the {school}’s own page: draft it as a post, and it reaches more people.',
        go: 'draft',
      },
    ],
  },
  {
    id: 'funny-story',
    topic: 'posting',
    question: 'May I tell a funny story about a class if I name nobody?',
    words: 'joke anecdote pupils said anonymous humour quote kids say meme',
    rules: [
      { read: 'work_related_posting' },
      {
        read: 'pupil_identifiability',
        as: {
          respect_privacy: {
            kind: 'may_not',
            says: 'The privacy of {learners} is protected at all times.',
          },
        },
      },
      ...KIND_WORDS,
      {
        law: {
          kind: 'may_not',
          says: 'Those who were there know who is meant; a {learner}’s moment is theirs, not yours to post.',
        },
      },
    ],
    steps: [{ says: 'Tell it in the staff room.' }],
  },
  {
    id: 'about-a-colleague',
    topic: 'posting',
    question: 'May I post about a colleague, for example good wishes?',
    words: 'birthday leaving congratulations photo workmate teacher name tag',
    rules: [
      { read: 'third_party_mention_permission' },
      { read: 'work_related_posting' },
      ...KIND_WORDS,
      {
        law: {
          kind: 'may_if',
          says: 'A colleague decides what is told of them.',
          ifs: ['they have agreed'],
        },
      },
    ],
    steps: [{ says: 'Ask them first, and show them what you want to post.' }],
  },
  {
    id: 'internal-document',
    topic: 'posting',
    question: 'May I share something internal, such as an email or a plan?',
    words: 'confidential leak document policy minutes screenshot staff meeting data results',
    rules: [
      {
        on: ['confidential', 'data_protection'],
        part: { kind: 'may_not', says: 'Nothing confidential is given away.' },
      },
      {
        law: {
          kind: 'may_not',
          says: 'What was sent to you for your work is not yours to publish.',
        },
      },
    ],
    freedoms: ['speaking_up', 'union'],
    steps: [
      {
        says: 'If it shows that something is seriously wrong, do not post it: speak up where you are protected.',
        go: 'speak_up',
      },
    ],
  },
  {
    id: 'reuse-school-content',
    topic: 'posting',
    question: 'May I put the {school}’s photos or posts on my own account?',
    words: 'share repost reuse retweet download picture school page own profile',
    facts: ['recognised'],
    rules: [
      { read: 'personal_reuse_of_school_content' },
      { read: 'pupil_identifiability' },
      { read: 'ip_credit' },
      {
        floor: 'consent_model',
        part: {
          kind: 'may_not',
          says: 'Families agreed to the {school}’s channels, not to yours.',
        },
        when: ({ recognised }) => recognised !== 'no',
      },
    ],
    steps: [
      {
        says: 'Share the {school}’s post with the platform’s own button, or give its address, where your policy lets you mention the {school}.',
      },
    ],
  },
  {
    id: 'likes',
    topic: 'posting',
    question: 'May I like or share what others say, when I would not say it myself?',
    words: 'like heart retweet repost react thumbs up share comment emoji',
    rules: [
      { read: 'likes_count_as_posts' },
      { read: 'reputational_scope' },
      {
        law: {
          kind: 'may_if',
          says: 'A like is read as agreement by some, and only a person can judge what it meant; it is never counted here.',
          ifs: ['you could explain it to a parent'],
        },
      },
    ],
    freedoms: ['expression', 'belief'],
    steps: [{ says: 'If you liked something by mistake, take it back. That is all.' }],
  },
  {
    id: 'offensive-joke',
    topic: 'posting',
    question: 'May I post something that could offend somebody?',
    words: 'joke swear rude sexist racist homophobic banter angry rant meme lewd',
    rules: [
      {
        on: ['discrimination', 'bullying', 'explicit'],
        part: {
          kind: 'may_not',
          says: 'Nothing that bullies, harasses, discriminates or threatens, however it is meant.',
        },
      },
      {
        on: ['audience_tone'],
        part: { kind: 'may_not', says: 'Nothing offensive, however angry you are.' },
      },
      {
        law: {
          kind: 'may_not',
          says: 'Harassment and threats are unlawful wherever they are posted.',
        },
      },
    ],
    freedoms: ['belief', 'expression'],
    steps: [
      {
        says: 'Leave it for a day. If it is an opinion that matters to you, say it without going for anybody.',
      },
    ],
  },
  {
    id: 'other-peoples-work',
    topic: 'posting',
    question: 'May I use a picture, a song or a text from the internet?',
    words: 'copyright music clip image meme photo licence permission credit source video',
    rules: [
      { read: 'ip_credit' },
      {
        on: ['copyright'],
        part: {
          kind: 'may_if',
          says: 'Copyright holds online as well.',
          ifs: ['it is yours, or whoever owns it lets you use it'],
        },
      },
      {
        law: {
          kind: 'may_if',
          says: 'Whoever made it decides who may use it.',
          ifs: ['it is yours, or whoever owns it lets you use it'],
        },
      },
    ],
    steps: [{ says: 'Look for a licence that lets you, and name the source.' }],
  },
  {
    id: 'told-to-delete',
    topic: 'posting',
    question: 'I was told to delete a post of mine. May I refuse?',
    words: 'remove take down ordered manager head delete comment refuse censor',
    rules: [
      { read: 'post_removal_demand', as: OWN_POSTS },
      {
        law: {
          kind: 'may_if',
          says: 'Nobody may make you delete what is a protected disclosure.',
          ifs: [
            'it is part of speaking up about wrongdoing, of union work, or of evidence that somebody needs',
          ],
        },
      },
    ],
    freedoms: ['speaking_up', 'expression'],
    steps: [
      { says: 'Keep a copy for yourself first, with the date.' },
      { says: 'Ask for the request in writing, with the clause that it rests on.' },
      { says: 'Hide the post while it is looked at: that keeps both sides safe.' },
    ],
  },
  {
    id: 'unsure-to-post',
    topic: 'posting',
    question: 'I am not sure whether something is right to post. May I post it?',
    words: 'doubt unsure unsettled maybe think twice ask before',
    rules: [
      { read: 'doubt_rule' },
      {
        floor: 'doubt_rule',
        part: { kind: 'may_not', says: 'A post can wait; a published one cannot be called back.' },
      },
    ],
    steps: [{ says: 'Hold it back, and ask.', go: 'ask' }],
  },
  {
    id: 'side-business',
    topic: 'posting',
    question: 'May I promote a business, tutoring or a collection of my own?',
    words: 'sell advert advertise tutoring side job fundraiser charity campaign shop crafts',
    facts: ['when'],
    rules: [
      { read: 'commercial_promotion' },
      {
        read: 'school_name_in_handle',
        aside: true,
        as: {
          never: {
            kind: 'may_if',
            says: 'The {school}’s name stays out of it.',
            ifs: ['the {school}’s name stays out of it'],
          },
        },
      },
      {
        floor: 'pupil_friending',
        part: {
          kind: 'may_if',
          says: '{Learners} and their parents are not your customers through a personal account.',
          ifs: ['you do not offer it to {learners} or their families from a personal account'],
        },
      },
    ],
    steps: [{ says: 'Tell the {head} about paid work beside your job before you advertise it.' }],
  },
]
