import type { Readings, Rule, Situation } from '../situation.ts'

const OFFICIAL: Rule = {
  floor: 'parent_comms_channel',
  part: {
    kind: 'may_not',
    says: 'Not from your own account: an official channel protects both sides.',
  },
  when: ({ account }) => account !== 'school',
}

/** From one's own account a ban on connecting is a ban on writing, too. */
const PARENTS_NEVER: Readings = {
  never: {
    kind: 'may_not',
    says: 'Contact with parents and carers on social media from your own account is ruled out.',
  },
}

/** Parents and families. */
export const FAMILY_SITUATIONS: readonly Situation[] = [
  {
    id: 'parent-request',
    topic: 'families',
    question: 'A parent of a {learner} wants to connect with me. May I accept?',
    words: 'mum dad carer friend request facebook linkedin mother father family add',
    facts: ['known'],
    rules: [{ read: 'parent_friending' }],
    freedoms: ['private_life'],
    steps: [
      {
        says: 'If you decline, say kindly that staff do not connect with parents, and give the {school}’s channel.',
      },
      {
        says: 'If you knew each other before, tell the {head} once, in writing.',
        when: ({ known }) => known === 'yes',
        go: 'declare',
      },
    ],
  },
  {
    id: 'parent-of-childs-friend',
    topic: 'families',
    question: 'A parent of my own child’s friend wants to connect. May I accept?',
    words: 'playdate party school gate mum dad friend of my daughter son neighbour',
    facts: ['known'],
    rules: [
      { read: 'parent_friending' },
      {
        law: {
          kind: 'may_if',
          says: 'Your child’s friendships are part of your family life.',
          ifs: [
            'you declare it once to the {head}',
            'you never speak there of the {school} or of its {learners}',
          ],
        },
      },
    ],
    freedoms: ['private_life'],
    steps: [
      {
        says: 'Tell the {head} once, in writing, that you know this family through your own child.',
        go: 'declare',
      },
      {
        says: 'For parties and lifts a call or a text from parent to parent may be all that you need.',
      },
    ],
  },
  {
    id: 'message-parent',
    topic: 'families',
    question: 'May I write to a parent through social media?',
    words: 'message mum dad contact whatsapp messenger behaviour homework reply evening',
    facts: ['account'],
    rules: [
      { read: 'parent_comms_channel' },
      OFFICIAL,
      { read: 'parent_friending', when: ({ account }) => account === 'own', as: PARENTS_NEVER },
    ],
    steps: [{ says: 'Use the {school}’s own way: its mail, its app, or a call from its phone.' }],
  },
  {
    id: 'parent-messaged-me',
    topic: 'families',
    question: 'A parent wrote to me on my own account. What do I do?',
    words: 'mum dad message facebook messenger dm evening late complaint contacted me',
    asks: 'do',
    rules: [
      { tell: 'unsolicited_contact_route' },
      {
        on: ['unsought_contact'],
        part: { kind: 'may_if', says: 'Use your judgement, and share nothing personal.' },
      },
    ],
    steps: [
      {
        says: 'Answer from the {school}’s account or not at all. One line is enough: “Please write to the {school}; I cannot answer here.”',
      },
      {
        says: 'Write down when it was and what it was about, and tell them.',
        go: 'report_contact',
      },
    ],
  },
  {
    id: 'parent-asks-about-child',
    topic: 'families',
    question: 'A parent asks online about another child. May I answer?',
    words: 'information other pupil bullying who did it confidential gossip parents facebook',
    rules: [
      {
        on: ['confidential', 'data_protection'],
        part: {
          kind: 'may_not',
          says: 'What you know of a {learner} through your work is confidential.',
        },
      },
      {
        law: {
          kind: 'may_not',
          says: 'Data protection law forbids passing on what you know of a child through your work.',
        },
      },
    ],
    steps: [
      { says: 'Say that you cannot speak of other children, and give the {school}’s own address.' },
    ],
  },
  {
    id: 'parents-group-talks',
    topic: 'families',
    question: 'People in the town’s group say untrue things about the {school}. May I answer?',
    words: 'facebook community group rumour gossip defend reply comment review false local',
    rules: [
      { read: 'work_related_posting' },
      {
        read: 'media_enquiries_route',
        as: {
          head: {
            kind: 'may_if',
            says: 'What the {school} says in public comes from the {head}.',
            ifs: ['the {head} has approved the answer'],
          },
        },
      },
      { read: 'contradict_official_info' },
      {
        on: ['commitments', 'personal_opinion'],
        part: { kind: 'may_not', says: 'Do not speak for the {school} without authority.' },
      },
    ],
    freedoms: ['expression'],
    steps: [
      {
        says: 'Tell the {head} where it is said. The {school} answers once, from its own page, with the facts.',
      },
    ],
  },
]
