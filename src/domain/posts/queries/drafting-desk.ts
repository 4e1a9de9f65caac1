import type { Reader } from '../../../db/handles.ts'
import type { JudgedChannel } from '../../../policy/index.ts'
import { comingStops, type StoppedChannel } from '../../channels/index.ts'
import { londonDate } from '../../london-time.ts'
import { policyInForce } from '../../policies/index.ts'
import { type TrainingFor, trainingFor } from '../../training/index.ts'
import { readPost } from '../forms.ts'
import type { PostForm } from '../post-form.ts'
import type { StoredPost } from '../stored-post.ts'
import { type VideoKnown, videosKnown, waitingVideo } from '../video/videos-known.ts'
import { type ChangesAsked, changesAsked } from './changes-asked.ts'
import { type DraftingChoices, draftingChoices } from './drafting-choices.ts'
import { type LearnerToTag, learnersFound, learnersTagged } from './learners-to-tag.ts'
import { type PhotoOnForm, photosOnForm } from './photos-on-form.ts'

/** Everything that the author's page shows besides what they typed. */
export interface DraftingDesk {
  readonly school: { readonly name: string; readonly slug: string }
  readonly choices: DraftingChoices
  readonly photos: ReadonlyMap<string, PhotoOnForm>
  readonly videos: ReadonlyMap<string, VideoKnown>
  /** A video of this post that is not in it before a picture was chosen for it. */
  readonly waitingVideo: VideoKnown | undefined
  /** The learners tagged in the form and those asked for besides, by id. */
  readonly learners: ReadonlyMap<string, LearnerToTag>
  /** What an approver asked to have changed, while it is the last word on the post. */
  readonly changesAsked: ChangesAsked | undefined
  /** How the author stands to the training that the policy wants of whoever posts. */
  readonly training: TrainingFor
  /** The school’s channels on which a post may have to wait. */
  readonly stopped: readonly StoppedChannel[]
  /** What a search of the register found. */
  readonly found: readonly LearnerToTag[]
}

export interface DeskRequest {
  readonly post: Pick<StoredPost, 'postId' | 'schoolId' | 'authorId'>
  readonly form: PostForm
  readonly at: Date
  /** Learners to name besides the tagged ones, such as those that a finding may mean. */
  readonly alsoLearners?: readonly string[] | undefined
  readonly search?: string | undefined
}

/** Read it for the author, who the caller has checked is the one asking. */
export async function draftingDesk(db: Reader, request: DeskRequest): Promise<DraftingDesk> {
  const { post, form, at } = request
  const { schoolId } = post
  const author = { personId: post.authorId, schoolId }
  const photoIds = form.photos.map((photo) => photo.photoId)
  const goesAt = readPost(form).scheduledFor
  const [school, choices, photos, asks, videos, waits, training, stopped] = await Promise.all([
    db
      .selectFrom('schools')
      .select(['name', 'slug'])
      .where('school_id', '=', schoolId)
      .executeTakeFirstOrThrow(),
    draftingChoices(db, author, londonDate(at)),
    photosOnForm(db, schoolId, photoIds),
    changesAsked(db, post.postId),
    videosKnown(db, schoolId, form),
    waitingVideo(db, post.postId),
    trainingOfAuthor(db, author, londonDate(at)),
    comingStops(db, { schoolId, goesAt }, at),
  ])
  const asked = { schoolId, at, channels: channelsAsked(choices.channels, form.channels) }
  const pictured = form.photos.flatMap((photo) => photo.pictured)
  const learnerIds = [...new Set([...pictured, ...form.named, ...(request.alsoLearners ?? [])])]
  const [tagged, found] = await Promise.all([
    learnersTagged(db, { ...asked, learnerIds }),
    request.search ? learnersFound(db, { ...asked, text: request.search }) : [],
  ])
  return {
    school,
    choices,
    photos,
    videos,
    waitingVideo: waits,
    learners: new Map(tagged.map((learner) => [learner.learnerId, learner])),
    changesAsked: asks,
    training,
    stopped,
    found,
  }
}

async function trainingOfAuthor(
  db: Reader,
  author: { readonly personId: string; readonly schoolId: string },
  today: string,
): Promise<TrainingFor> {
  const policy = await policyInForce(db, author.schoolId, today)
  return trainingFor(db, { ...author, act: 'post', policy }, today)
}

/** The channels that consent is asked for: the chosen ones, or all while none is chosen. */
export function channelsAsked(
  open: readonly JudgedChannel[],
  chosen: readonly string[],
): readonly JudgedChannel[] {
  const asked = open.filter((channel) => chosen.includes(channel.id))
  return asked.length > 0 ? asked : open
}
