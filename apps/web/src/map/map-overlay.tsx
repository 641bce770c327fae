import { type ReactNode, useEffect, useState } from 'react';
import { BorderCard } from '../borders/borders-panel.tsx';
import { Sign } from '../ui/icons.tsx';
import { useNames } from '../words/names.tsx';
import { useWords } from '../words/words.tsx';
import { type PlacedLabel, placeLabels } from './labels.ts';
import type { MapMark } from './map-features.ts';
import { nameWidthPx } from './measure-name.ts';
import type { Projection } from './mercator.ts';
import type { StateSpots } from './world.ts';

/** Marks, names and the opened border card above a map, drawn by the same hand on either kind of map. */
export function MapOverlay(props: {
  readonly marks: readonly MapMark[];
  readonly states: readonly StateSpots[];
  readonly project: Projection;
  /** Room in the upper right corner that is taken by buttons, in pixels. */
  readonly corner?: { readonly widthPx: number; readonly heightPx: number };
  readonly widthPx: number;
  readonly heightPx: number;
}): ReactNode {
  const names = useNames();
  const [opened, setOpened] = useState<string | undefined>(undefined);
  const { marks, project } = props;
  useEffect(() => {
    if (!marks.some(({ key }) => key === opened)) setOpened(undefined);
  }, [marks, opened]);
  const nameOf = (mark: MapMark) => (mark.place ? names.place(mark.place) : names.placeId(mark.placeId));
  const labels = placeLabels({
    marks: marks.filter(({ kind }) => kind !== 'border').map((mark) => ({ text: nameOf(mark), at: project(mark.at) })),
    nameless: marks.filter(({ kind }) => kind === 'border').map(({ at }) => project(at)),
    // A state that no table names would stand as its code.
    states: props.states
      .map(({ state, spots }) => ({ state, text: names.state(state), spots: spots.map(project) }))
      .filter(({ state, text }) => text !== state),
    widthOf: nameWidthPx,
    ...(props.corner && { corner: props.corner }),
    widthPx: props.widthPx,
    heightPx: props.heightPx,
  });
  const isInside = (at: readonly [number, number]) =>
    at[0] >= 0 && at[1] >= 0 && at[0] <= props.widthPx && at[1] <= props.heightPx;
  const shown = marks.find(({ key }) => key === opened);
  return (
    <div className="map-overlay">
      {labels.map((label) => (
        <Label key={label.kind + label.text} label={label} />
      ))}
      {[...marks]
        .sort((a, b) => Number(a.kind === 'door') - Number(b.kind === 'door'))
        .map((mark) => ({ mark, at: project(mark.at) }))
        .filter(({ at }) => isInside(at))
        .map(({ mark, at }) => (
          <Mark
            key={mark.key}
            mark={mark}
            at={at}
            isOpen={mark.key === opened}
            onOpen={() => setOpened(mark.key === opened ? undefined : mark.key)}
          />
        ))}
      {shown && <Popup mark={shown} onClose={() => setOpened(undefined)} />}
    </div>
  );
}

function Label({ label }: { readonly label: PlacedLabel }): ReactNode {
  return (
    <span className="map-label" data-kind={label.kind} style={{ left: label.left, top: label.top }} aria-hidden="true">
      {label.text}
    </span>
  );
}

function Mark(props: {
  readonly mark: MapMark;
  readonly at: readonly [number, number];
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}): ReactNode {
  const { t } = useWords();
  const names = useNames();
  const { mark } = props;
  const name = mark.border
    ? names.border(mark.border)
    : mark.place
      ? names.place(mark.place)
      : names.placeId(mark.placeId);
  const title = `${t(`map.${mark.kind}`)}: ${name}`;
  return (
    <button
      type="button"
      className="map-mark"
      data-kind={mark.kind}
      style={{ left: props.at[0], top: props.at[1] }}
      title={title}
      aria-label={title}
      aria-expanded={props.isOpen}
      onClick={props.onOpen}
    />
  );
}

function Popup({ mark, onClose }: { readonly mark: MapMark; readonly onClose: () => void }): ReactNode {
  const { t } = useWords();
  const names = useNames();
  return (
    <div className="map-popup" role="dialog" aria-label={t(`map.${mark.kind}`)}>
      <button type="button" className="icon-button" aria-label={t('app.close')} onClick={onClose}>
        <Sign name="cross" />
      </button>
      {mark.border ? (
        <BorderCard border={mark.border} />
      ) : (
        <p>
          <b>{mark.place ? names.place(mark.place) : names.placeId(mark.placeId)}</b>
          <small className="block">
            {t(`map.${mark.kind}`)}
            {mark.place && ` · ${names.state(mark.place.state)}`}
          </small>
        </p>
      )}
    </div>
  );
}
