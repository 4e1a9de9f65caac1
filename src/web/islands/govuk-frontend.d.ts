/** The parts of govuk-frontend's scripts that we use; the package ships no types. */
declare module 'govuk-frontend' {
  export interface Part {
    readonly moduleName: string
    new (root: Element): unknown
  }
  export const Button: Part
  export const CharacterCount: Part
  export const Checkboxes: Part
  export const ErrorSummary: Part
  export const PasswordInput: Part
  export function createAll(part: Part): unknown[]
}
