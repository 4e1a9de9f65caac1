import type { NoteThread, PostForReader } from '../../../../domain/posts/index.ts'
import { Button } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { Section } from '../../../components/section.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { TimeText } from '../../../components/time-text.tsx'

interface NotesSectionProps {
  readonly view: PostForReader
  readonly notes: readonly NoteThread[]
  readonly errors?: Readonly<Record<string, string>> | undefined
}

/** What people who work on a post say to one another. Nothing of it is published. */
export function NotesSection({ view, notes, errors }: NotesSectionProps) {
  const error = errors?.note_words
  return (
    <Section title="Notes" icon="comment" id="notes" lead="Between you. Never published.">
      {notes.map((note) => (
        <article class="gp-note">
          <Note note={note} of={view} />
          {note.answers.map((answer) => (
            <div class="gp-note-answer">
              <Note note={answer} of={view} />
            </div>
          ))}
          <Details summary="Answer">
            <NoteForm view={view} answers={note.noteId} label={`Your answer to ${note.by}`} />
          </Details>
        </article>
      ))}
      <Details summary="Write a note" open={error !== undefined}>
        <NoteForm view={view} label="Your note" error={error} />
      </Details>
    </Section>
  )
}

interface NoteProps {
  readonly note: Omit<NoteThread, 'answers'>
  readonly of: PostForReader
}

function Note({ note, of }: NoteProps) {
  const old = note.version < of.post.version
  return (
    <>
      <p class="gp-quiet">
        <strong>{note.by}</strong>, <TimeText at={note.at} />
        {old ? `, on version ${note.version}` : ''}
      </p>
      <p class="gp-keep-lines">{note.words}</p>
    </>
  )
}

interface NoteFormProps {
  readonly view: PostForReader
  readonly label: string
  readonly answers?: string
  readonly error?: string | undefined
}

function NoteForm({ view, label, answers, error }: NoteFormProps) {
  const { post } = view
  return (
    <form method="post" action={`/posts/${post.postId}/notes`} novalidate>
      <input type="hidden" name="version" value={String(post.version)} />
      {answers ? <input type="hidden" name="answers" value={answers} /> : null}
      <Textarea
        name="note_words"
        id={answers ? `answer-${answers}` : 'note_words'}
        label={label}
        rows={2}
        error={error}
      />
      <Button kind="secondary" preventDoubleClick>
        Send
      </Button>
    </form>
  )
}
