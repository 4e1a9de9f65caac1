import { homeWorkWords } from '../../vocabulary/home-work.ts'
import type { ToldKind } from '../../vocabulary/mail-kinds.ts'
import type { MailFacts } from './told.ts'

/** What a mail is about, as far as its words may know. */
export interface About {
  /** The school’s name; the trust’s where it is of the trust as a whole. */
  readonly place: string
  /** The school’s part of an address; null for the trust. */
  readonly slug: string | null
  readonly subjectId: string | null
  readonly facts: MailFacts
}

/** The words for one kind of mail, and of its line in the mail of the day. */
export interface Words {
  subject(about: About): string
  says(about: About): readonly string[]
  /** Where the person looks: a path of Gatepost. */
  path(about: About): string
  readonly label: string
  /** @param facts of one of them */
  line(place: string, count: number, facts: MailFacts): string
}

const LONG_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A calendar date in words; as it stands when it is none. */
function day(date: string | undefined): string {
  const at = new Date(`${date}T12:00:00Z`)
  return Number.isNaN(at.getTime()) ? (date ?? '') : LONG_DAY.format(at)
}

function some(count: number, one: string, many: string): string {
  return count === 1 ? one : `${count} ${many}`
}

const HOME = () => '/'
const post = ({ subjectId }: About) => (subjectId ? `/posts/${subjectId}` : '/')
const atSchool =
  (path: string) =>
  ({ slug }: About) =>
    slug ? `/schools/${slug}${path}` : '/'

const DECIDED: Readonly<Record<string, string>> = {
  approved: 'was approved',
  changes_requested: 'came back: somebody asks for changes',
  refused: 'was refused',
}

