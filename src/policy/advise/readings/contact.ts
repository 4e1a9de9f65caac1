import type { Part, Readings } from '../situation.ts'

const OWN_ACCOUNT: Part = {
  kind: 'may_not',
  says: 'Personal accounts are no place for contact with {learners}.',
}

/** What a policy's word on contact means for somebody who asks. */
export const CONTACT_READINGS: Readonly<Record<string, Readings>> = {
  pupil_friending: {
    never: OWN_ACCOUNT,
    never_unless_authorised: {
      kind: 'may_if',
      says: 'Contact with {learners} on social media is ruled out unless your duties authorise you.',
      ifs: ['your duties authorise you to, and the {head} has confirmed it in writing'],
    },
    never_unless_agreed_first: {
      kind: 'may_if',
      says: 'Requests from {learners} are ruled out unless there is a good reason and it was agreed beforehand.',
      ifs: ['there is a good reason, and the {head} or your manager agreed to it beforehand'],
    },
  },
  pupil_friending_exception: {
    own_child: ({ relation }) =>
      relation === 'own'
        ? OWN_CHILD
        : { kind: 'may_not', says: 'The exception is for your own child alone.' },
    declared_own_child: ({ relation }) => (relation === 'own' ? OWN_CHILD : DECLARED_RELATIVE),
    authorised_as_part_of_duties: {
      kind: 'may_if',
      says: 'The only exception written down is for duties; family is not mentioned.',
      ifs: ['you declare it to the {head}, who confirms that family is meant to be free'],
    },
    good_reason_and_prior_agreement: {
      kind: 'may_if',
      says: 'An exception needs a good reason and agreement beforehand; being family is a good reason.',
      ifs: ['the {head} or your manager has agreed to it beforehand'],
    },
    any_pupil_for_parents_and_carers: {
      kind: 'may',
      says: 'Parents and carers on the staff are excepted, in words that could reach further.',
    },
  },
  ex_pupil_min_age: {
    number: ({ grown }) => FORMER_LEARNER[grown ?? ''],
    never: {
      kind: 'may_not',
      says: 'Online relationships with past {learners} are ruled out, and no age is given.',
    },
  },
  parent_friending: {
    never: {
      kind: 'may_not',
      says: 'Contact with parents and carers on social media is ruled out, and there is no exception.',
    },
    except_preexisting: ({ known }) =>
      known === 'yes'
        ? {
            kind: 'may_if',
            says: 'You had a relationship before, so you may.',
            ifs: ['you use your professional judgement, now and in all that you say there later'],
          }
        : {
            kind: 'may_not',
            says: 'Do not connect with a parent unless you already had a relationship with them.',
          },
    with_permission: {
      kind: 'may_if',
      says: 'Requests from {learners}’ families need a good reason and agreement beforehand.',
      ifs: ['there is a good reason, and the {head} or your manager agreed to it beforehand'],
    },
    with_caution: {
      kind: 'may_if',
      says: 'Weigh the risk before you add a parent.',
      ifs: ['you have weighed the risk to professional boundaries'],
    },
  },
  parent_comms_channel: {
    official: ({ account }) => officialOnly(account),
    official_accounts_only: ({ account }) => officialOnly(account),
    official_reminders: ({ account }) =>
      account === 'school'
        ? { kind: 'may_if', says: 'The {school}’s channels may carry updates and reminders.' }
        : undefined,
  },
  pupil_contact_channel: {
    official: ({ account }) => openContact(account, []),
    official_accounts_only: ({ account }) => openContact(account, []),
    approved_sites: ({ account }) =>
      openContact(account, ['the site was approved for {learners} before']),
    approved_contact_on_school_device: ({ account }) =>
      openContact(account, [
        'the contact was agreed beforehand, and you use the {school}’s device for it',
      ]),
    no_private_messages: ({ account }) =>
      openContact(account, ['nothing is said in private messages']),
  },
  direct_messaging: {
    never_private: {
      kind: 'may_not',
      says: 'Do not send {learners} private messages on social platforms.',
    },
    logged_if_approved: {
      kind: 'may_if',
      says: 'Contact that was approved is written in a log.',
      ifs: ['the contact was approved, and you keep a log of it'],
    },
  },
  follow_back: {
    never: {
      kind: 'may_not',
      says: 'The {school}’s accounts do not follow others back.',
    },
    vetted_friends_only: {
      kind: 'may_if',
      says: 'Those who are let in as friends of a site are vetted first.',
      ifs: ['the {head} has approved them as a friend of the site'],
    },
  },
  contact_u16_parental_consent: {
    required: ({ age }) =>
      age === 'under16'
        ? {
            kind: 'may_if',
            says: 'Before any contact with somebody under 16, a parent or carer must consent.',
            ifs: ['a parent or carer has consented, because the {learner} is under 16'],
          }
        : undefined,
  },
  contact_over16_inform_parent: {
    recommended: ({ age }) =>
      age === 'over16'
        ? {
            kind: 'may_if',
            says: 'It is recommended that parents are told, and why the contact is needed.',
            ifs: [
              'the parents know of it, unless the {dsl} finds that telling them would be unsafe',
            ],
          }
        : undefined,
  },
  approved_contact_log: {
    required: {
      kind: 'may_if',
      says: 'Approved contact is logged.',
      ifs: ['you log each contact: when, why and in one line what, never the messages themselves'],
    },
  },
  approved_contact_device: {
    school_only: {
      kind: 'may_if',
      says: 'Approved contact happens on the {school}’s devices.',
      ifs: ['you use the {school}’s device and account, never your own'],
    },
  },
  contact_end_cleanup: {
    immediate: { kind: 'may_not', says: 'Contact ends as soon as the reason for it ends.' },
    delete_connection: {
      kind: 'may_not',
      says: 'The means of contact is deleted, so that no more contact is possible.',
    },
  },
  no_locate_rule: {
    never: {
      kind: 'may_not',
      says: 'Nobody uses what they found online to find or to meet a child.',
    },
    no_personal_information: {
      kind: 'may_not',
      says: 'No personal information is given, and none is asked for.',
    },
  },
}

