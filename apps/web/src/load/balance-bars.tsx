import {
  type ContainerKind,
  centreRangeOf,
  type Gauge,
  gaugesOf,
  type LoadedContainer,
  type LoadRequest,
} from '@karvon/loading';
import type { ReactNode } from 'react';
import { useLoadWords } from './use-load-words.tsx';

/** Payload and axles against their limits, and where the centre of gravity lies. */
export function BalanceBars(props: {
  readonly request: LoadRequest;
  readonly kind: ContainerKind;
  readonly container: LoadedContainer;
}): ReactNode {
  const { t } = useLoadWords();
  const { request, kind, container } = props;
  const centre = container.centreOfGravityMm;
  const { lengthMm, widthMm, heightMm } = kind.inner;
  const window = kind.centreOfGravity;
  const range = centreRangeOf(kind);
  return (
    <section className="load-bars" aria-label={t('bar.title')}>
      {gaugesOf(request, container).map((gauge) => (
        <GaugeBar key={gauge.name} gauge={gauge} />
      ))}
      {centre && (
        <>
          <CentreBar
            {...{ name: 'x', valueMm: centre.x, lengthMm, isLimit: window !== undefined }}
            from={range.x[0]}
            to={range.x[1]}
          />
          <CentreBar
            {...{ name: 'y', valueMm: centre.y, lengthMm: widthMm, isLimit: window !== undefined }}
            from={range.y[0]}
            to={range.y[1]}
          />
          <CentreBar
            {...{ name: 'z', valueMm: centre.z, lengthMm: heightMm, isLimit: window?.zMaxMm !== undefined }}
            from={range.z[0]}
            to={range.z[1]}
          />
        </>
      )}
    </section>
  );
}

function GaugeBar({ gauge }: { readonly gauge: Gauge }): ReactNode {
  const { t, mass, percent } = useLoadWords();
  const share = Math.max(0, gauge.valueKg / gauge.maxKg);
  const isOver = gauge.valueKg > gauge.maxKg || (gauge.minKg !== undefined && gauge.valueKg < gauge.minKg);
  return (
    <div className="load-bar" data-over={isOver || undefined}>
      <span className="load-bar-name">{t(`bar.${gauge.name}`)}</span>
      <span className="load-bar-track">
        <i style={{ width: `${Math.min(1, share) * 100}%` }} />
      </span>
      <span className="load-bar-text">
        {t('bar.ofLimit', { value: mass(gauge.valueKg), limit: mass(gauge.maxKg), share: percent(share) })}
        {isOver && ` – ${t('bar.over')}`}
      </span>
    </div>
  );
}

function CentreBar(props: {
  readonly name: 'x' | 'y' | 'z';
  readonly valueMm: number;
  readonly lengthMm: number;
  readonly from: number;
  readonly to: number;
  readonly isLimit: boolean;
}): ReactNode {
  const { t, metres } = useLoadWords();
  const { name, valueMm, lengthMm, from, to } = props;
  const at = (mm: number) => `${Math.max(0, Math.min(1, mm / lengthMm)) * 100}%`;
  const isInside = valueMm >= from && valueMm <= to;
  return (
    <div className="load-bar" data-off={!isInside || undefined}>
      <span className="load-bar-name">{t(`bar.${name}`)}</span>
      <span className="load-bar-track load-bar-centre">
        <i style={{ left: at(from), width: at(to - from) }} />
        <b style={{ left: at(valueMm) }} />
      </span>
      <span className="load-bar-text">
        {t('bar.centre', { value: metres(valueMm), length: metres(lengthMm) })}
        {` – ${t(isInside ? (name === 'z' ? 'bar.insideZ' : 'bar.inside') : props.isLimit ? 'bar.over' : 'bar.outsideAdvice')}`}
      </span>
    </div>
  );
}
