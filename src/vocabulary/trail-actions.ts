/**
 * What can stand in the trail, by its stored code, as the rest of a sentence that begins with whoever
 * did it: "Robin Teasel sent a post for approval."
 */
export const TRAIL_ACTIONS = {
  'trust.founded': 'set this trust up',
  'school.founded': 'set a school up',
  'school.changed': 'changed the settings of a school',
  'school.tightened': 'made a school stricter than its policy',
  'school.loosened': 'took back what a school had set beyond its policy',
  'policy.in_force': 'put a policy in force',
  'policy_draft.started': 'began a new version of a policy',
  'policy_draft.written': 'wrote a part of a policy’s draft',
  'policy_draft.consulted': 'laid a policy’s draft before others',
  'policy_draft.commented': 'put a comment on a policy’s draft on record',
  'policy_draft.answered': 'answered a comment on a policy’s draft',
  'policy_draft.consultation_closed': 'closed a consultation on a policy’s draft',
  'policy_draft.proposed': 'sent a policy’s draft for approval',
  'policy_draft.approved': 'recorded that a policy’s draft was approved',
  'policy_draft.sent_back': 'sent a policy’s draft back',
  'policy_draft.noticed': 'gave notice of a new version of a policy',
  'policy_draft.took_effect': 'put a new version of a policy in force on its day',
  'policy_draft.dropped': 'gave a policy’s draft up',
  'policy_review.opened': 'asked for a policy to be looked at again',
  'policy_review.closed': 'recorded what came of a policy’s review',

  'session.started': 'signed in',
  'sessions.ended': 'signed somebody out everywhere',
  'password.changed': 'changed their password',
  'password.set': 'set a password with a one-time link',
  'password_link.made': 'made a one-time link to set a password',

  'person.added': 'put an adult on record',
  'person.changed': 'changed the record of an adult',
  'person.left': 'recorded that an adult left',
  'person.returned': 'recorded that an adult came back',
  'person.appointed': 'gave an adult a role',
  'appointment.ended': 'ended an adult’s role',
  'cover.named': 'named a deputy',
  'cover.ended': 'ended a deputy’s cover',

  'channel.opened': 'put a channel on record',
  'channel.closed': 'closed a channel',
  'device.added': 'put a device on record',
  'device.approved': 'approved a device',
  'device.retired': 'took a device out of use',
  'mention.recorded': 'recorded an adult’s permission to be named',
  'mention.ended': 'ended an adult’s permission to be named',

  'register.dry_run': 'looked at what a register file would change',
  'register.imported': 'brought the register up to date from a file',
  'register.discarded': 'discarded a register file',
  'register.question_answered': 'said whom a row of a register file is about',
  'register.mapping_saved': 'saved how a register file names its columns',
  'learner.kept': 'kept on roll those who were missing from a file',
  'learner.left': 'recorded who left the roll',
  'contact.added': 'put a parent or carer on record',
  'contact.changed': 'changed the record of a parent or carer',

  'consent.given': 'recorded a yes to photos',
  'consent.refused': 'recorded a no to photos',
  'consent.tick_set_aside': 'set an old tick aside for what a family said since',
  'consent.withdrawn': 'recorded that a yes was taken back',
  'consent.read': 'read consent records',
  'objection.made': 'recorded an objection',
  'objection.lifted': 'recorded that an objection was taken back',
  'restriction.made': 'recorded “do not use”',
  'restriction.lifted': 'lifted a “do not use”',
  'parent_link.made': 'made a one-time link for a family',
  'parent_link.opened': 'opened a one-time link',
  'parent_link.closed': 'closed a one-time link',

  'photo.added': 'added a photo',
  'photo.forgotten': 'forgot a photo that no post used',
  'post.started': 'started a post',
  'post.finding_set_aside': 'said that a name in a post is not the learner found',
  'post.finding_taken_up': 'took back that a name in a post is not the learner found',
  'post.submitted': 'sent a post for approval',
  'post.approved': 'approved a post',
  'post.changes_requested': 'asked for changes to a post',
  'post.refused': 'refused a post',
  'post.reopened': 'changed a post that had been sent, so its approvals fell away',
  'post.slot_confirmed': 'confirmed when a post goes out',
  'post.published': 'published a post',
  'post.held': 'held a post back',
  'post.lapsed': 'let a post lapse whose time had passed',
  'post.swept': 'took posts down or held them back for somebody in them',
  'post.taken_down': 'took a post down',
  'post.withdrawn': 'withdrew a post',
  'publication.proved': 'kept the address of a post as proof',
  'takedown.done': 'recorded that something was taken down',

  'trail.read': 'read the trail',
  'trail.exported': 'downloaded the trail',
  'trail.verified': 'had the trail checked',
} as const
export type TrailAction = keyof typeof TRAIL_ACTIONS

/** What an action says, also for one that a later version wrote. */
export function trailSentence(action: string): string {
  if (Object.hasOwn(TRAIL_ACTIONS, action)) return TRAIL_ACTIONS[action as TrailAction]
  return `did something that this version has no words for (${action})`
}

/** What an entry can be about, as `noun:id` names it. */
export const TRAIL_SUBJECTS = [
  { code: 'post', label: 'Posts' },
  { code: 'photo', label: 'Photos' },
  { code: 'learner', label: 'Learners' },
  { code: 'contact', label: 'Parents and carers' },
  { code: 'parent_link', label: 'Links for families' },
  { code: 'restriction', label: 'Restrictions' },
  { code: 'import', label: 'Register files' },
  { code: 'mapping', label: 'Register columns' },
  { code: 'person', label: 'Adults' },
  { code: 'channel', label: 'Channels' },
  { code: 'device', label: 'Devices' },
  { code: 'permission', label: 'Permissions to be named' },
  { code: 'policy_version', label: 'Policies' },
  { code: 'policy_draft', label: 'Drafts of policies' },
  { code: 'policy_review', label: 'Reviews of policies' },
  { code: 'school', label: 'Schools' },
  { code: 'trust', label: 'The trust' },
  { code: 'trail', label: 'The trail itself' },
] as const
export type TrailSubject = (typeof TRAIL_SUBJECTS)[number]['code']
