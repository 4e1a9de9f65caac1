/** A small register file in Bromcom's manner. */
export const FILE_BYTES = new TextEncoder().encode(
  'MIS ID,Legal first name,Legal last name,Date of birth,Year group,Tutor group\r\nD1,Mali,Rosser,04/03/2014,7,7A\r\n',
)
