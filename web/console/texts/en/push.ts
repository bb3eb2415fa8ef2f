import type { push as nl } from '../nl/push.ts'

export const push: typeof nl = {
  title: 'Notices when somebody waits',
  what: 'You hear it then even when Baak is not open: when a patron waits and nobody saw it, when an answer is nearly late, and when it is late. When you have Baak open you see it there, and get no notice.',
  nothing:
    'A notice holds the name of your library, and never anything about the patron. It comes by way of the maker of your browser: Google, Mozilla, Microsoft or Apple.',
  next: 'After the button your browser asks whether Baak may show notices. Choose Allow.',
  turnOn: 'Turn on notices on this device',
  turnOff: 'Turn off notices on this device',
  isOn: 'Notices are on for this device. They go off when you sign out here.',
  turnedOn: 'Notices are on for this device.',
  turnedOff: 'Notices are off for this device.',
  removed: 'That device gets no more notices.',
  unsupported:
    'This browser cannot show notices. On an iPhone or iPad, first put Baak on your home screen with Share and then Add to Home Screen; open Baak from there afterwards.',
  denied:
    'Your browser blocks notices of Baak, because somebody chose that here. Click the sign beside the address of Baak, set Notifications to Allow, and load this page again.',
  undecided: 'Nothing was chosen, so notices stay off.',
  unreachable:
    'Your browser cannot reach its notice service now. Perhaps the network blocks it. Try again later, or ask your IT department.',
  unavailable: 'Notices are not set up for Baak yet. The operator of Baak can do that.',
  onlyAnswering: 'Notices are for who may answer patrons. With your role you get none.',
  devices: 'Devices that get notices',
  since: (moment) => `Since ${moment}`,
  thisDevice: 'this device',
  unknownDevice: 'Unknown device',
  remove: 'Remove',
  removeNamed: (device) => `Remove: ${device}`
}