/** As little as can be: that something waits, at which school, and where to look. Nobody is named. */
export const WORDS: Readonly<Record<ToldKind, Words>> = {
  policy_notice: {
    subject: ({ place }) => `Notice of a new version of the policy at ${place}`,
    says: ({ place, facts }) => [
      `A new version of the social media policy at ${place} takes effect on ${day(facts.inForceOn)}. It binds you from that day.`,
      'Sign in to read what changes.',
    ],
    path: ({ subjectId }) => (subjectId ? `/policy-notices/${subjectId}` : '/'),
    label: 'Read what changes',
    line: (place, count) =>
      `${some(count, 'A new version', 'new versions')} of the policy at ${place}`,
  },
  policy_to_sign: {
    subject: ({ place, facts }) =>
      `${facts.nth === '0' ? 'Please sign' : 'Reminder: please sign'} the policy at ${place}`,
    says: ({ place }) => [
      `The social media policy at ${place} waits for your signature. Reading it takes a few minutes.`,
    ],
    path: atSchool('/policy/sign'),
    label: 'Read and sign',
    line: (place) => `The policy at ${place} waits for your signature`,
  },
  team_unsigned: {
    subject: ({ place }) => `Your team and the policy at ${place}`,
    says: ({ place }) => [
      `Somebody of your team has not signed the social media policy at ${place}, after three reminders.`,
      'Sign in to see who, and speak with them.',
    ],
    path: atSchool('/policy/signatures'),
    label: 'See who has not signed',
    line: (place) => `Somebody of your team has not signed the policy at ${place}`,
  },
  handed_over: {
    subject: ({ place }) => `Something waits for you: ${place}`,
    says: ({ place }) => [
      `A moderator at ${place} handed something to you as safeguarding lead. Please look at it today.`,
      'Sign in to read it, and say there that you have it.',
    ],
    path: atSchool('/comments/handed-over'),
    label: 'See what waits',
    line: (place, count) => `${some(count, 'One thing', 'things')} handed to you at ${place}`,
  },
  handed_over_urgent: {
    subject: ({ place }) => `Urgent: something waits for you: ${place}`,
    says: ({ place }) => [
      `Something at ${place} was sealed off and waits for you as safeguarding lead. It cannot wait.`,
      'Do not look for it on the network. Sign in first: the page says what to do and whom to ring.',
    ],
    path: atSchool('/comments/handed-over'),
    label: 'See what to do',
    line: (place, count) => `${some(count, 'One urgent thing', 'urgent things')} at ${place}`,
  },
  contact_reported: {
    subject: ({ place }) => `Something waits for you: ${place}`,
    says: ({ place }) => [
      `Something waits for you at ${place}. Please look at it today.`,
      'Sign in to read it, and say there that you have it.',
    ],
    path: HOME,
    label: 'See what waits',
    line: (place, count) => `${some(count, 'One thing', 'things')} for you to read at ${place}`,
  },
  contact_not_closed: {
    subject: ({ place }) => `Contact is not closed: ${place}`,
    says: ({ place }) => [
      `Somebody at ${place} for whom you answer was to end contact online and has not said that it is done.`,
      'Please speak to them. The page says until when it was allowed.',
    ],
    path: atSchool('/contact'),
    label: 'See which',
    line: (place, count) => `${some(count, 'One contact', 'contacts')} not closed at ${place}`,
  },
  confidential_waits: {
    subject: ({ place }) => `Something waits for you: ${place}`,
    says: ({ place }) => [
      `Something at ${place} waits for you in Gatepost. For good reason this mail does not say what.`,
      'Please sign in today, on your own screen.',
    ],
    path: HOME,
    label: 'Sign in',
    line: (place, count) => `${some(count, 'Something', 'things')} for you alone at ${place}`,
  },
  takedown_due: {
    subject: ({ place }) => `To take down within a day: ${place}`,
    says: ({ place }) => [
      `Something that was published by hand for ${place} has to be taken down within 24 hours.`,
      'Sign in to see what and where. Whoever is first does it; the page shows whether it is done.',
    ],
    path: post,
    label: 'See what to take down',
    line: (place, count) => `${some(count, 'One thing', 'things')} to take down for ${place}`,
  },
  post_to_decide: {
    subject: ({ place }) => `A post waits for your decision: ${place}`,
    says: ({ place }) => [
      `A post for ${place} waits for a decision. You are one of those who may make it.`,
    ],
    path: (about) => `${post(about)}#decide`,
    label: 'Sign in and decide',
    line: (place, count) => `${some(count, 'One post', 'posts')} to decide on for ${place}`,
  },
  post_held: {
    subject: ({ place }) => `Your post is on hold: ${place}`,
    says: ({ place }) => [
      `A post of yours for ${place} is on hold: something changed, and it cannot go out as it is.`,
      'Sign in to see what the checks say now.',
    ],
    path: post,
    label: 'Look at your post',
    line: (place, count) => `${some(count, 'One post', 'posts')} of yours on hold at ${place}`,
  },
  post_decided: {
    subject: ({ place }) => `Your post was decided on: ${place}`,
    says: ({ place, facts }) => [
      `Your post for ${place} ${DECIDED[facts.outcome ?? ''] ?? 'was decided on'}.`,
    ],
    path: post,
    label: 'Look at your post',
    line: (place, count) => `${some(count, 'One post', 'posts')} of yours decided on at ${place}`,
  },
  contact_to_decide: {
    subject: ({ place }) => `Contact online waits for your decision: ${place}`,
    says: ({ place }) => [
      `Somebody at ${place} asks to be in contact online for their work. You are one of those who decide.`,
    ],
    path: atSchool('/contact'),
    label: 'Sign in and decide',
    line: (place, count) => `${some(count, 'One wish', 'wishes')} for contact online at ${place}`,
  },
  contact_decided: {
    subject: ({ place }) => `Your wish for contact was decided on: ${place}`,
    says: ({ place }) => [`What you asked for at ${place} was decided on.`],
    path: atSchool('/contact'),
    label: 'See what was decided',
    line: (place) => `Your wish for contact online at ${place} was decided on`,
  },
  contact_to_close: {
    subject: ({ place }) => `Contact online ends: ${place}`,
    says: ({ place }) => [
      `Contact online that was approved at ${place} ends. Please remove the connection, and say there that it is done.`,
    ],
    path: atSchool('/contact'),
    label: 'See what to close',
    line: (place, count) => `${some(count, 'One contact', 'contacts')} to close at ${place}`,
  },
  question_asked: {
    subject: ({ place }) => `A question waits for your answer: ${place}`,
    says: ({ place }) => [
      `Somebody at ${place} asked a question about the social media policy. You are one of those who answer.`,
    ],
    path: ({ slug, subjectId }) => (slug ? `/schools/${slug}/questions/${subjectId}` : '/'),
    label: 'Read the question',
    line: (place, count) => `${some(count, 'One question', 'questions')} to answer at ${place}`,
  },
  question_answered: {
    subject: ({ place }) => `Your question was answered: ${place}`,
    says: ({ place }) => [`Your question about the social media policy at ${place} has an answer.`],
    path: ({ slug, subjectId }) => (slug ? `/schools/${slug}/questions/${subjectId}` : '/'),
    label: 'Read the answer',
    line: (place, count) =>
      `${some(count, 'One question', 'questions')} of yours answered at ${place}`,
  },
  training_runs_out: {
    subject: ({ place }) => `Your training for social media: ${place}`,
    says: ({ place, facts }) => [
      facts.over === 'yes'
        ? `Training that the policy at ${place} wants of you has run out. Until it is done again, some steps wait.`
        : `Training that the policy at ${place} wants of you counts until ${day(facts.until)}.`,
    ],
    path: () => '/me/training',
    label: 'See your training',
    line: (place) => `Your training at ${place} runs out, or has run out`,
  },
  review_due: {
    subject: ({ place }) => `The policy is to be looked at again: ${place}`,
    says: ({ place, facts }) => [
      facts.by === undefined
        ? `There is a reason to look at the social media policy at ${place} again.`
        : `The social media policy at ${place} is to be looked at again by ${day(facts.by)}.`,
    ],
    path: atSchool('/policy/drafts#reviews'),
    label: 'See why',
    line: (place, count) =>
      `${some(count, 'A reason', 'reasons')} to look at the policy at ${place} again`,
  },
  home_work: {
    subject: ({ place }) => `Work waits for you: ${place}`,
    says: ({ place, facts }) => [
      `On your home page at ${place}: ${homeWorkWords(facts.work ?? '') || 'something to see to'}.`,
    ],
    path: HOME,
    label: 'See what waits',
    line: (place, _count, { work = '' }) =>
      `On your home page at ${place}: ${homeWorkWords(work) || 'something to see to'}`,
  },
  password_link: {
    subject: () => 'Set your password for Gatepost',
    says: ({ place }) => [
      `An account is ready for you at ${place}. Choose the password with which you will sign in.`,
      'The link is for you alone and works once, for three days. Do not pass this mail on.',
    ],
    path: HOME,
    label: 'Set your password',
    line: () => 'A link to set your password',
  },
  test: {
    subject: () => 'A test from Gatepost',
    says: ({ place }) => [
      `You asked for a test mail from Gatepost at ${place}. It has arrived, so mail works.`,
    ],
    path: HOME,
    label: 'Back to Gatepost',
    line: () => 'A test',
  },
}
