export const composer = {
  files: {
    attach: 'Add a photo or file',
    list: 'Files with your reply',
    drop: 'Let go to send along',
    uploading: (percent: number) => `${percent}% loaded`,
    ready: 'ready to send',
    noConnection: 'No connection. The file is still here.',
    failed: (why: string) => `Adding it did not work. ${why}`,
    retry: 'Try again',
    remove: (name: string) => `Remove ${name}`,
    asDocument: 'goes as a document',
    wait: 'You can send when all files are loaded.',
    refused: {
      too_large: (name: string) => `${name} is too large. WhatsApp takes files up to 100 MB.`,
      risky: (name: string) =>
        `${name} cannot go along: this kind of file can do harm on the patron’s phone or computer. Send a PDF or a photo.`,
      too_many: (name: string) => `${name} does not fit: you can send at most 10 files at once.`,
      empty: (name: string) => `${name} is empty. Check the file and choose it again.`
    },
    undoneWithout: 'Your message was not sent. Choose the files again: this page no longer has them.'
  },
  add: 'More to send',
  file: 'Photo or file',
  places: 'Location of a branch',
  promise: (hour: string) => `After ${hour} you can only send a template.`,
  react: 'React with an emoji'
}
