import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

/** One tab with its panel. */
export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly panel: ReactNode;
}

/** Panels of which one is shown; all are printed. Pattern: WAI-ARIA Authoring Practices 1.2, "Tabs". */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }): ReactNode {
  const base = useId();
  const [shown, setShown] = useState(tabs[0]?.id);
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === shown);
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: tabs.length - 1 - at }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    setShown(next.id);
    row.current?.querySelector<HTMLButtonElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div className="tabs">
      <div ref={row} role="tablist" aria-label={label} className="tab-row no-print" onKeyDown={onKeyDown}>
        {tabs.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}-${id}`}
            data-tab={id}
            aria-selected={id === shown}
            aria-controls={`${base}-${id}-panel`}
            tabIndex={id === shown ? 0 : -1}
            onClick={() => setShown(id)}
          >
            {title}
          </button>
        ))}
      </div>
      {tabs.map(({ id, title, panel }) => (
        <div
          key={id}
          role="tabpanel"
          id={`${base}-${id}-panel`}
          aria-labelledby={`${base}-${id}`}
          className="tab-panel"
          data-shown={id === shown || undefined}
        >
          <h3 className="tab-heading">{title}</h3>
          {panel}
        </div>
      ))}
    </div>
  );
}
