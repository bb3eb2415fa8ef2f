export const composer = {
  files: {
    attach: 'Add a photo or file',
    drop: 'Let go to send along',
    undoneWithout: 'Your message was not sent. Choose the files again: this page no longer has them.'
  },
  add: 'More to send',
  file: 'Photo or file',
  askBranch: 'Ask which branch it is about',
  places: 'Location of a branch',
  promise: (hour: string) => `After ${hour} you can only send a template.`,
  react: 'React with an emoji'
}
