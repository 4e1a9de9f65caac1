import type { CleanPicture } from '../../../gate/photo/index.ts'
import { Button } from '../../components/button.tsx'
import { Fieldset } from '../../components/fieldset.tsx'
import { TextInput } from '../../components/text-input.tsx'
import type { PageContext } from '../../context.ts'
import type { Faults, Typed } from '../../form.ts'
import { Frame } from '../../frame.tsx'

/** How many boxes the page offers at a time. */
export const BOXES = 6

interface RedactPageProps {
  readonly c: PageContext
  readonly fileId: string
  readonly evidenceId: string
  /** Undefined until somebody asks to see it. */
  readonly picture: CleanPicture | undefined
  readonly typed: Typed
  readonly faults: Faults
}

/** Boxes over a picture, by tapping it or by typing where they lie. */
export function RedactPage({ c, fileId, evidenceId, picture, typed, faults }: RedactPageProps) {
  const here = `/evidence/files/${fileId}/cover`
  return (
    <Frame
      c={c}
      title="Cover bystanders"
      heading="Cover bystanders"
      lead="A covered copy is kept beside the file, which stays as it came."
      breadcrumbs={[
        { text: 'One piece of evidence', href: `/evidence/${evidenceId}` },
        { text: 'Cover bystanders' },
      ]}
      errors={faults.page}
      width="reading"
      islands={picture ? ['islands/cover.ts'] : []}
    >
      {picture ? (
        <form method="post" action={here} novalidate data-cover>
          <Picture picture={picture} />
          <Numbers typed={typed} />
          <Button preventDoubleClick>Keep a covered copy</Button>
        </form>
      ) : (
        <>
          <p>The picture is shown when you ask for it. That you looked goes on record.</p>
          <Button href={`${here}?show=yes`}>Show the picture</Button>
        </>
      )}
    </Frame>
  )
}

/** Sent inside the page, so that it has no address of its own and is kept nowhere. */
function Picture({ picture }: { readonly picture: CleanPicture }) {
  const { bytes, mediaType, width, height } = picture
  const src = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
  return (
    <>
      <p data-cover-how hidden>
        Tap two opposite corners of what is to be covered. Or type where it lies, below.
      </p>
      <div class="gp-cover" data-cover-picture>
        <img class="gp-cover__picture" src={src} alt="The evidence" width={width} height={height} />
      </div>
      <p role="status" data-cover-said></p>
    </>
  )
}

const SIDES = [
  { name: 'left', label: 'From the left' },
  { name: 'top', label: 'From the top' },
  { name: 'width', label: 'How wide' },
  { name: 'height', label: 'How high' },
] as const

function Numbers({ typed }: { readonly typed: Typed }) {
  return (
    <>
      <p class="govuk-hint">In hundredths of the picture: 50 is the middle.</p>
      {Array.from({ length: BOXES }, (_, at) => at + 1).map((number) => (
        <Fieldset legend={`Box ${number}`}>
          <div class="gp-cover__numbers">
            {SIDES.map(({ name, label }) => (
              <TextInput
                name={`${name}-${number}`}
                label={label}
                width={4}
                inputmode="decimal"
                value={typed[`${name}-${number}`]}
              />
            ))}
          </div>
        </Fieldset>
      ))}
    </>
  )
}