const OWN_CHILD: Part = {
  kind: 'may_if',
  says: 'Staff are parents too: your own child is not meant by the ban.',
  ifs: [
    'you declare it once to the {head}',
    'you keep the {school} and its other {learners} out of it',
  ],
}

const DECLARED_RELATIVE: Part = {
  kind: 'may_if',
  says: 'Staff are relatives too, and say so.',
  ifs: [
    'you declare it once to the {head}',
    'you keep the {school} and its other {learners} out of it',
  ],
}

const FORMER_LEARNER: Readonly<Record<string, Part>> = {
  under: { kind: 'may_not', says: 'A former {learner} under 18 is still a child.' },
  unsure: {
    kind: 'may_not',
    says: 'Until you know that they are 18, treat them as a child.',
  },
  adult: {
    kind: 'may_if',
    says: 'They are an adult now, so caution takes the place of the ban.',
    ifs: [
      'no contact grew while they were a {learner}',
      'they are not the way to younger {learners}: brothers, sisters, friends',
    ],
  },
}

function officialOnly(account: string | undefined): Part {
  return account === 'school'
    ? { kind: 'may_if', says: 'Families are reached through the {school}’s own accounts.' }
    : { kind: 'may_not', says: 'Families are reached through the {school}’s accounts, not yours.' }
}

function openContact(account: string | undefined, ifs: readonly string[]): Part {
  if (account !== 'school') {
    return {
      kind: 'may_not',
      says: '{Learners} are reached through the {school}’s accounts, not yours.',
    }
  }
  return {
    kind: 'may_if',
    says: 'Contact with {learners} is official and open to view.',
    ifs: ['another adult of the {school} can see all of it', ...ifs],
  }
}
