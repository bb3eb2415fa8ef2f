/** Where a delivery stands that is too large for its row. */
export const objectKeyOf = (libraryId: string, id: string) => `library/${libraryId}/deliveries/${id}`
