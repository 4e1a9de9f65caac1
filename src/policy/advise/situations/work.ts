import type { Situation } from '../situation.ts'

/** Devices and working time. */
export const WORK_SITUATIONS: readonly Situation[] = [
  {
    id: 'at-work',
    topic: 'work',
    question: 'May I use social media for myself while I am at work?',
    words: 'working time lesson break lunch phone scroll duty hours free period ppa',
    facts: ['when'],
    rules: [{ read: 'work_time_use' }],
    steps: [{ says: 'Put the phone away while you teach, and turn its alerts off.' }],
  },
  {
    id: 'school-device',
    topic: 'work',
    question: 'May I use the {school}’s computer or Wi-Fi for my own social media?',
    words: 'laptop ipad device network wifi internet private facebook own use equipment',
    rules: [{ read: 'school_device_use' }, { read: 'monitoring_model', aside: true }],
    freedoms: ['own_accounts'],
    steps: [
      {
        says: 'Use your own device and your own connection for what is private, and log out of your accounts on the {school}’s.',
      },
    ],
  },
  {
    id: 'asked-for-password',
    topic: 'work',
    question: 'I am asked for the password of my own account. May I be made to give it?',
    words: 'login log in details credentials hand over investigation manager demand passcode',
    rules: [
      { read: 'password_demand' },
      {
        floor: 'password_demand',
        part: {
          kind: 'may_not',
          says: 'No. Nobody may be made to hand over a password, whatever a policy says.',
        },
      },
    ],
    freedoms: ['own_accounts', 'private_life'],
    steps: [
      {
        says: 'Say kindly that you will not. Offer to show what is asked about, with a companion beside you.',
      },
      { says: 'Tell your union that it was asked.' },
      {
        says: 'Type the password nowhere but on the platform itself: Gatepost has no field for it.',
      },
    ],
  },
  {
    id: 'own-device-for-work',
    topic: 'work',
    question: 'May I run the {school}’s account from my own phone?',
    words: 'personal phone mobile device app logged in official account page manage',
    facts: ['agreed'],
    rules: [
      { read: 'approved_contact_device' },
      { read: 'official_use_approval' },
      {
        law: {
          kind: 'may_if',
          says: 'A lost phone must not be a lost account.',
          ifs: [
            'the phone is locked, and the account has a second step at sign-in',
            'no picture of a {learner} stays on it',
          ],
        },
      },
    ],
    steps: [{ says: 'Ask for a device of the {school}.' }],
  },
  {
    id: 'account-hacked',
    topic: 'work',
    question: 'Somebody has got into my account. What do I do?',
    words: 'hacked stolen compromised taken over phishing login spam strange posts',
    asks: 'do',
    rules: [
      { tell: 'misuse_report_route' },
      { law: { kind: 'may_if', says: 'Getting into somebody’s account is a crime.' } },
    ],
    steps: [
      { says: 'Change the password, sign out everywhere, and turn on the second step at sign-in.' },
      {
        says: 'If it is the {school}’s account, or {learners} got messages from it, tell them at once.',
      },
      { says: 'Tell people that what was posted is not from you.' },
    ],
  },
]
