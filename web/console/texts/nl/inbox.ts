export const inbox = {
  page: 'Gesprekken'
}
