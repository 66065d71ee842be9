import { Tab, TabList, TabPanel, TabProvider } from '@ariakit/react';
import type { ReactNode } from 'react';
import './page.css';

/** One tab of a page. */
export interface PageTab {
  readonly id: string;
  readonly label: string;
  readonly count?: string;
  readonly content: ReactNode;
}

/** Tabs within a page, after the ARIA tabs pattern (arrows move, Home and End jump). */
export function PageTabs({
  label,
  tabs,
  selected,
  onSelect,
}: {
  readonly label: string;
  readonly tabs: readonly PageTab[];
  readonly selected: string;
  onSelect(id: string): void;
}) {
  return (
    <TabProvider
      selectedId={selected}
      setSelectedId={(id) => {
        if (typeof id === 'string') {
          onSelect(id);
        }
      }}
    >
      <TabList className="page-tabs" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="page-tabs__tab">
            {tab.label}
            {tab.count === undefined ? null : <span className="page-tabs__count">{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} tabId={tab.id} className="page-tabs__panel" unmountOnHide>
          {tab.content}
        </TabPanel>
      ))}
    </TabProvider>
  );
}
