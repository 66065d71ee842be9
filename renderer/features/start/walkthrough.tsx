import type { WalkthroughStepContribution } from '../../platform/contribution.ts';
import { Button } from '../../base/button/button.tsx';
import { Icon } from '../../base/theme/icon.tsx';
import { commands } from '../../platform/commands.ts';
import { useText } from '../../platform/language.ts';
import { registry } from '../../platform/registry.ts';
import './start.css';

/** The first steps in order; each ticks itself. The first that is not done is the one to do now. */
export function Walkthrough() {
  return (
    <ol className="walkthrough">
      {registry().walkthrough.map((step) => (
        <Step key={step.id} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { readonly step: WalkthroughStepContribution }) {
  const t = useText();
  const { useIsDone } = step;
  const isDone = useIsDone();
  return (
    <li className={`walkthrough__step${isDone ? ' walkthrough__step--done' : ''}`}>
      <Icon name={isDone ? 'pass-filled' : 'circle-large'} size={20} className="walkthrough__tick" />
      <div className="walkthrough__words">
        <h3 className="walkthrough__title">
          {t(step.title)}{' '}
          <span className="visually-hidden">({t(isDone ? 'start.step.done' : 'start.step.todo')})</span>
        </h3>
        <p className="muted">{t(step.text)}</p>
      </div>
      <Button onClick={() => void commands.execute(step.action.command)}>{t(step.action.title)}</Button>
    </li>
  );
}
