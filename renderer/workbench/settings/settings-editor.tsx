import fuzzysort from 'fuzzysort';
import { useEffect, useMemo, useState } from 'react';
import { Icon } from '../../base/theme/icon.tsx';
import type { EditorProps, SettingContribution } from '../../platform/contribution.ts';
import { text, useText } from '../../platform/language.ts';
import type { TextFunction } from '../../platform/language.ts';
import { reportError } from '../../platform/notifications.ts';
import { usePreferences } from '../../platform/preferences.ts';
import { registry } from '../../platform/registry.ts';
import { usePermission } from '../../platform/session.ts';
import { changeSetting, settingIn } from '../../platform/settings.ts';
import type { SettingValue } from '../../platform/settings.ts';
import {
  changeOrganisationSetting,
  fitsOrganisation,
  organisationValue,
  useOrganisationSettings,
} from './organisation.ts';
import { SettingRow } from './setting-row.tsx';

type Scope = SettingContribution['scope'];

/** The settings that fit a search, in their order; found by title, description, category, id and the English texts. */
export function findSettings(
  settings: readonly SettingContribution[],
  search: string,
  t: TextFunction,
): readonly SettingContribution[] {
  const wanted = search.trim();
  if (wanted === '') {
    return settings;
  }
  const hits = fuzzysort.go(wanted, settings, {
    keys: [
      (one) => t(one.title),
      (one) => t(one.category),
      (one) => t(one.description),
      (one) => text(one.title, {}, 'en'),
      (one) => one.id,
    ],
    threshold: 0.35,
  });
  const found = new Set(hits.map((hit) => hit.obj));
  return settings.filter((one) => found.has(one));
}

function isSame(a: SettingValue, b: SettingValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function useSettingValues(canReadOrganisation: boolean) {
  const preferences = usePreferences();
  const organisation = useOrganisationSettings(canReadOrganisation);
  return useMemo(() => {
    function valueOf(setting: SettingContribution): SettingValue | undefined {
      return setting.scope === 'person'
        ? settingIn(preferences, setting.id)
        : organisation && organisationValue(organisation, setting.id);
    }
    function change(setting: SettingContribution, value: SettingValue): Promise<void> {
      return setting.scope === 'person'
        ? changeSetting(setting.id, value)
        : organisation === undefined
          ? Promise.resolve()
          : changeOrganisationSetting(organisation, setting.id, value);
    }
    function fits(setting: SettingContribution, value: SettingValue): boolean {
      return (
        setting.scope === 'person' ||
        organisation === undefined ||
        fitsOrganisation(organisation, setting.id, value)
      );
    }
    return { valueOf, change, fits };
  }, [preferences, organisation]);
}

/** All settings of this person and of the organisation. Every change applies at once. */
export function SettingsEditor({ state, setState }: EditorProps) {
  const t = useText();
  const canRead = usePermission('organisation.read');
  const canChange = usePermission('organisation.change');
  const kept = (state ?? {}) as {
    readonly search?: string;
    readonly scope?: Scope;
    readonly isModifiedOnly?: boolean;
  };
  const [search, setSearch] = useState(kept.search ?? '');
  const [scope, setScope] = useState<Scope>(kept.scope ?? 'person');
  const [isModifiedOnly, setModifiedOnly] = useState(kept.isModifiedOnly ?? false);
  const { valueOf, change, fits } = useSettingValues(canRead);
  useEffect(() => setState({ search, scope, isModifiedOnly }), [setState, search, scope, isModifiedOnly]);

  const rows = findSettings(
    registry().settings.filter((one) => one.scope === scope),
    search,
    t,
  ).flatMap((setting) => {
    const value = valueOf(setting);
    const isModified = value !== undefined && !isSame(value, setting.defaultValue);
    return value === undefined || (isModifiedOnly && !isModified) ? [] : [{ setting, value, isModified }];
  });
  const categories = [...new Set(rows.map(({ setting }) => setting.category))];

  return (
    <div className="settings-editor">
      <header className="settings-head">
        <h2 className="visually-hidden">{t('settings.title')}</h2>
        <div className="settings-search">
          <input
            type="search"
            className="text-input"
            aria-label={t('settings.search')}
            placeholder={t('settings.search')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <span className="muted" role="status">
            {t('settings.found', { count: rows.length })}
          </span>
        </div>
        <div className="settings-scopes">
          <div role="radiogroup" aria-label={t('settings.scope.label')} className="segments">
            {(['person', 'organisation'] as const).map((one) => (
              <label key={one} className={`segment ${scope === one ? 'is-active' : ''}`}>
                <input
                  type="radio"
                  name="settings-scope"
                  checked={scope === one}
                  onChange={() => setScope(one)}
                />
                {t(one === 'person' ? 'settings.scope.person' : 'settings.scope.organisation')}
              </label>
            ))}
          </div>
          <label className="settings-modified">
            <input
              type="checkbox"
              className="checkbox"
              checked={isModifiedOnly}
              onChange={(event) => setModifiedOnly(event.target.checked)}
            />
            {t('settings.modifiedOnly')}
          </label>
        </div>
      </header>
      <div className="settings-body">
        <nav className="settings-tree" aria-label={t('settings.categories')}>
          <ul>
            {categories.map((category) => (
              <li key={category}>
                <button
                  type="button"
                  onClick={() =>
                    document.getElementById(`settings-${category}`)?.scrollIntoView({ block: 'start' })
                  }
                >
                  {t(category)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="settings-list" tabIndex={-1}>
          {rows.length === 0 ? (
            <p className="empty-state">
              <Icon name="search" />
              {t('settings.nothing')}
            </p>
          ) : null}
          {categories.map((category) => (
            <section key={category} aria-label={t(category)}>
              <h3 id={`settings-${category}`}>{t(category)}</h3>
              {rows
                .filter(({ setting }) => setting.category === category)
                .map(({ setting, value, isModified }) => (
                  <SettingRow
                    key={setting.id}
                    setting={setting}
                    value={value}
                    isModified={isModified}
                    isReadOnly={setting.scope === 'organisation' && !canChange}
                    fits={(wanted) => fits(setting, wanted)}
                    change={(wanted) => void change(setting, wanted).catch(reportError)}
                  />
                ))}
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}
