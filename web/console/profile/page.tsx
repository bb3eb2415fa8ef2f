import { useMutation } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Language, Session } from '../api/contract.ts'
import { errorText } from '../api/error-text.ts'
import { keys } from '../api/keys.ts'
import { queries } from '../api/queries.ts'
import { useSession } from '../shell/session.tsx'
import { useShowShortcuts } from '../shell/shortcuts.tsx'
import { useTitle } from '../shell/title.ts'
import { useSignOut } from '../shell/use-sign-out.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { useAccountTexts } from '../sign-in/texts.ts'
import { Button } from '../ui/button.tsx'
import { Radios } from '../ui/radios.tsx'
import { Switch } from '../ui/switch.tsx'
import { showToast } from '../ui/toasts.tsx'
import { Notices } from '../push/notices.tsx'
import { Devices } from './devices.tsx'
import './profile.css'

/** What is mine in every library: language, keys, the devices I am signed in on. */
export default function ProfilePage() {
  const { profile } = useAccountTexts()
  const { person, libraries } = useSession()
  const { signIn } = useAccountTexts()
  const signOut = useSignOut()
  useTitle(profile.title)
  return (
    <div className="page">
      <div className="column">
        <header>
          <h1>{profile.title}</h1>
          <p className="secondary">{profile.intro(person.name, person.email)}</p>
          {libraries.length === 0 && !person.operator && <p>{signIn.noLibraries}</p>}
        </header>
        <Preferences />
        <Notices />
        <Devices />
        <section className="block">
          <p className="secondary">{profile.signOutHint}</p>
          <Button icon="sign-out" onPress={signOut}>
            {profile.signOut}
          </Button>
        </section>
      </div>
    </div>
  )
}

interface Preferred {
  language?: Language
  single_keys?: boolean
}

function Preferences() {
  const { profile } = useAccountTexts()
  const { person } = useSession()
  const change = usePreferences()
  const showShortcuts = useShowShortcuts()
  return (
    <>
      <section className="block">
        <Radios
          label={profile.language}
          hint={profile.languageHint}
          value={person.language}
          options={[
            { value: 'nl', label: profile.dutch, lang: 'nl' },
            { value: 'en', label: profile.english, lang: 'en' }
          ]}
          onChange={(language) => change({ language })}
        />
      </section>
      <section className="block" aria-labelledby="keys-title">
        <h2 id="keys-title">{profile.keys}</h2>
        <p className="hint">{profile.keysHint}</p>
        <Switch isSelected={person.single_keys} onChange={(single_keys) => change({ single_keys })}>
          {profile.keysOn}
        </Switch>
        <Button icon="keyboard" onPress={showShortcuts}>
          {profile.showKeys}
        </Button>
      </section>
    </>
  )
}

/** Shows the choice at once, and takes it back when the server does not keep it. */
function usePreferences(): (preferred: Preferred) => void {
  const { common } = useTexts()
  const session = useSession()
  const save = useMutation({
    mutationFn: (preferred: Preferred) => api.patch<Session>('/api/session/preferences', preferred),
    onMutate: (preferred) =>
      queries.setQueryData<Session>(keys.session, {
        ...session,
        person: { ...session.person, ...preferred }
      }),
    onSuccess: (saved) => queries.setQueryData(keys.session, saved),
    onError: (error) => {
      queries.setQueryData(keys.session, session)
      showToast({ text: errorText(error, common.errors) })
    }
  })
  return save.mutate
}
