import { type ReactNode, useEffect, useState } from 'react';
import type { AudienceView, PresentationView } from '../../../shared/contract/index.js';
import { stageKey } from '../../../shared/contract/keys.js';
import { mostClientsShown } from '../../../shared/contract/views/most-clients-shown.js';
import { useStageStore } from '../../bridge/hooks.js';
import { MenuButton } from '../../client/menu/menu-button.js';
import type { MenuItem } from '../../client/menu/menu-item.js';
import { type Action, availabilityOf, runAction } from '../actions/action.js';
import menu from '../actions/actions-menu.module.css';
import { useActionContext } from '../actions/use-actions.js';
import { Button } from '../button.js';
import { useShownClients } from '../clients/clients-on-stage.js';
import controls from '../controls.module.css';
import { Icon } from '../icons.js';
import { useStory } from '../story/use-story.js';
import { Tick } from '../tick.js';
import { goToStep, leadActions } from './lead-actions.js';
import { leadStrings } from './lead-strings.js';
import styles from './presenter-tools.module.css';

const text = leadStrings.presenter;

interface Presented {
  readonly presentation: PresentationView;
  readonly audience: AudienceView;
}

/** The presenter's buttons, each with its key; the steps; caption and clients. */
export function PresenterTools({ presentation, audience }: Presented): ReactNode {
  const pressed: Readonly<Record<string, boolean>> = {
    'lead-black': audience.cover === 'black',
    'lead-white': audience.cover === 'white',
    'lead-zoom': audience.zoom !== null,
    'lead-point': audience.pointer !== null,
    'lead-caption': presentation.captioned,
    'lead-free': audience.free,
  };
  return (
    <>
      <div role="toolbar" aria-label={text.tools} className={styles.tools}>
        {leadActions
          .filter(({ id }) => id !== 'lead-first' && id !== 'lead-last')
          .map((action) => (
            <Tool key={action.id} action={action} pressed={pressed[action.id]} />
          ))}
      </div>
      <Steps />
      <div className={styles.further}>
        <OwnCaption caption={presentation.caption} />
        <ChosenClients presentation={presentation} audience={audience} />
        <span className={styles.quiet}>{text.byNumber}</span>
      </div>
    </>
  );
}

function Tool(props: {
  readonly action: Action;
  readonly pressed: boolean | undefined;
}): ReactNode {
  const { action, pressed } = props;
  const context = useActionContext();
  const reason = availabilityOf(action, context);
  const [keys] = action.keys ?? [];
  return (
    <Button
      kind={action.id === 'lead-next' ? 'primary' : 'button'}
      aria-pressed={pressed}
      aria-disabled={reason !== true}
      title={reason === true ? (action.detail ?? action.title) : reason}
      onClick={() => runAction(action, context)}
    >
      {action.title}
      <span className={controls.kbd} aria-hidden="true">
        {keys}
      </span>
    </Button>
  );
}

function Steps(): ReactNode {
  const story = useStory('story');
  const taken = useStory('progress')?.taken ?? 0;
  const context = useActionContext();
  if (!story) return null;
  return (
    <ol className={styles.steps} aria-label={text.steps}>
      {story.steps.map(({ title }, index) => {
        const number = index + 1;
        const isCurrent = number === taken;
        return (
          <li key={number} aria-current={isCurrent ? 'step' : undefined}>
            <button
              type="button"
              title={text.goTo(number, title)}
              onClick={() => goToStep(number, context)}
            >
              <Tick kind={isCurrent ? 'current' : number < taken ? 'done' : 'open'}>
                {number < taken ? <Icon name="tick" size={12} /> : number}
              </Tick>
              {title}
              {number < taken && <span className={controls.hidden}>, {text.done}</span>}
              {isCurrent && <span className={controls.hidden}>, {text.now}</span>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** Sent when it is done, so that nobody reads it letter by letter. */
function OwnCaption({ caption }: { readonly caption: string | null }): ReactNode {
  const { act } = useActionContext();
  const [typed, setTyped] = useState(caption ?? '');
  useEffect(() => setTyped(caption ?? ''), [caption]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const own = typed.trim() === '' ? null : typed.trim();
        void act({ name: 'presentation.show', caption: own, captioned: true });
      }}
    >
      <label>
        {text.ownCaption}{' '}
        <input
          className={controls.input}
          placeholder={text.ownCaptionHint}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
    </form>
  );
}

/** Which clients the audience sees: those of the step, or up to three of those on the stage. */
function ChosenClients({ presentation, audience }: Presented): ReactNode {
  const { act } = useActionContext();
  const store = useStageStore();
  const onStage = useShownClients();
  const shown = audience.clients.map(({ sip }) => sip);
  const choose = (clients: readonly string[] | null): void =>
    void act({ name: 'presentation.show', clients: clients && [...clients] });
  const lineOf = (sip: string): MenuItem => {
    const isShown = shown.includes(sip);
    const isLast = isShown && shown.length === 1;
    return {
      kind: 'check',
      label: store.get(stageKey('client/{sip}', sip))?.displayName ?? sip,
      checked: isShown,
      ...(!isShown && shown.length === mostClientsShown && { disabledReason: text.mostClients }),
      ...(isLast && { disabledReason: text.lastClient }),
      run: () => choose(isShown ? shown.filter((one) => one !== sip) : [...shown, sip]),
    };
  };
  const items = (): readonly MenuItem[] => [
    ...[...new Set([...shown, ...onStage])].map(lineOf),
    { kind: 'separator' },
    {
      kind: 'check',
      label: text.clientsOfStep,
      checked: presentation.clients === null,
      run: () => choose(null),
    },
  ];
  return (
    <span className={menu.menu}>
      <MenuButton label={text.clients} items={items} className={controls.button}>
        {text.clients}
      </MenuButton>
    </span>
  );
}
