import type { Task } from '../../../shared/contract/workspace.ts';
import { LinkButton } from '../../base/button/button.tsx';
import { Icon } from '../../base/theme/icon.tsx';
import { commands } from '../../platform/commands.ts';
import { useFormat } from '../../platform/format.ts';
import { useText } from '../../platform/language.ts';
import { readableText } from '../../workbench/pieces/readable.ts';
import './start.css';

/** Things to do, soonest first; each leads to where it is done. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const t = useText();
  const format = useFormat();
  if (tasks.length === 0) {
    return <p className="muted">{t('start.tasks.none')}</p>;
  }
  const soonestFirst = tasks.toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  return (
    <ul className="task-list">
      {soonestFirst.map((task) => {
        const words = readableText(task.titleKey, task.params);
        const { command } = task;
        return (
          <li key={task.id} className="task-list__item">
            <Icon name="circle-large" />
            {command === null ? (
              <span>{words}</span>
            ) : (
              <LinkButton onClick={() => void commands.execute(command, task.commandArgument ?? undefined)}>
                {words}
              </LinkButton>
            )}
            {task.dueAt === null ? null : (
              <span className="muted">{t('start.tasks.due', { date: format.date(task.dueAt) })}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
