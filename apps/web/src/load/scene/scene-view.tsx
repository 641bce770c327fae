import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useLoadWords } from '../use-load-words.tsx';
import type { LoadScene, SceneLoad, Viewpoint } from './load-scene.ts';

const VIEWPOINTS: readonly Viewpoint[] = ['corner', 'door', 'side', 'top'];

/** An eighth of a right angle: what one press of an arrow turns. */
const TURN_STEP = Math.PI / 16;

/** The load in three dimensions, turned by mouse, touch, keys or buttons; says when the browser cannot draw it. */
export function SceneView(props: {
  readonly load: SceneLoad;
  readonly step: number;
  readonly onUnable: () => void;
}): ReactNode {
  const { t } = useLoadWords();
  const { load, step, onUnable } = props;
  const [slice, setSlice] = useState(100);
  const { scene, canvas, frame } = useScene(load, step, onUnable);
  useEffect(() => scene?.setSlice(slice / 100), [scene, slice]);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = scene && ACTS[event.key];
    if (!act) return;
    event.preventDefault();
    act(scene);
  };
  return (
    <div className="load-scene no-print" aria-busy={!scene}>
      <div
        ref={frame}
        className="load-canvas"
        role="img"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: Arrow keys turn the drawing, so it must be reachable by keyboard.
        tabIndex={0}
        aria-label={t('scene.label')}
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvas} />
        {!scene && <span className="load-waiting">{t('scene.loading')}</span>}
      </div>
      <div className="load-scene-tools">
        {VIEWPOINTS.map((viewpoint) => (
          <button key={viewpoint} type="button" className="chip" onClick={() => scene?.look(viewpoint)}>
            {t(`view.${viewpoint}`)}
          </button>
        ))}
        <label className="load-slice">
          {t('scene.slice')}
          <input
            type="range"
            min={5}
            max={100}
            value={slice}
            onChange={({ target }) => setSlice(Number(target.value))}
          />
        </label>
      </div>
    </div>
  );
}

/** A scene drawn on `canvas` that keeps the size of `frame`, with the load and the step that it shows. */
function useScene(load: SceneLoad, step: number, onUnable: () => void) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [scene, setScene] = useState<LoadScene | undefined>(undefined);
  const latest = useRef({ load, step });
  latest.current = { load, step };
  useEffect(() => {
    let made: LoadScene | undefined;
    let isGone = false;
    void import('./load-scene.ts')
      .then(({ LoadScene: Drawn }) => {
        if (isGone || !canvas.current) return;
        made = new Drawn(canvas.current);
        setScene(made);
      })
      .catch(onUnable);
    return () => {
      isGone = true;
      made?.dispose();
    };
  }, [onUnable]);
  useEffect(() => scene?.show(load, latest.current.step), [scene, load]);
  useEffect(() => scene?.setStep(step), [scene, step]);
  useEffect(() => {
    const box = frame.current;
    if (!scene || !box) return undefined;
    const fit = new ResizeObserver(() => scene.resize(box.clientWidth, box.clientHeight));
    fit.observe(box);
    return () => fit.disconnect();
  }, [scene]);
  return { scene, canvas, frame };
}

const ACTS: Readonly<Record<string, (scene: LoadScene) => void>> = {
  ArrowLeft: (scene) => scene.turn(-TURN_STEP, 0),
  ArrowRight: (scene) => scene.turn(TURN_STEP, 0),
  ArrowUp: (scene) => scene.turn(0, TURN_STEP),
  ArrowDown: (scene) => scene.turn(0, -TURN_STEP),
  '+': (scene) => scene.zoom(1.15),
  '=': (scene) => scene.zoom(1.15),
  '-': (scene) => scene.zoom(1 / 1.15),
};
