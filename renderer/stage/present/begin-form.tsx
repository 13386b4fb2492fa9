import { type FormEvent, type ReactNode, useState } from 'react';
import { useActionContext } from '../actions/use-actions.js';
import { Button } from '../button.js';
import { useShownClients } from '../clients/clients-on-stage.js';
import controls from '../controls.module.css';
import { useStory } from '../story/use-story.js';
import styles from './begin-form.module.css';
import { leadStrings } from './lead-strings.js';
import { openAudience } from './present.js';

const text = leadStrings.presenter;

/** What a presentation may show; a story that comes with the program by its id. */
type Subject =
  | { readonly kind: 'open' | 'hand' }
  | { readonly kind: 'shipped'; readonly id: string };

/** What is presented, and how long it may take. Shown where nothing is presented. */
export function BeginForm({ onCancel }: { readonly onCancel: () => void }): ReactNode {
  const { act } = useActionContext();
  const story = useStory('story');
  const shipped = useStory('shipped') ?? [];
  const clients = useShownClients().slice(0, 3);
  const choices: readonly { readonly subject: Subject; readonly label: string }[] = [
    ...(story ? [{ subject: { kind: 'open' }, label: text.theStory(story.title) } as const] : []),
    { subject: { kind: 'hand' }, label: text.nothingButHand },
    ...shipped.map(({ id, title }) => ({
      subject: { kind: 'shipped', id } as const,
      label: text.shippedStory(title),
    })),
  ];
  const [chosen, setChosen] = useState(0);
  const [minutes, setMinutes] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    openAudience();
    const { kind, ...of } = choices[chosen]?.subject ?? { kind: 'hand' };
    const begin = () =>
      act({
        name: 'presentation.begin',
        ...(minutes !== '' && { minutes: Number(minutes) }),
        ...(kind === 'hand' && clients.length > 0 && { clients: [...clients] }),
      });
    if ('id' in of) void act({ name: 'story.open', story: of.id }, begin);
    else if (kind === 'hand' && story) void act({ name: 'story.close' }, begin);
    else void begin();
  };
  return (
    <form className={styles.begin} onSubmit={submit}>
      <h2>{text.beginTitle}</h2>
      <p>{text.beginText}</p>
      <fieldset>
        <legend>{text.what}</legend>
        {choices.map(({ label }, index) => (
          <label key={label}>
            <input
              type="radio"
              name="subject"
              checked={index === chosen}
              onChange={() => setChosen(index)}
            />{' '}
            {label}
          </label>
        ))}
      </fieldset>
      <label>
        {text.minutes}{' '}
        <input
          type="number"
          min={1}
          max={600}
          className={controls.input}
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
        />
      </label>
      <div className={styles.answers}>
        <Button onClick={onCancel}>{text.cancel}</Button>
        <Button kind="primary" type="submit">
          {text.begin}
        </Button>
      </div>
    </form>
  );
}
