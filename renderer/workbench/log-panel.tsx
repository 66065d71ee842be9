import { useEffect, useId, useRef, useState } from 'react';
import { logLevels } from '../../shared/contract/workspace.ts';
import type { LogLine } from '../../shared/contract/workspace.ts';
import { CopyButton } from '../base/button/copy-button.tsx';
import { backend } from '../platform/backend.ts';
import { bridge } from '../platform/bridge.ts';
import { useFormat } from '../platform/format.ts';
import { useText } from '../platform/language.ts';
import { reportError } from '../platform/notifications.ts';
import { useWindowLog } from '../platform/window-log.ts';

const channels = ['backend', 'window'] as const;
type Channel = (typeof channels)[number];
type Level = LogLine['level'];

const pause = 2_000;
const shownLines = 1_000;

/** The backend's lines, asked for again while the panel is open. */
function useBackendLines(isWanted: boolean, level: Level): readonly LogLine[] {
  const [known, setKnown] = useState<{ readonly level: Level; readonly lines: readonly LogLine[] }>({
    level,
    lines: [],
  });
  useEffect(() => {
    if (!isWanted) {
      return;
    }
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let after = 0;
    async function ask(): Promise<void> {
      const { lines } = await backend.call('workspace.log', { after, level }, { signal: stop.signal });
      const isFirst = after === 0;
      after = lines.at(-1)?.id ?? after;
      if (isFirst || lines.length > 0) {
        setKnown((present) => ({
          level,
          lines: isFirst ? lines : [...present.lines, ...lines].slice(-shownLines),
        }));
      }
      timer = setTimeout(() => void ask().catch(reportError), pause);
    }
    ask().catch(reportError);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [isWanted, level]);
  return known.level === level ? known.lines : [];
}

function useLines(channel: Channel, level: Level): readonly LogLine[] {
  const fromBackend = useBackendLines(channel === 'backend', level);
  const fromWindow = useWindowLog((state) => state.lines);
  return channel === 'backend'
    ? fromBackend
    : fromWindow.filter((line) => logLevels.indexOf(line.level) >= logLevels.indexOf(level));
}

function asText(lines: readonly LogLine[]): string {
  return lines.map(({ at, level, event, details }) => [at, level, event, details].join('\t')).join('\n');
}

function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly title: string }[];
  onChange(value: Value): void;
}) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="text-input"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen !== undefined) {
            onChange(chosen.value);
          }
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </>
  );
}

/** The log of the backend or of the window: by level, following the newest line, to be copied for support. */
export function LogPanel() {
  const t = useText();
  const format = useFormat();
  const [channel, setChannel] = useState<Channel>('backend');
  const [level, setLevel] = useState<Level>('info');
  const [isFollowing, setFollowing] = useState(true);
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useLines(channel, level);
  useEffect(() => {
    if (isFollowing && scroller.current !== null) {
      scroller.current.scrollTop = scroller.current.scrollHeight;
    }
  }, [lines, isFollowing]);
  return (
    <div className="log">
      <div className="log-bar">
        <Choice<Channel>
          label={t('workbench.log.channel')}
          value={channel}
          options={channels.map((value) => ({ value, title: t(`workbench.log.channel.${value}`) }))}
          onChange={setChannel}
        />
        <Choice<Level>
          label={t('workbench.log.level')}
          value={level}
          options={logLevels.map((value) => ({ value, title: t(`workbench.log.level.${value}`) }))}
          onChange={setLevel}
        />
        <label className="log-follow">
          <input
            type="checkbox"
            className="checkbox"
            checked={isFollowing}
            onChange={({ target }) => setFollowing(target.checked)}
          />
          {t('workbench.log.follow')}
        </label>
        <CopyButton
          kind="quiet"
          label={t('common.copy')}
          copiedLabel={t('common.copied')}
          getText={() => asText(lines)}
          copy={(text) => bridge().copyText(text)}
        />
      </div>
      <div
        ref={scroller}
        className="log-lines mono selectable"
        role="log"
        aria-live="off"
        aria-label={t('workbench.log.title')}
        tabIndex={0}
        onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) =>
          setFollowing(scrollTop + clientHeight >= scrollHeight - 4)
        }
      >
        {lines.length === 0 ? <p className="muted">{t('workbench.log.empty')}</p> : null}
        {lines.map((line) => (
          <p key={line.id} className={`log-line is-${line.level}`}>
            <time dateTime={line.at}>{format.time(line.at)}</time> <b>{line.level}</b> {line.event}{' '}
            <span className="muted">{line.details}</span>
          </p>
        ))}
      </div>
    </div>
  );
}
