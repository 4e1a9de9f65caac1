import { classNames } from './attributes.ts'
import { type FieldProps, FormGroup, fieldIds } from './form-group.tsx'

export interface FileUploadProps extends FieldProps {
  readonly multiple?: boolean | undefined
  /** What may be chosen, such as `image/jpeg,image/png`. The server checks again. */
  readonly accept?: string | undefined
  readonly disabled?: boolean | undefined
}

/** Choose a file from the device. */
export function FileUpload(props: FileUploadProps) {
  const { id, describedBy } = fieldIds(props)
  return (
    <FormGroup field={props}>
      <input
        class={classNames(
          'govuk-file-upload',
          props.class,
          Boolean(props.error) && 'govuk-file-upload--error',
        )}
        id={id}
        name={props.name}
        type="file"
        accept={props.accept}
        disabled={props.disabled}
        multiple={props.multiple}
        aria-describedby={describedBy}
        {...props.attributes}
      />
    </FormGroup>
  )
}
