import type { Part, Readings, Situation } from '../situation.ts'

const AS_THE_PAGE: Part = {
  kind: 'may_if',
  says: 'Contact with parents stays on the page, and off your own account.',
  ifs: ['you do not connect with parents from your own account'],
}

/** Running a page is not connecting: what a policy says on parents bounds how it is done. */
const PTA_PARENTS: Readings = {
  never: {
    kind: 'may_if',
    says: 'Staff may not deal with parents on social media, and no exception is written down for the PTA.',
    ifs: ['the {head} has confirmed in writing that acting for the PTA is meant to be free'],
  },
  except_preexisting: AS_THE_PAGE,
  with_permission: AS_THE_PAGE,
  with_caution: AS_THE_PAGE,
}

/** Colleagues, governors and the PTA. */
export const PEOPLE_SITUATIONS: readonly Situation[] = [
  {
    id: 'colleague-friends',
    topic: 'people',
    question: 'May colleagues be friends with one another online?',
    words: 'workmate friend add staff manager boss connect facebook decline',
    rules: [
      { read: 'colleague_friending' },
      {
        on: ['unwanted_approaches'],
        part: { kind: 'may', says: 'No unwanted approaches.' },
      },
    ],
    freedoms: ['private_life'],
    steps: [{ says: 'Nobody has to accept. Managers do well not to ask their own team.' }],
  },
  {
    id: 'governor-staff',
    topic: 'people',
    question: 'May a governor and a member of staff be friends online?',
    words: 'governors trustee connect add distance conflict of interest',
    rules: [{ read: 'staff_governor_separation' }, { read: 'colleague_friending' }],
    freedoms: ['private_life'],
    steps: [
      { says: 'If one may have to decide about the other, say so to the chair or to the {head}.' },
    ],
  },
  {
    id: 'governor-comments',
    topic: 'people',
    question: 'I am a governor. May I write about the {school} online?',
    words: 'governing board trustee meeting decision minutes comment school community',
    rules: [
      { read: 'work_related_posting' },
      {
        on: ['confidential'],
        part: {
          kind: 'may_if',
          says: 'What was said in confidence stays there.',
          ifs: ['nothing from a meeting or a paper that was not published is in it'],
        },
      },
      {
        law: {
          kind: 'may_if',
          says: 'A governing body speaks with one voice, through its chair.',
          ifs: [
            'you speak for yourself and not for the board',
            'nothing from a meeting or a paper that was not published is in it',
          ],
        },
      },
    ],
    freedoms: ['expression', 'speaking_up'],
    steps: [{ says: 'Ask the chair or the clerk before you write.' }],
  },
  {
    id: 'pta-page',
    topic: 'people',
    question: 'I work here and act for the PTA. May I run its page?',
    words: 'parent teacher association friends of fundraising page facebook group fair',
    rules: [
      { read: 'pta_scope' },
      { read: 'parent_friending', as: PTA_PARENTS },
      { read: 'brand_approval_role', aside: true },
      {
        law: {
          kind: 'may_if',
          says: 'A page of the PTA is not yours and not the {school}’s: it should say whose it is.',
          ifs: [
            'it says whose page it is, and at least two people run it',
            'you answer there as the page, not as yourself',
          ],
        },
      },
    ],
    steps: [
      {
        says: 'Agree with the {head} what it is for. Pictures of {learners} stay off it unless the {school} has posted them.',
      },
    ],
  },
  {
    id: 'volunteer-trip',
    topic: 'people',
    question: 'I helped on a trip or visited. May I post about it?',
    words: 'volunteer helper visitor speaker author workshop visit reading school day out',
    facts: ['recognised'],
    rules: [
      { read: 'pupil_identifiability' },
      { read: 'third_party_mention_permission' },
      {
        floor: 'consent_model',
        part: {
          kind: 'may_not',
          says: 'No picture or story in which a {learner} could be recognised: families agreed to the {school}’s channels alone.',
        },
        when: ({ recognised }) => recognised !== 'no',
      },
      {
        law: {
          kind: 'may_if',
          says: 'That you were there is yours to tell.',
          ifs: ['the {head} is happy to have the {school} named'],
        },
      },
    ],
    steps: [
      {
        says: 'Write about what you did, without {learners}, and ask the {school} for a picture that it has published.',
      },
    ],
  },
  {
    id: 'staff-photo',
    topic: 'people',
    question: 'May I post a photo of colleagues from a staff party?',
    words: 'christmas do leaving drinks picture team night out tag group selfie',
    rules: [
      { read: 'third_party_mention_permission' },
      {
        on: ['own_pictures'],
        part: {
          kind: 'may_if',
          says: 'Ask whether the pictures fit the role that people hold.',
          ifs: ['it fits the role of everybody in it'],
        },
      },
      {
        law: {
          kind: 'may_if',
          says: 'Whoever is in it has a say.',
          ifs: ['everybody in it has agreed'],
        },
      },
    ],
    steps: [
      { says: 'Ask, post only what everybody is happy with, and tag nobody who did not say so.' },
    ],
  },
]
