import type { Readings } from '../situation.ts'

/** What a policy's word on photos and consent means for somebody who asks. */
export const IMAGE_READINGS: Readonly<Record<string, Readings>> = {
  consent_model: {
    opt_in: {
      kind: 'may_if',
      says: 'A yes on record comes before any use of a {learner}’s picture.',
      ifs: ['a yes is on record for every {learner} in it, for that channel'],
    },
    objection_list: {
      kind: 'may_if',
      says: 'Parents are given the chance to object.',
      ifs: ['nobody has objected for any {learner} in it'],
    },
  },
  consent_cycle_months: {
    number: {
      kind: 'may_if',
      says: 'A yes does not last for ever; families are asked again.',
      ifs: ['the yes is still in force today, for every {learner} in it'],
    },
  },
  consent_breach: {
    disciplinary: {
      kind: 'may_not',
      says: 'Never publish a {learner}’s image against the parent’s instruction.',
    },
    block_first: {
      kind: 'may_not',
      says: 'Somebody has said no, so the picture is not used.',
    },
  },
  pupil_identifiability: {
    never: ({ recognised }) =>
      recognised === 'no'
        ? {
            kind: 'may_if',
            says: 'Nothing may identify a {learner}.',
            ifs: ['nobody can tell who it is'],
          }
        : { kind: 'may_not', says: 'Nothing from which a {learner} could be identified.' },
    never_on_pupil_sites: {
      kind: 'may_if',
      says: 'On sites for {learners} nobody may be identifiable.',
      ifs: ['it is not on a site for {learners}, or nobody can be recognised'],
    },
    respect_privacy: {
      kind: 'may_if',
      says: 'The privacy of {learners} is protected at all times.',
      ifs: ['it gives nothing of the {learner}’s private life away'],
    },
  },
  photo_device: {
    school: ({ account }) =>
      account === 'school'
        ? { kind: 'may_if', says: 'Photos for posts are taken on the {school}’s devices.' }
        : { kind: 'may_not', says: 'Photos for posts are taken on the {school}’s devices.' },
    school_or_pre_approved: ({ account, agreed }) => {
      if (account === 'school')
        return { kind: 'may_if', says: 'A device of the {school} is right.' }
      return agreed === 'yes'
        ? {
            kind: 'may_if',
            says: 'A device that was approved beforehand is right too.',
            ifs: [
              'the approval came beforehand, from your line manager on the senior leadership team',
              'you delete the pictures from it as soon as they are on a {school} device',
            ],
          }
        : {
            kind: 'may_not',
            says: 'Only a {school} device, or one that was approved beforehand.',
          }
    },
  },
  photo_delete_after_transfer: {
    immediate: {
      kind: 'may_not',
      says: 'Every picture goes as soon as it is on a {school} device.',
    },
    attested: {
      kind: 'may_not',
      says: 'Pictures of {learners} do not stay on a device of your own.',
    },
  },
}
