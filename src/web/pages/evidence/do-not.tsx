import { InsetText } from '../../components/inset-text.tsx'

/**
 * What nobody may do with a picture that could be of sexual abuse (domain-facts M11).
 * @param props.adding on the form to which a file might have been added
 */
export function DoNot({ adding = false }: { readonly adding?: boolean }) {
  return (
    <InsetText>
      <p>
        <strong>
          {adding ? 'No file can be added here, and that is right.' : 'Until the police say so:'}
        </strong>{' '}
        {adding ? 'Copying such a picture is an offence, even for a good reason.' : null}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>Do not look at it again, copy it, print it or send it on.</li>
        <li>Do not ask anybody to send it, and do not look through anybody’s phone.</li>
        <li>Do not delete it, and do not ask for it to be deleted.</li>
        <li>Lay the device aside, switched on as it is, where nobody uses it.</li>
      </ul>
    </InsetText>
  )
}
