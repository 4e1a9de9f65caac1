import type {
  DraftingDesk,
  FormFault,
  LearnerToTag,
  PhotoNotTaken,
  PostForm,
  SaidOfFinding,
  StoredPost,
} from '../../../../domain/posts/index.ts'
import type { CheckedPost } from './checked-post.ts'

/** Everything that the author's page is drawn from. */
export interface ComposeView {
  readonly post: Pick<StoredPost, 'postId' | 'state'>
  /** This very save took it back from those who were deciding on it. */
  readonly takenBack?: boolean
  readonly form: PostForm
  readonly desk: DraftingDesk
  readonly faults: readonly FormFault[]
  readonly notTaken: readonly PhotoNotTaken[]
  readonly search: RegisterSearch | undefined
  readonly checked: CheckedPost | undefined
  /** What another tab saved while this one was open. */
  readonly other: PostForm | undefined
  /** A refusal that belongs to no field. */
  readonly message: string | undefined
  /** Whether the author keeps the school's register of devices. */
  readonly keepsDevices?: boolean | undefined
  /** What was typed to a finding and is not kept yet. */
  readonly answering?: SaidOfFinding | undefined
}

/** A search of the register and what it found. */
export interface RegisterSearch {
  /** `named`, or the photo it is for. */
  readonly target: string
  readonly text: string
  readonly matches: readonly LearnerToTag[]
}

/** The message for a field, if something is wrong with it. */
export function errorFor(view: ComposeView, field: string): string | undefined {
  return view.faults.find((fault) => fault.field === field)?.message
}
